#pragma once
// bundel.json: what a bundle holds, so that a change on the way shows.
#include <map>
#include <string>
#include <vector>

namespace lkjip::workbook {

constexpr char const* manifest_name = "bundel.json";
constexpr int bundle_version = 1;

struct ManifestEntry {
    std::string name;
    std::string size;     // in bytes, as written
    std::string sha256;
};

std::string manifest_of(std::map<std::string, std::string> const& files);   // contents by name

// Throws base::Error (W-040, W-044).
std::vector<ManifestEntry> read_manifest(std::string const& text, std::string const& bundle);

}  // namespace lkjip::workbook
