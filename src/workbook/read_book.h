#pragma once
// Workbooks (.xlsx, ISO/IEC 29500) as Excel, LibreOffice and others save them: shared and inline strings, number formats,
// merged cells, error cells, formulas with the result they were saved with.
#include <string>

#include "workbook/book.h"

namespace lkjip::workbook {

// Throws base::Error: not a workbook (W-001), damaged (W-002), too large (W-003, W-023), with a password (W-004).
Book read_book(std::string bytes, std::string const& name);

}  // namespace lkjip::workbook
