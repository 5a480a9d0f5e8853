#pragma once
// A budget sheet put into the programme tree of a report, by kode. What the sheet does not name stays as it was.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/report.h"
#include "workbook/budget_sheet.h"

namespace lkjip::workbook {

struct BudgetChange {
    enum class Kind { New, Missing, Changed, OtherName } kind = Kind::Changed;
    std::string code;
    std::string name;
    std::string field;           // Changed: "pagu", "realisasi_anggaran"; OtherName: "nama"
    std::string before;          // as people read it
    std::string after;
};

struct BudgetMerge {
    base::Value programmes;      // the list `program`, merged
    std::vector<BudgetChange> changes;
    int unchanged = 0;           // sub activities
};

// `programmes`: the list as it is, or null. Sums of the sheet that are not the sum of its sub activities are warned of
// (W-035); a new sub activity without its programme or activity is an error (W-036). What comes from the sheet has its cell as
// origin, in the file `origin_file`.
BudgetMerge merge_budget(base::Value const& programmes, BudgetSheet const& budget, Book const& book, base::Diagnostics& diagnostics,
                         int origin_file = -1);

// What the report's own check says of the merged programmes, told by sheet and cell: `report` is the one they go into, and
// `merge` made with report.files.size() as `origin_file`.
void check_merged(report::Report report, BudgetMerge const& merge, BudgetSheet const& budget, Book const& book,
                  base::Diagnostics& diagnostics);

}  // namespace lkjip::workbook
