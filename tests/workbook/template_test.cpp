// What stands in the template: choices, formulas, protection, explanations; and the plan behind it.
#include "comparing.h"

#include <set>

#include "figures/figures.h"
#include "workbook/adapt.h"
#include "workbook/archive.h"
#include "workbook/labels.h"
#include "workbook/plan.h"
#include "workbook/read_book.h"
#include "workbook/template_book.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;

namespace {

std::string made(workbook::TemplateInput const& input) {
    base::Diagnostics problems;
    std::string bytes = workbook::make_template(input, problems);
    INFO(base::format(problems));
    REQUIRE_FALSE(problems.has_errors());
    return bytes;
}

// The XML of the sheet with this name.
std::string xml_of(std::string const& bytes, std::string const& name) {
    workbook::Book const book = workbook::read_book(bytes, "isian.xlsx");
    workbook::Archive const archive(bytes, "isian.xlsx");
    for (std::size_t i = 0; i < book.sheets.size(); ++i)
        if (book.sheets[i].name == name) return archive.read("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml").value();
    return {};
}

void check_labels(workbook::RecordKind const& kind, workbook::SheetPlan const& plan) {
    std::set<std::size_t> used;
    for (workbook::Slot const& slot : kind.slots) {
        INFO(plan.sheet << ", " << kind.label << ": " << slot.label);
        CHECK(used.insert(slot.column).second);
    }
    // A record below must not be taken for one that comes later.
    std::set<std::string> labels;
    for (workbook::RecordKind const& below : kind.below) {
        INFO(plan.sheet << ", " << kind.label << ": " << below.label);
        CHECK(labels.insert(below.label).second);
        check_labels(below, plan);
    }
}

}  // namespace

TEST_CASE("no two fields of a row share a column, no two kinds of rows a name", "[workbook]") {
    for (report::Field const& field : report::schema().fields) {
        if (workbook::stands_on_form(field.shape)) continue;
        auto const names = workbook::sheet_of(field.name);
        auto const* const adapter = workbook::adapter_for(field.name);
        auto const plan = workbook::make_plan({field.name, std::string(names.sheet), "", std::string(names.record),
                                               adapter ? &adapter->shape : &field.shape, workbook::Naming::InWords, 5});
        check_labels(plan.root, plan);
        CHECK(plan.sheet.size() <= 31);
    }
    std::set<std::string> fields;
    for (workbook::FormField const& field : workbook::form_fields(report::schema()))
        CHECK(fields.insert(field.group + "/" + field.slot.label).second);
}

TEST_CASE("every part of the report has a sheet with a name in words and an explanation", "[workbook]") {
    for (report::Field const& field : report::schema().fields) {
        if (workbook::stands_on_form(field.shape)) continue;
        INFO(field.name);
        CHECK_FALSE(workbook::sheet_of(field.name).explanation.empty());
    }
}

TEST_CASE("the empty template explains itself and holds an example of everything", "[workbook]") {
    std::string const bytes = made({});
    workbook::Book const book = workbook::read_book(bytes, "isian.xlsx");
    CHECK(book.sheets.front().name == "Petunjuk");
    for (workbook::Sheet const& sheet : book.sheets) {
        if (sheet.name == "Petunjuk" || sheet.name == "Umum") continue;
        INFO(sheet.name);
        CHECK(sheet.at({5, 1}).text == "Keterangan");
        CHECK(sheet.at({6, 1}).text.starts_with("Contoh "));
    }
}

TEST_CASE("choices are lists, people are chosen by their short names", "[workbook]") {
    std::string const bytes = made({});
    CHECK_THAT(xml_of(bytes, "IKU"), Catch::Contains("\"positif,negatif,negatif-selisih,negatif-rasio,negatif-pengurangan\""));
    CHECK_THAT(xml_of(bytes, "IKU"), Catch::Contains("\"Umum,Sasaran,Indikator,Tahun lalu,Pembanding\""));
    CHECK_THAT(xml_of(bytes, "Organisasi"), Catch::Contains("Pejabat!$B$6:$B$2000"));
    CHECK_THAT(xml_of(bytes, "Umum"), Catch::Contains("\"WIB,WITA,WIT\""));
}

TEST_CASE("targets of several years stand side by side, with their unit once", "[workbook]") {
    report::Report const report = read_valid(sample("tapin-2022"));
    std::string const texts = workbook::Archive(made({&report.data, nullptr}), "isian.xlsx").read("xl/sharedStrings.xml").value();
    CHECK_THAT(texts, Catch::Contains("Target tahun ke-1: kinerja") && Catch::Contains("Target tahun ke-1: uang (Rp)"));
    CHECK_THAT(texts, !Catch::Contains("(Rp) (Rp)"));
}

TEST_CASE("computed columns have formulas with their results, and are locked", "[workbook]") {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    figures::Figures const figures = figures::compute(report, problems);
    std::string const bytes = made({&report.data, &figures.data});
    std::string const programme = xml_of(bytes, "Program");
    CHECK_THAT(programme, Catch::Contains("<sheetProtection sheet=\"1\""));
    CHECK_THAT(programme, Catch::Contains("SUMIFS(") && Catch::Contains("<v>25000000</v>") && Catch::Contains("<v>1000000</v>") &&
                              Catch::Contains("<v>96</v>"));
    CHECK_THAT(xml_of(bytes, "IKU"), Catch::Contains("<v>105</v>"));
    CHECK_THAT(xml_of(bytes, "Pejabat"), !Catch::Contains("<sheetProtection"));
}

TEST_CASE("a text too long for a cell is reported with its place", "[workbook]") {
    base::Value data = workbook::example_report();
    data.as_object()->set("narasi", base::Object{{{"panjang", std::string(40000, 'a')}}});
    base::Diagnostics problems;
    CHECK(workbook::make_template({&data, nullptr}, problems).empty());
    REQUIRE(problems.error_count() == 1);
    CHECK(problems.all().front().code == "W-023");
    CHECK(problems.all().front().place.pointer == "Narasi!C6");
}
