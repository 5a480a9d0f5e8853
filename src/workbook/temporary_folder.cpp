#include "workbook/temporary_folder.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/refusal.h"
#include "workbook/fault.h"

namespace lkjip::workbook {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::error_code error;
    fs::path const base = fs::temp_directory_path(error);
    std::string pattern = (base / "lkjip-XXXXXX").string();
    if (error || !::mkdtemp(pattern.data())) {
        std::string const why = base::refusal(error ? error.value() : errno).reason;
        fail(base::Category::Resource, "R-003", fmt::format("folder sementara tidak dapat dibuat: {}", why), pattern,
             "periksa TMPDIR dan ruang penyimpanan");
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace lkjip::workbook
