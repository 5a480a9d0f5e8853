#pragma once
// Columns that only show what follows from the others, with formulas: capaian, sums, sisa, serapan. Locked, never read back.
#include <functional>
#include <string>
#include <vector>

#include "workbook/plan.h"

namespace lkjip::workbook {

struct ComputedColumn {
    std::string label;
    std::string note;
    std::string field;                                // of the derived figures, for the result that is stored with the formula
    std::string number_format;
    std::function<std::string(int row)> formula;
    std::vector<std::string> records;                 // the rows for which the formula gives a result
};

struct FormulaPlaces {
    int first_row = 0;                                // of the data
    int last_row = 0;
    int first_column = 0;                             // of SheetPlan::columns[0]; "Baris" stands in column 1
    std::string negative_rule;                        // cell with aturan.negatif, "Umum!$C$20"
};

// `plan` must outlive the formulas.
std::vector<ComputedColumn> computed_columns(SheetPlan const& plan, FormulaPlaces const& places);

}  // namespace lkjip::workbook
