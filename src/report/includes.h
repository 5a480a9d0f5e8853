#pragma once
// Files of a report read together: `{"sertakan": "bab3/spm.json"}` stands for what that file holds.
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::report {

struct Sources {
    std::string folder;               // of laporan.json, absolute: includes must stay inside
    std::vector<std::string> files;   // as named to the user; index = Origin::file
};

// `file` with all it includes. Missing files, cycles and paths out of the folder are errors (D-004). nullopt when the first
// file itself can't be understood.
std::optional<base::Value> read_with_includes(std::string const& file, Sources& sources, base::Diagnostics& diagnostics);

}  // namespace lkjip::report
