#include "cli/put_in_place.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"

namespace lkjip::cli {

void put_in_place(std::string const& file, std::string_view content, base::Diagnostics& diagnostics) {
    try {
        std::filesystem::path const folder = std::filesystem::path(file).parent_path();
        if (!folder.empty()) std::filesystem::create_directories(folder);
        base::write_file(file, content);
    } catch (base::Error const& fault) {
        diagnostics.append(fault.diagnostics());
    } catch (std::filesystem::filesystem_error const& fault) {
        diagnostics.error(base::Category::Resource, "R-003", fmt::format("folder tidak dapat dibuat: {}", fault.code().message()), {file, 0, 0, {}});
    }
}

}  // namespace lkjip::cli
