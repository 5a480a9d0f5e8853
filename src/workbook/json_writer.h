#pragma once
// Values as JSON text in the style of the report's files: two blanks of indent, what is short on one line.
#include <string>

#include "base/value.h"
#include "report/report.h"

namespace lkjip::workbook {

std::string to_json(base::Value const& value);   // on one line

// Markdown texts with several lines are written as lists of lines; `shape` says which texts are Markdown.
std::string to_json_file(base::Value const& value, report::Shape const& shape);

}  // namespace lkjip::workbook
