#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "report/checking.h"
#include "report/includes.h"

namespace lkjip::report {

namespace {

namespace fs = std::filesystem;
using base::Value;

constexpr std::string_view png_start = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_start = "\xFF\xD8\xFF";
constexpr std::string_view pdf_start = "%PDF-";

std::string start_of(fs::path const& file) {
    std::string bytes(8, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

// Empty: it can be used.
std::string problem_of(fs::path const& file, fs::path const& folder, Kind kind) {
    std::error_code error;
    fs::file_status const status = fs::status(file, error);
    if (!is_inside(file, folder)) return "berada di luar folder laporan";
    if (!fs::exists(status)) return "tidak ada di folder laporan";
    if (!fs::is_regular_file(status)) return "bukan berkas";
    std::string const start = start_of(file);
    if (start.starts_with(jpeg_start)) return {};
    if (kind == Kind::Picture) return start.starts_with(png_start) ? "" : "bukan gambar PNG atau JPEG";
    return start.starts_with(pdf_start) ? "" : "bukan PDF atau JPEG";
}

}  // namespace

void check_file(Value const& value, Shape const& shape, Checking& checking) {
    auto const* const name = value.as_text();
    if (!name) return checking.error(value, "D-006", fmt::format("{} harus berupa nama berkas, bukan {}", checking.field_name(), kind_phrase(value)),
                                     "tulis \"lambang.png\"");
    fs::path const folder = checking.report().folder;
    std::string const problem = unprintable_in(*name).empty() ? problem_of(folder / *name, folder, shape.kind) : "tidak ada di folder laporan";
    if (problem.empty()) return;
    char const* const kinds = shape.kind == Kind::Picture ? "PNG atau JPEG" : "PDF atau JPEG";
    checking.error(value, "D-041", fmt::format("berkas \"{}\" {}", shortened(*name), problem),
                   fmt::format("letakkan berkas {} di folder laporan; jalur dihitung dari laporan.json", kinds));
}

}  // namespace lkjip::report
