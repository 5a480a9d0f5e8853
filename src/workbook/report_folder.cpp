#include "workbook/report_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

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

struct ReportFile {
    std::string path;
    std::string content;
};

// laporan.json is the last.
std::vector<ReportFile> files_of(Value const& data, fs::path const& folder) {
    std::vector<ReportFile> files;
    Object outer;
    for (auto const& [name, part] : data.as_object()->fields) {
        report::Field const* const field = field_named(name);
        bool const is_short = !field || stands_on_form(field->shape) || name == "skala";
        if (!is_short) files.push_back({(folder / file_for(name)).string(), to_json_file(part, field->shape)});
        outer.set(name, is_short ? part : include_of(file_for(name)));
    }
    files.push_back({(folder / main_file).string(), to_json_file(outer, report::schema())});
    return files;
}

void refuse_existing(std::vector<ReportFile> const& files, std::string const& folder) {
    std::vector<std::string> there;
    std::error_code ignored;
    for (ReportFile const& file : files)
        if (fs::exists(fs::symlink_status(file.path, ignored))) there.push_back(fs::path(file.path).filename().string());
    if (there.empty()) return;
    fail(base::Category::Usage, "W-027", fmt::format("folder \"{}\" sudah berisi {}", folder, fmt::join(there, ", ")), folder,
         "pilih folder lain, atau tambahkan --timpa");
}

}  // namespace

void write_report_folder(Value const& data, std::string const& folder, Existing existing) {
    std::vector<ReportFile> const files = files_of(data, folder);
    if (existing == Existing::Refuse) refuse_existing(files, folder);
    base::make_folders(folder);
    std::vector<base::PendingFile> pending;
    for (ReportFile const& file : files) pending.emplace_back(file.path, file.content);
    for (base::PendingFile& file : pending) file.put_in_place();
}

}  // namespace lkjip::workbook
