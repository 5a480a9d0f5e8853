#pragma once
// Whole files as strings of bytes.
#include <string>
#include <string_view>

namespace lkjip::base {

// Throws Error (category Resource, code R-001) when the file cannot be read, saying why. Folders are refused.
std::string read_file(std::string const& path);

// The folder and those above it, where they are not there yet. Throws Error (category Resource, code R-003).
void make_folders(std::string const& folder);

// A file written beside its place under another name, and flushed to the disk. It stays there until it is put in place; else
// it is removed again. Throws Error (category Resource, code R-002).
class PendingFile {
public:
    PendingFile(std::string path, std::string_view content);
    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();
    void put_in_place();

private:
    std::string path_;
    std::string target_;      // what `path_` leads to
    std::string temporary_;   // empty: in place
};

// All or nothing: written beside the file under another name, flushed to the disk, then renamed onto it. A link stays and what
// it leads to is written; a folder, pipe or device is refused. Throws Error (category Resource, code R-002); an earlier file
// then stays as it was.
void write_file(std::string const& path, std::string_view content);

}  // namespace lkjip::base
