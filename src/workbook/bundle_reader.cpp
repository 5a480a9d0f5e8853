#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "base/hash.h"
#include "workbook/archive.h"
#include "workbook/bundle.h"
#include "workbook/bundle_manifest.h"
#include "workbook/bundle_names.h"
#include "workbook/fault.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t megabyte = 1U << 20U;
constexpr ArchiveLimits limits{5000, 128 * megabyte, 768 * megabyte, 64 * megabyte, 200};
constexpr std::uintmax_t largest_file = 512 * megabyte;

// "a" and "a/b" can't both be files; on some systems "A" and "a" are the same.
void check_names(std::vector<ManifestEntry> const& entries, std::string const& bundle) {
    std::set<std::string> names;
    for (ManifestEntry const& entry : entries) {
        if (!is_safe_name(entry.name))
            fail(base::Category::Data, "W-042", fmt::format("bundel memuat nama berkas yang tidak aman: \"{}\"", entry.name),
                 bundle, "jangan dipakai; minta bundel dari sumber yang dipercaya");
        if (!names.insert(entry.name).second)
            fail(base::Category::Data, "W-043", fmt::format("\"{}\" terdaftar dua kali", entry.name), bundle);
    }
    for (std::string const& name : names) {
        for (std::size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
            if (names.contains(name.substr(0, slash)))
                fail(base::Category::Data, "W-043", fmt::format("\"{}\" sekaligus berkas dan folder", name.substr(0, slash)),
                     bundle);
    }
}

void check_contents(Archive const& archive, std::vector<ManifestEntry> const& entries, std::string const& bundle) {
    std::set<std::string> listed{manifest_name};
    for (ManifestEntry const& entry : entries) {
        listed.insert(entry.name);
        if (!archive.has(entry.name))
            fail(base::Category::Data, "W-043", fmt::format("\"{}\" terdaftar, tetapi tidak ada di dalam bundel", entry.name),
                 bundle, "minta kiriman ulang dari pembuatnya");
    }
    for (Archive::Entry const& entry : archive.entries())
        if (!listed.contains(entry.name))
            fail(base::Category::Data, "W-043", fmt::format("\"{}\" ada di dalam bundel, tetapi tidak terdaftar", entry.name),
                 bundle, "minta kiriman ulang dari pembuatnya");
}

std::string verified(Archive const& archive, ManifestEntry const& entry, std::string const& bundle) {
    std::string content = archive.read(entry.name).value_or("");
    bool const is_whole = std::to_string(content.size()) == entry.size && base::sha256_hex(content) == entry.sha256;
    if (!is_whole)
        fail(base::Category::Data, "W-041", fmt::format("\"{}\" berubah sejak bundel dibuat", entry.name), bundle,
             "minta kiriman ulang dari pembuatnya");
    return content;
}

}  // namespace

bool is_bundle(std::string const& file) {
    std::error_code error;
    return fs::path(file).extension() == ".lkjip" && fs::is_regular_file(file, error);
}

void unpack_bundle(std::string const& file, std::string const& folder) {
    std::error_code error;
    auto const size = fs::file_size(file, error);
    if (!error && size > largest_file)
        fail(base::Category::Limit, "W-003", fmt::format("bundel lebih besar dari {} MB", largest_file / megabyte), file);
    std::string bytes = base::read_file(file);
    if (!looks_like_archive(bytes))
        fail(base::Category::Data, "W-040", "ini bukan bundel laporan", file,
             "bundel dibuat dengan: lkjip bundle LAPORAN -o X.lkjip");
    Archive const archive(std::move(bytes), file, limits);
    auto const manifest = archive.read(manifest_name);
    if (!manifest)
        fail(base::Category::Data, "W-040", fmt::format("ini bukan bundel laporan: {} tidak ada di dalamnya", manifest_name),
             file, "bundel dibuat dengan: lkjip bundle LAPORAN -o X.lkjip");
    std::vector<ManifestEntry> const entries = read_manifest(*manifest, file);
    check_names(entries, file);
    check_contents(archive, entries, file);
    for (ManifestEntry const& entry : entries) verified(archive, entry, file);   // all, before the first is written
    for (ManifestEntry const& entry : entries) {
        fs::path const target = fs::path(folder) / entry.name;
        base::make_folders(target.parent_path().string());
        base::write_file(target.string(), verified(archive, entry, file));
    }
}

}  // namespace lkjip::workbook
