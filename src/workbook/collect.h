#pragma once
// A filled sheet back into a part of the report.
#include "base/diagnostic.h"
#include "base/value.h"
#include "workbook/book.h"
#include "workbook/faults.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

// Where the columns of a plan stand on a sheet.
struct Header {
    int row = 0;                                  // 0: not found
    int record_column = 0;                        // "Baris"; 0: there is none
    std::vector<int> columns;                     // by index of SheetPlan::columns; 0: not on the sheet
};
Header find_header(SheetPlan const& plan, Sheet const& sheet, SheetFaults& faults);

// Null when the sheet holds no records. Every value knows its cell as origin {sheet index, row, column}.
base::Value collect_part(SheetPlan const& plan, Sheet const& sheet, bool counts_from_1904, SheetFaults& faults);

// The value of one field from its cell; null: blank or faulty.
base::Value collect_value(Slot const& slot, Cell const& cell, CellPlace place, bool counts_from_1904, SheetFaults& faults);

// A number of merged cells is not the number of each of their rows: told, and left out. Texts, dates and years are.
bool is_number_of_merged(Slot const& slot, Cell const& cell);
void report_merged_number(Slot const& slot, Sheet const& sheet, CellPlace place, SheetFaults& faults);

}  // namespace lkjip::workbook
