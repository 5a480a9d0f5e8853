#pragma once
// Own tables on sheets: {"kolom": {"rincian": {"uraian": "teks"}}} ↔ rows {"nama": "rincian › uraian", "jenis": "teks"}.
#include "base/value.h"
#include "report/report.h"
#include "workbook/faults.h"

namespace lkjip::workbook {

report::Shape shape_of_tables();                      // of the declarations, as they stand on their sheet
base::Value tables_to_sheet(base::Value const& tables);
base::Value tables_from_sheet(base::Value sheet);     // without the columns that the check tells
void check_columns_of_tables(base::Value const& sheet, SheetFaults& faults);   // nested too deep

inline base::Value at_origin(base::Value value, base::Origin origin) {
    value.origin = origin;
    return value;
}

}  // namespace lkjip::workbook
