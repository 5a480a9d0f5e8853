#include "workbook/report_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "report/report.h"
#include "workbook/fault.h"
#include "workbook/json_writer.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;
using base::Object;
using base::Value;

namespace {

constexpr char const* main_file = "laporan.json";

std::string file_for(std::string field) {
    std::replace(field.begin(), field.end(), '_', '-');
    return field + ".json";
}

Value include_of(std::string const& file) {
    Object include;
    include.set("sertakan", file);
    return include;
}

report::Field const* field_named(std::string const& name) {
    auto const& fields = report::schema().fields;
    auto const found = std::find_if(fields.begin(), fields.end(), [&](report::Field const& each) { return each.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace

void write_report_folder(Value const& data, std::string const& folder, Existing existing) {
    fs::path const main = fs::path(folder) / main_file;
    std::error_code error;
    if (existing == Existing::Refuse && fs::exists(main, error)) {
        fail(base::Category::Usage, "W-027", fmt::format("folder \"{}\" sudah berisi {}", folder, main_file), main.string(),
             "pilih folder lain, atau tambahkan --timpa");
    }
    base::make_folders(folder);
    Object outer;
    for (auto const& [name, part] : data.as_object()->fields) {
        report::Field const* const field = field_named(name);
        bool const is_short = !field || stands_on_form(field->shape) || name == "skala";
        if (!is_short) base::write_file((fs::path(folder) / file_for(name)).string(), to_json_file(part, field->shape));
        outer.set(name, is_short ? part : include_of(file_for(name)));
    }
    base::write_file(main.string(), to_json_file(outer, report::schema()));
}

}  // namespace lkjip::workbook
