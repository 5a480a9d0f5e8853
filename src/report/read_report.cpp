#include <fmt/format.h>

#include <filesystem>

#include "report/checking.h"
#include "report/includes.h"
#include "report/report.h"

namespace lkjip::report {

namespace fs = std::filesystem;
using base::Category;
using base::Diagnostics;

namespace {

constexpr char const* main_file = "laporan.json";
constexpr std::uintmax_t max_bytes = 16U << 20U;

// The file to start from; empty after reporting that there is none.
std::string find_main_file(std::string const& path, Diagnostics& diagnostics) {
    std::error_code error;
    bool const is_folder = fs::is_directory(path, error);
    std::string const file = is_folder ? (fs::path(path) / main_file).string() : path;
    if (fs::exists(file, error)) return file;
    if (is_folder) {
        diagnostics.error(Category::Usage, "D-001", fmt::format("folder \"{}\" tidak berisi {}", path, main_file), {file, 0, 0, {}},
                          fmt::format("yang dicari: {}", file));
    } else {
        diagnostics.error(Category::Usage, "D-001", fmt::format("\"{}\" tidak ada", path), {path, 0, 0, {}},
                          fmt::format("sebutkan folder laporan yang berisi {}, atau berkas itu sendiri", main_file));
    }
    return {};
}

bool is_small_enough(std::string const& file, Diagnostics& diagnostics) {
    std::error_code error;
    if (fs::file_size(file, error) <= max_bytes || error) return true;
    diagnostics.error(Category::Limit, "D-014", fmt::format("berkas \"{}\" lebih besar dari 16 MB", file), {file, 0, 0, {}});
    return false;
}

}  // namespace

base::Place Report::place_of(base::Value const& value, std::string pointer) const {
    auto const index = static_cast<std::size_t>(value.origin.file);
    bool const is_read = value.origin.file >= 0 && index < files.size();
    return {is_read ? files[index] : "", value.origin.line, value.origin.column, std::move(pointer)};
}

Report read_report(std::string const& path, Diagnostics& diagnostics) {
    Report report;
    std::string const file = find_main_file(path, diagnostics);
    if (file.empty() || !is_small_enough(file, diagnostics)) return report;
    Sources sources{fs::canonical(file).parent_path().string(), {}};
    report.folder = sources.folder;
    try {
        if (auto data = read_with_includes(file, sources, diagnostics)) report.data = std::move(*data);
    } catch (base::Error const& error) {
        diagnostics.append(error.diagnostics());
    }
    report.files = std::move(sources.files);
    Checking(report, diagnostics).check(report.data, schema());
    return report;
}

}  // namespace lkjip::report
