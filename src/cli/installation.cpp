#include "cli/installation.h"

#include <cstdlib>
#include <filesystem>

namespace lkjip::cli {

namespace fs = std::filesystem;

std::string share_folder() {
    if (char const* chosen = std::getenv("LKJIP_SHARE")) return chosen;
    std::error_code ignored;
    fs::path const program = fs::read_symlink("/proc/self/exe", ignored);
    fs::path const installed = program.parent_path().parent_path() / "share" / "lkjip";
    if (fs::is_directory(installed / "layouts", ignored)) return installed.string();
    return LKJIP_SOURCE_DIR;
}

std::string shared_layouts() { return (fs::path(share_folder()) / "layouts").string(); }

std::string default_layout() { return (fs::path(shared_layouts()) / "lkjip").string(); }

std::string example_snippets() { return (fs::path(share_folder()) / "docs" / "contoh").string(); }

std::string default_fonts() { return (fs::path(share_folder()) / "fonts" / "fonts.json").string(); }

}  // namespace lkjip::cli
