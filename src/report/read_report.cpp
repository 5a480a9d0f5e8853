#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "report/checking.h"
#include "report/includes.h"
#include "report/migrate.h"
#include "report/report.h"

namespace lkjip::report {

namespace fs = std::filesystem;
using base::Category;
using base::Diagnostics;

namespace {

constexpr char const* main_file = "laporan.json";

void report_not_found(std::string const& path, std::string const& file, Diagnostics& diagnostics) {
    std::error_code error;
    if (path != file) {
        diagnostics.error(Category::Resource, "D-001", fmt::format("folder \"{}\" tidak berisi {}", path, main_file), {file, 0, 0, {}},
                          fmt::format("yang dicari: {}", file));
    } else {
        diagnostics.error(Category::Resource, "D-001", fmt::format("\"{}\" {}", path, fs::exists(path, error) ? "bukan berkas" : "tidak ada"),
                          {path, 0, 0, {}},
                          fmt::format("sebutkan folder laporan yang berisi {}, atau berkas itu sendiri", main_file));
    }
}

// The file to start from; empty after reporting that there is none.
std::string find_main_file(std::string const& path, Diagnostics& diagnostics) {
    std::error_code error;
    std::string const file = fs::is_directory(path, error) ? (fs::path(path) / main_file).string() : path;
    if (fs::is_regular_file(file, error)) return file;
    report_not_found(path, file, diagnostics);
    return {};
}

// Faults of reading and of checking together, from the top of each file to its end.
Diagnostics in_order(Diagnostics const& found, std::vector<std::string> const& files) {
    std::vector<base::Diagnostic> sorted = found.all();
    auto const key = [&](base::Diagnostic const& fault) {
        auto const file = std::find(files.begin(), files.end(), fault.place.file) - files.begin();
        return std::tuple(file, fault.place.line, fault.place.column);
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](base::Diagnostic const& a, base::Diagnostic const& b) { return key(a) < key(b); });
    Diagnostics result;
    for (base::Diagnostic& fault : sorted) result.add(std::move(fault));
    return result;
}

Report read_from(std::string const& file, Diagnostics& found) {
    Report report;
    std::error_code error;
    Sources sources{fs::canonical(file, error).parent_path().string(), {}, {}};
    report.folder = sources.folder;
    auto data = read_with_includes(file, sources, found);
    report.files = std::move(sources.files);
    report.parts = std::move(sources.parts);
    if (data) {
        report.data = std::move(*data);
        migrate(report.data);
        Checking(report, found).check(report.data, schema());
    }
    return report;
}

}  // namespace

base::Place Report::place_of(base::Value const& value, std::string pointer) const {
    auto const index = static_cast<std::size_t>(value.origin.file);
    bool const is_read = value.origin.file >= 0 && index < files.size();
    return {is_read ? files[index] : "", value.origin.line, value.origin.column, std::move(pointer)};
}

Report read_report(std::string const& path, Diagnostics& diagnostics, base::ShownPaths const& shown) {
    Diagnostics found;
    Report report;
    std::string const file = find_main_file(path, found);
    if (!file.empty()) report = read_from(file, found);
    diagnostics.append(shown.applied_to(in_order(found, report.files)));
    for (std::string& name : report.files) name = shown.applied_to(std::move(name));
    return report;
}

}  // namespace lkjip::report
