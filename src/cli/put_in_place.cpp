#include "cli/put_in_place.h"

#include <filesystem>

#include "base/files.h"

namespace lkjip::cli {

void put_in_place(std::string const& file, std::string_view content, base::Diagnostics& diagnostics) {
    try {
        std::filesystem::path const folder = std::filesystem::path(file).parent_path();
        if (!folder.empty()) base::make_folders(folder.string());
        base::write_file(file, content);
    } catch (base::Error const& fault) {
        diagnostics.append(fault.diagnostics());
    }
}

}  // namespace lkjip::cli
