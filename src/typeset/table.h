#pragma once
// Tables over pages. `measure_table` solves the column widths and sets every cell once; a `TableRun` then gives out piece
// after piece, each made to the room that is left on a page: caption, header rows, body rows (split where they may),
// carried totals, footer and source note.
#include <memory>
#include <optional>

#include "typeset/context.h"

namespace lkjip::typeset {

struct MeasuredTable;   // table_measure.h

std::shared_ptr<MeasuredTable const> measure_table(layout::Table const& table, Length width, Context& context);

struct TablePiece {
    Length height;
    std::vector<frame::Item> items;   // relative to the piece's top left corner (left end of the measure)
    std::vector<AnchorMark> anchors;
    bool last = false;                // nothing is left
};

class TableRun {
public:
    TableRun(std::shared_ptr<MeasuredTable const> table, Context& context);
    // Height of the smallest sensible first piece: caption, header and first row (or its first lines, where it may split).
    [[nodiscard]] Length least_first() const;
    [[nodiscard]] Length rest() const;              // height of all that is left, set in one piece
    // The largest piece that fits into `room`. nullopt: nothing sensible fits, go to a new page. `fresh` says that the
    // room is a whole empty page: then a piece always comes, if need be by splitting what should not split (a notice).
    enum class Room { Partial, Fresh };
    std::optional<TablePiece> take(Length room, Room kind);

private:
    std::shared_ptr<MeasuredTable const> table_;
    Context& context_;
    struct Position { int row = 0; int part = 0; std::vector<int> strips_done; bool caption_done = false; } at_;
    bool started_ = false;
};

// A table inside a cell, box or list: all of it as strips, a row a strip; no repeated headers.
Column set_inner_table(layout::Table const& table, Length width, Context& context);

}  // namespace lkjip::typeset
