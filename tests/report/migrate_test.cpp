#include <catch2/catch.hpp>

#include <array>

#include "report/migrate.h"
#include "report/value_access.h"

using namespace lkjip;
using base::Object;
using base::Value;

namespace {

// Two versions that never were: "judul" was once "kepala", and before that the year was a text.
void year_as_number(Value& data) {
    if (auto const* const text = report::text_in(data, "tahun"))
        data.as_object()->set("tahun", base::Decimal::parse(*text).value());
}
void rename_title(Value& data) {
    for (auto& [name, value] : data.as_object()->fields)
        if (name == "kepala") name = "judul";
}
constexpr std::array steps = {report::Migration{1, year_as_number}, report::Migration{2, rename_title}};

Value report_of(int version) { return Object{{{"versi", version}, {"tahun", "2022"}, {"kepala", "Laporan"}}}; }

std::string version_of(Value const& data) { return report::number_in(data, "versi")->to_string(); }

}  // namespace

TEST_CASE("old data are raised step by step", "[report]") {
    Value data = report_of(1);
    report::migrate(data, steps, 3);
    CHECK(version_of(data) == "3");
    CHECK(report::number_in(data, "tahun")->to_string() == "2022");
    CHECK(report::text_in(data, "judul"));
}

TEST_CASE("data of the version read, of a newer one, or of one without a way are left alone", "[report]") {
    for (int const version : {3, 4, 0}) {
        Value data = report_of(version);
        report::migrate(data, steps, 3);
        CHECK(version_of(data) == std::to_string(version));
        CHECK(report::text_in(data, "kepala"));
    }
    Value none{Object()};
    report::migrate(none, steps, 3);
    CHECK(none.as_object()->fields.empty());
}

TEST_CASE("the steps of the program lead from the first version to the one it reads", "[report]") {
    CHECK(static_cast<int>(report::migrations().size()) == report::current_version - 1);
    for (std::size_t i = 0; i < report::migrations().size(); ++i) CHECK(report::migrations()[i].from == static_cast<int>(i) + 1);
}
