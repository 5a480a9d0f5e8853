#pragma once
// Files of a report read together: `{"sertakan": "bab3/spm.json"}` stands for what that file holds: JSON, or in a file
// whose name ends in ".md" one text.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::report {

constexpr char const* include_field = "sertakan";

struct Sources {
    std::string folder;               // of laporan.json, absolute: includes must stay inside
    std::vector<std::string> files;   // as named to the user; index = Origin::file
    std::vector<std::string> parts;   // the same, seen from `folder`
};

// `file` with all it includes. Includes that are missing, circular, outside the folder or too large are reported and leave
// null in their place. nullopt when the first file itself can't be understood.
std::optional<base::Value> read_with_includes(std::string const& file, Sources& sources, base::Diagnostics& diagnostics);

// Whether `file`, links followed, lies in `folder`, which is absolute.
bool is_inside(std::filesystem::path const& file, std::filesystem::path const& folder);

}  // namespace lkjip::report
