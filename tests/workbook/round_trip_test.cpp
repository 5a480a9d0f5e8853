#include <catch2/catch.hpp>

#include <filesystem>

#include "report/report.h"
#include "workbook/import_book.h"
#include "workbook/json_writer.h"
#include "workbook/read_book.h"
#include "workbook/report_folder.h"
#include "workbook/temporary_folder.h"
#include "workbook/template_book.h"

using namespace lkjip;
using base::Value;

namespace {

std::string sample(std::string const& name) { return std::string(LKJIP_SOURCE_DIR) + "/samples/" + name; }

report::Report read_sample(std::string const& name) {
    base::Diagnostics problems;
    report::Report report = report::read_report(sample(name), problems);
    INFO(base::format(problems));
    REQUIRE_FALSE(problems.has_errors());
    return report;
}

// The first place where the two differ, or "". The order of fields does not count, nor where values were read.
std::string difference(Value const& a, Value const& b, std::string const& path = {}) {
    if (auto const* const list = a.as_list()) {
        if (!b.as_list() || list->size() != b.as_list()->size()) return path + ": " + workbook::to_json(a) + " / " + workbook::to_json(b);
        for (std::size_t i = 0; i < list->size(); ++i)
            if (auto found = difference((*list)[i], (*b.as_list())[i], path + "/" + std::to_string(i)); !found.empty()) return found;
        return {};
    }
    if (auto const* const object = a.as_object()) {
        if (!b.as_object()) return path + ": objek / " + workbook::to_json(b);
        for (auto const& [name, field] : object->fields) {
            Value const* const other = b.find(name);
            if (!other) return path + "/" + name + ": hilang";
            if (auto found = difference(field, *other, path + "/" + name); !found.empty()) return found;
        }
        for (std::string const& name : b.as_object()->names())
            if (!a.find(name)) return path + "/" + name + ": baru";
        return {};
    }
    return workbook::to_json(a) == workbook::to_json(b) ? "" : path + ": " + workbook::to_json(a) + " / " + workbook::to_json(b);
}

std::optional<Value> through_a_workbook(Value const& data, std::string const& folder, base::Diagnostics& problems) {
    std::string const bytes = workbook::make_template({&data, nullptr}, problems);
    return workbook::import_book(workbook::read_book(bytes, "isian.xlsx"), folder, problems);
}

}  // namespace

TEST_CASE("every sample goes through a workbook without loss", "[workbook]") {
    std::string const name = GENERATE("minimal", "tapin-2022");
    report::Report const report = read_sample(name);
    base::Diagnostics problems;
    auto const back = through_a_workbook(report.data, report.folder, problems);
    INFO(base::format(problems));
    REQUIRE(back);
    CHECK(difference(report.data, *back) == "");
}
