#include "comparing.h"

#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include "base/files.h"
#include "workbook/json_schema.h"
#include "workbook/template_book.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;

namespace {

// The place that does not fit the schema, or "".
std::string misfit(std::string const& json) {
    static rapidjson::SchemaDocument const schema = [] {
        rapidjson::Document parsed;
        parsed.Parse(workbook::json_schema(report::schema()).c_str());
        REQUIRE_FALSE(parsed.HasParseError());
        return rapidjson::SchemaDocument(parsed);
    }();
    rapidjson::Document document;
    document.Parse(json.c_str());
    REQUIRE_FALSE(document.HasParseError());
    rapidjson::SchemaValidator validator(schema);
    if (document.Accept(validator)) return {};
    rapidjson::StringBuffer place;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
    return std::string(place.GetString()) + " " + validator.GetInvalidSchemaKeyword();
}

}  // namespace

TEST_CASE("the JSON Schema in docs is that of the program", "[workbook][schema]") {
    INFO("perbarui: build/lkjip schema > docs/schema/lkjip-laporan-1.schema.json");
    CHECK(base::read_file(LKJIP_SOURCE_DIR "/docs/schema/lkjip-laporan-1.schema.json") ==
          workbook::json_schema(report::schema()));
}

TEST_CASE("every sample fits the JSON Schema, as it is written and with all its includes", "[workbook][schema]") {
    std::string const folder = GENERATE(from_range(sample_folders()));
    INFO(folder);
    CHECK(misfit(base::read_file(folder + "/laporan.json")) == "");
    CHECK(misfit(workbook::to_json(read_valid(folder).data)) == "");
    CHECK(misfit(workbook::to_json_file(workbook::example_report(), report::schema())) == "");
}

TEST_CASE("the JSON Schema refuses what the program refuses", "[workbook][schema]") {
    auto const with = [](std::string const& field, base::Value value) {
        base::Value data = workbook::example_report();
        data.as_object()->set(field, std::move(value));
        return misfit(workbook::to_json(data));
    };
    CHECK(with("tahun", "2024") == "#/tahun type");
    CHECK(with("programm", base::List()) == "#/programm additionalProperties");
    CHECK(with("hari_libur", base::List{"tanggal satu"}) != "");
    CHECK(with("aturan", base::Object{{{"negatif", "selisihnya"}}}) != "");
    CHECK(with("organisasi", base::Object{{{"jabatan", "Camat"}, {"bawahan", base::List{base::Object{{{"jabatn", "Kasi"}}}}}}}) !=
          "");
    base::Value data = workbook::example_report();
    std::erase_if(data.as_object()->fields, [](auto const& field) { return field.first == "iku"; });
    CHECK(misfit(workbook::to_json(data)) == "# required");
}
