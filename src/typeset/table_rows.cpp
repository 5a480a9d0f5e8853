#include <algorithm>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

void settle_heights(std::vector<MeasuredRow>& rows, MeasuredTable const& table) {
    for (MeasuredRow& row : rows) {
        row.height = row.row->least_height * table.scale;
        for (MeasuredCell const& cell : row.cells)
            if (cell.cell->rows <= 1) row.height = std::max(row.height, cell.content_height + table.padding_y * 2);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (MeasuredCell const& cell : rows[r].cells) {
            if (cell.cell->rows <= 1) continue;
            std::size_t const end = std::min(rows.size(), r + static_cast<std::size_t>(cell.cell->rows));
            Length have{};
            for (std::size_t i = r; i < end; ++i) have += rows[i].height;
            Length const missing = cell.content_height + table.padding_y * 2 - have;
            if (missing > Length{}) rows[end - 1].height += missing;
        }
    }
}

}  // namespace lkjip::typeset
