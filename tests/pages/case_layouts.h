#pragma once
// Small layouts in a folder of their own that is removed at the end; each inherits from tests/cases/typeset/dasar.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace lkjip::testing {

inline std::filesystem::path const page_cases = std::filesystem::path(LKJIP_SOURCE_DIR) / "tests/cases/typeset";

class CaseLayouts {
public:
    CaseLayouts() : folder_(std::filesystem::temp_directory_path() / ("lkjip-pages-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
        std::filesystem::copy(page_cases / "dasar", folder_ / "dasar");
    }
    ~CaseLayouts() { std::filesystem::remove_all(folder_); }
    CaseLayouts(CaseLayouts const&) = delete;
    CaseLayouts& operator=(CaseLayouts const&) = delete;

    // The folder of the layout whose laporan.xml this is.
    [[nodiscard]] std::filesystem::path add(std::string const& name, std::string const& xml) const {
        std::filesystem::path const made = folder_ / name;
        std::filesystem::create_directories(made);
        std::ofstream(made / "laporan.xml", std::ios::binary) << xml;
        return made;
    }

private:
    std::filesystem::path folder_;
};

}  // namespace lkjip::testing
