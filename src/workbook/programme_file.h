#pragma once
#include <string>

#include "base/value.h"
#include "report/report.h"

namespace lkjip::workbook {

// Writes `programmes` into the file of the report that holds its list `program` and returns that file's name. Other includes
// of the file stay as they are. Throws base::Error: the list is put together from several files (W-037), R-001, R-002.
std::string write_programmes(report::Report const& report, base::Value const& programmes);

report::Shape const& shape_of_programmes();

}  // namespace lkjip::workbook
