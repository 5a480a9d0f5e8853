#pragma once
// The sheet "Umum": one row a field (Bagian, Isian, Nilai).
#include "base/value.h"
#include "workbook/book.h"
#include "workbook/faults.h"

namespace lkjip::workbook {

constexpr std::string_view form_group_column = "Bagian";
constexpr std::string_view form_field_column = "Isian";
constexpr std::string_view form_value_column = "Nilai";

// Puts what the sheet holds into `data`, an object.
void collect_form(Sheet const& sheet, bool counts_from_1904, SheetFaults& faults, base::Value& data);

}  // namespace lkjip::workbook
