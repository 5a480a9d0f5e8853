#include "workbook/load_book.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"
#include "workbook/fault.h"
#include "workbook/read_book.h"

namespace lkjip::workbook {

Book load_book(std::string const& file) {
    constexpr std::uintmax_t max_megabytes = 32;
    std::error_code error;
    auto const size = std::filesystem::file_size(file, error);
    if (!error && size > max_megabytes << 20U) {
        fail(base::Category::Limit, "W-003", fmt::format("berkas lebih besar dari {} MB", max_megabytes), file,
             "simpan ulang tanpa gambar dan lembar yang tidak diperlukan");
    }
    return read_book(base::read_file(file), file);
}

}  // namespace lkjip::workbook
