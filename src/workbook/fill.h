#pragma once
// A part of the report as rows of cells, by the plan of its sheet.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/value.h"
#include "workbook/plan.h"

namespace lkjip::workbook {

struct FilledCell {
    std::size_t column = 0;              // index into SheetPlan::columns
    base::Value value;                   // text or number
    report::Kind kind = report::Kind::Text;
};

struct FilledRow {
    std::string label;                   // "Indikator"
    int level = 0;                       // 0: the outermost records of the sheet
    std::vector<FilledCell> cells;
    base::Value const* derived = nullptr;  // the record with its derived figures, where they are known
};

// `derived`: the same part with derived figures, or null. It must outlive the rows.
std::vector<FilledRow> fill_rows(SheetPlan const& plan, base::Value const& part, base::Value const* derived);

// What stands in the cell of one field.
std::optional<FilledCell> filled_cell(Slot const& slot, base::Value const& record);

// In the cell of a field whose group holds nothing: the mark that the group is there; once for each group in `marked`.
std::optional<FilledCell> mark_of_empty_group(Slot const& slot, base::Value const& record, std::set<base::Value const*>& marked);

// The most years that lists of small objects hold in `part`.
std::size_t years_in(base::Value const& plan_monitoring);

}  // namespace lkjip::workbook
