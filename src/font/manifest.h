#pragma once
// The font manifest (`fonts/fonts.json`): folders, looked in in their order ("." is the manifest's own folder), and for
// each family the file names of its faces.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "font/font.h"

namespace lkjip::font {

struct Family {
    std::string name;
    std::array<std::string, 4> files;  // by Face; empty: the family lacks it
};

struct Manifest {
    std::string file;
    std::vector<std::string> folders;  // "." is already replaced
    std::vector<Family> families;

    [[nodiscard]] Family const* find(std::string_view family) const;
    // The first folder that holds the file; nullopt when none does.
    [[nodiscard]] std::optional<std::string> path_of(std::string const& name) const;
};

// Faults (unreadable, not JSON, a missing or wrong field) are errors in `diagnostics`; what is sound is still returned.
Manifest read_manifest(std::string const& file, base::Diagnostics& diagnostics);

}  // namespace lkjip::font
