#include <catch2/catch.hpp>

#include "figures/scale.h"
#include "report/json_reader.h"

using namespace lkjip;
using base::Decimal;

namespace {

figures::Scale scale(std::string const& categories) {
    base::Diagnostics diagnostics;
    auto const value = report::parse_json({"{\"kategori\": " + categories + "}", "skala.json"}, diagnostics);
    REQUIRE(value);
    return figures::Scale(*value);
}

std::string category(figures::Scale const& scale, char const* value) {
    figures::Category const* const found = scale.category_of(Decimal::parse(value).value());
    return found ? found->name : "";
}

std::string const tapin = R"([{"nama": "BS", "lebih_dari": 100}, {"nama": "B", "lebih_dari": 75, "sampai": 100},
    {"nama": "C", "dari": 55, "sampai": 75}, {"nama": "K", "kurang_dari": 55}])";

}  // namespace

TEST_CASE("bounds belong to the category that says so", "[figures][scale]") {
    figures::Scale const ordinal = scale(tapin);
    CHECK(category(ordinal, "100.01") == "BS");
    CHECK(category(ordinal, "100.00") == "B");
    CHECK(category(ordinal, "75.01") == "B");
    CHECK(category(ordinal, "75") == "C");
    CHECK(category(ordinal, "55") == "C");
    CHECK(category(ordinal, "54.99") == "K");
    CHECK(category(ordinal, "-50") == "K");
}

TEST_CASE("a value in a gap has no category", "[figures][scale]") {
    figures::Scale const broken = scale(R"([{"nama": "ST", "dari": 91, "sampai": 100}, {"nama": "T", "dari": 76, "sampai": 90}])");
    CHECK(category(broken, "90.5") == "");
    CHECK(category(broken, "101") == "");
    CHECK(category(broken, "91") == "ST");
}

TEST_CASE("ranges are put into words", "[figures][scale]") {
    figures::Scale const ordinal = scale(tapin);
    CHECK(ordinal.categories()[0].range() == "Lebih dari 100\u00A0%");
    CHECK(ordinal.categories()[1].range() == "Lebih dari 75\u00A0% s.d. 100\u00A0%");
    CHECK(ordinal.categories()[2].range() == "55\u00A0% s.d. 75\u00A0%");
    CHECK(ordinal.categories()[3].range() == "Kurang dari 55\u00A0%");
    figures::Scale const other = scale(R"([{"nama": "A", "dari": 90.5}, {"nama": "B", "dari": 50, "kurang_dari": 90.5}, {"nama": "C", "sampai": 50}, {"nama": "D"}])");
    CHECK(other.categories()[0].range() == "90,5\u00A0% atau lebih");
    CHECK(other.categories()[1].range() == "50\u00A0% s.d. kurang dari 90,5\u00A0%");
    CHECK(other.categories()[2].range() == "Sampai dengan 50\u00A0%");
    CHECK(other.categories()[3].range() == "Semua nilai");
}
