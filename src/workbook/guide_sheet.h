#pragma once
// The two sheets that are no tables of records: how to fill in the workbook, and the form of single fields.
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"
#include "workbook/xlsx_writer.h"

namespace lkjip::workbook {

void write_guide(XlsxWriter& book, std::vector<std::pair<std::string, std::string>> const& sheets);   // names and explanations

// `data` and `example` are reports; `data` may be null.
void write_form(XlsxWriter& book, base::Value const* data, base::Value const& example);

// The cell with aturan.negatif, for formulas: "Umum!$C$20".
std::string negative_rule_cell();

}  // namespace lkjip::workbook
