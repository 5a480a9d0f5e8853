#pragma once
// Places the cells of rows in the grid: columns, spans, merged neighbours.
#include <vector>

#include "layout/table_rows.h"

namespace lkjip::layout {

// Every row must fill all columns, with the cells that reach down from above; what does not is reported. Spanned places
// have no cell.
std::vector<Row> place_rows(Resolution& work, std::vector<DraftRow> drafts, int columns);

}  // namespace lkjip::layout
