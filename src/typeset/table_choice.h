#pragma once
// Which body rows of a table go onto a page: as many as fit, but never against what keeps together; the last one perhaps in
// part. A function of the measured table, the place reached and the room.
#include "typeset/table_measure.h"

namespace lkjip::typeset {

struct RowsReached {
    std::size_t row = 0;
    std::vector<std::size_t> strips_done;      // per cell of that row; empty: not begun
};

struct RowChoice {
    std::size_t end = 0;                       // rows [reached.row, end) stand whole (the first perhaps as the rest of a split one)
    std::vector<Length> heights;               // of these, with what spanning labels need
    std::vector<std::size_t> split_to;         // per cell of row `end`: strips placed of it; empty: that row is not begun
    Length split_height{};
    bool forced = false;                       // something was split or placed that should not have been
    bool closes = false;                       // all rows are placed, footer and note fit too
    [[nodiscard]] bool nothing(RowsReached const& from) const { return end == from.row && split_to.empty(); }
};

struct ChoiceRoom {
    Length available{};                        // below caption and header
    Length whole_page{};
    Length carried_height{};                   // of the row of carried totals, when the table has one
    Length kept_below{};                       // what must follow the table on the page where it ends
    bool fresh = false;
};

RowChoice choose_rows(MeasuredTable const& table, RowsReached const& from, ChoiceRoom const& room);

// What is left of a cell's content, and of the row, after the strips that are done.
Length rest_height(MeasuredRow const& row, MeasuredTable const& table, std::vector<std::size_t> const& strips_done);
// A spanning cell of an earlier row that reaches into `row`, when a page begins there.
struct OpenCell { MeasuredCell const* cell = nullptr; std::size_t end_row = 0; };
std::vector<OpenCell> open_cells(MeasuredTable const& table, std::size_t row);
// Is its text set again there?
bool repeats_label(OpenCell const& open, Length whole_page);

}  // namespace lkjip::typeset
