#pragma once
#include <string>

#include "workbook/book.h"

namespace lkjip::workbook {

// A workbook from a file of at most 32 MB. Throws base::Error: R-001, W-001 to W-004.
Book load_book(std::string const& file);

}  // namespace lkjip::workbook
