#pragma once
// Tables over pages. `measure_table` solves the column widths and sets every cell once; a `TableRun` then gives out piece
// after piece, each made to the room that is left on a page: caption, header rows, body rows (split where they may),
// carried totals, footer and source note.
#include <memory>
#include <optional>
#include <vector>

#include "typeset/context.h"

namespace lkjip::typeset {

struct MeasuredTable;   // table_measure.h

std::shared_ptr<MeasuredTable const> measure_table(layout::Table const& table, Length width, Context& context);

// Does its last row keep with the block below the table?
bool keeps_with_next(MeasuredTable const& table);

struct TablePiece {
    Length height{};
    std::vector<frame::Item> items;   // relative to the piece's top left corner (left end of the measure)
    std::vector<AnchorMark> anchors;
    bool last = false;                // nothing is left
};

class TableRun {
public:
    // `page_room` is the height of a whole empty page.
    TableRun(std::shared_ptr<MeasuredTable const> table, Length page_room, Context& context);
    // The largest piece that fits into `room`. nullopt: nothing sensible fits, go to a new page. Fresh says that the room
    // is a whole empty page: then a piece always comes, if need be by splitting what should not split (a notice).
    enum class Room { Partial, Fresh };
    // `kept_below`: what must follow on the page where the table ends.
    std::optional<TablePiece> take(Length room, Room kind, Length kept_below = {});

private:
    std::optional<TablePiece> take_lead(Length room, Room kind, Length kept_below);
    std::optional<TablePiece> take_rows(Length room, Room kind, Length kept_below);
    bool add_tail(TablePiece& piece, Length room, Room kind);
    [[nodiscard]] layout::Source source_of(std::size_t end) const;

    std::shared_ptr<MeasuredTable const> table_;
    Length page_room_;
    Context& context_;
    std::size_t row_ = 0;                      // the next body row
    std::vector<std::size_t> strips_done_;     // of its cells, when it was begun on the page before
    bool started_ = false;
    bool rows_closed_ = false;                 // all of them, footer and note are placed
    std::size_t lead_done_ = 0, tail_done_ = 0;  // strips of a caption or note that goes over pages
    Length carried_height_{};                  // of a row of carried totals; none: zero
};

// A table inside a cell, box or list: all of it as strips, a row a strip; no repeated headers.
Column set_inner_table(layout::Table const& table, Length width, Context& context);

}  // namespace lkjip::typeset
