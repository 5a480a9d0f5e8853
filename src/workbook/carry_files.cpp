#include "workbook/carry_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "report/value_access.h"
#include "workbook/layout_files.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;
using base::Value;

namespace {

std::set<std::string> scans_of(Value const& data) {
    std::set<std::string> names;
    Value const* const scans = data.find("pindaian");
    for (std::size_t i = 0; scans && scans->as_object() && i < scans->as_object()->fields.size(); ++i) {
        auto const* const files = report::list_in(scans->as_object()->fields[i].second, "berkas");
        for (std::size_t j = 0; files && j < files->size(); ++j)
            names.insert(fs::path(*(*files)[j].as_text()).lexically_normal().generic_string());
    }
    return names;
}

void carry_emblem(report::Report const& report, CarriedFiles& carried) {
    Value const* const office = report.data.find("instansi");
    auto const* const emblem = office ? report::text_in(*office, "lambang") : nullptr;
    if (!emblem) return;
    carried.files[fs::path(*emblem).lexically_normal().generic_string()] = base::read_file((fs::path(report.folder) / *emblem).string());
}

}  // namespace

CarriedFiles files_to_carry(report::Report const& report, std::string const& shared) {
    CarriedFiles carried;
    std::error_code error;
    fs::path const own = fs::path(report.folder) / bundled_layout;
    carried.has_layout = fs::exists(own / "laporan.xml", error);
    if (carried.has_layout) carried.files = layout_files(own.string(), shared, SharedBases::Named);
    carry_emblem(report, carried);
    std::set<std::string> const scans = scans_of(report.data);
    std::set<std::string> data;
    for (std::string const& part : report.parts) data.insert(fs::path(part).lexically_normal().generic_string());
    for (auto const& entry : fs::recursive_directory_iterator(report.folder)) {
        std::string const name = entry.path().lexically_relative(report.folder).generic_string();
        bool const is_known = data.contains(name) || carried.files.contains(name) || name == to_check_file || is_of_layout(name);
        if (entry.is_directory() || is_hidden(name) || is_known) continue;
        bool const may_be_shown = is_picture(name) && !scans.contains(name) && entry.is_regular_file() && !entry.is_symlink();
        if (may_be_shown) carried.files[name] = base::read_file(entry.path().string());
        else carried.left.push_back(name);
        carried.pictures += may_be_shown ? 1 : 0;
    }
    std::sort(carried.left.begin(), carried.left.end());
    return carried;
}

}  // namespace lkjip::workbook
