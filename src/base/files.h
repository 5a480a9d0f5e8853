#pragma once
// Whole files as strings of bytes.
#include <string>
#include <string_view>

namespace lkjip::base {

// Throws Error (category Resource, code R-001) when the file cannot be read, saying why. Folders are refused.
std::string read_file(std::string const& path);

// The folder and those above it, where they are not there yet. Throws Error (category Resource, code R-003).
void make_folders(std::string const& folder);

// All or nothing: written beside the file under another name, flushed to the disk, then renamed onto it. A link stays and what
// it leads to is written; a folder, pipe or device is refused. Throws Error (category Resource, code R-002); an earlier file
// then stays as it was.
void write_file(std::string const& path, std::string_view content);

}  // namespace lkjip::base
