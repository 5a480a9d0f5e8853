#include <algorithm>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

bool is_empty(MeasuredRow const& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](MeasuredCell const& cell) { return cell.content_height <= Length{}; });
}

// A row to be filled in by hand is as high as one line of the rows beside it.
Length line_height(std::vector<MeasuredRow> const& rows, MeasuredTable const& table) {
    constexpr Length otherwise = Length::pt(13);
    Length least{};
    for (MeasuredRow const& row : rows)
        for (MeasuredCell const& cell : row.cells)
            if (cell.content_height > Length{}) least = least > Length{} ? std::min(least, cell.content_height) : cell.content_height;
    return least > Length{} ? least : otherwise * table.scale;
}

}  // namespace

void settle_heights(std::vector<MeasuredRow>& rows, MeasuredTable const& table, Length longest) {
    for (MeasuredRow& row : rows) {
        row.height = row.row->least_height * table.scale;
        for (MeasuredCell const& cell : row.cells)
            if (cell.cell->rows <= 1) row.height = std::max(row.height, cell.content_height + table.padding_y * 2);
        if (is_empty(row)) row.height = std::max(row.height, line_height(rows, table) + table.padding_y * 2);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (MeasuredCell const& cell : rows[r].cells) {
            if (cell.cell->rows <= 1 || cell.content_height > longest) continue;
            std::size_t const end = std::min(rows.size(), r + static_cast<std::size_t>(cell.cell->rows));
            Length have{};
            for (std::size_t i = r; i < end; ++i) have += rows[i].height;
            Length const missing = cell.content_height + table.padding_y * 2 - have;
            if (missing > Length{}) rows[end - 1].height += missing;
        }
    }
}

}  // namespace lkjip::typeset
