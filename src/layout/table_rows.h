#pragma once
// The rows of a table before they are placed: from `data`, or written out.
#include <optional>
#include <vector>

#include "layout/table_columns.h"

namespace lkjip::layout {

struct DraftCell {
    Cell cell;                      // without its column, where that follows from its neighbours
    std::optional<Datum> merge;     // `gabung`: neighbours below with the same value share the cell
    Spot spot;
};

struct DraftRow {
    Row row;                        // without cells
    std::vector<DraftCell> cells;
    Spot spot;
    bool from_data = false;         // one cell a column
    std::vector<std::optional<Datum>> totals;  // `pindah` of each column
};

// Rows in the order of the table's body. `footer`: those of its `kaki`.
std::vector<DraftRow> body_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow);
std::vector<DraftRow> footer_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow);

}  // namespace lkjip::layout
