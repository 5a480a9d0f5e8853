#pragma once
// A table with its widths solved and every cell set once. Rows and cells keep pointers into the document's table.
#include <optional>
#include <vector>

#include "typeset/context.h"
#include "typeset/table.h"

namespace lkjip::typeset {

struct MeasuredCell {
    layout::Cell const* cell = nullptr;
    Column content;
    Length content_height{};
    double scale = 1;                  // of type, where the cell was stepped down by itself
};

struct MeasuredRow {
    layout::Row const* row = nullptr;
    std::vector<MeasuredCell> cells;   // those that begin in this row
    Length height{};
};

struct MeasuredTable {
    layout::Table const* table = nullptr;
    double scale = 1;                  // of type, after stepping down
    Length left{};                     // of the grid, in the measure
    std::vector<Length> edges;         // of columns, from the grid's left: columns + 1
    std::vector<MeasuredRow> header, body, footer;
    Column caption, continued, note;
    Length caption_height{}, continued_height{}, note_height{}, header_height{}, footer_height{};
    Length padding_x{}, padding_y{};
    std::vector<AnchorMark> notices;   // of its widths
    std::vector<std::optional<Length>> commas;   // of decimal columns: from the place of the comma to the right end of the cells' text
    layout::Source source{};           // of the table, for notices
    Column lead, tail;                 // caption and note that are too tall to stand with rows: set over pages before and after

    [[nodiscard]] Length width_of(layout::Cell const& cell) const {
        return edges[static_cast<std::size_t>(cell.column + cell.columns)] - edges[static_cast<std::size_t>(cell.column)];
    }
};

// Column edges for the table in `width`; sets `scale` and may report type stepped down or a table too wide.
struct SolvedColumns { std::vector<Length> edges; double scale = 1; std::vector<AnchorMark> notices{}; };
SolvedColumns solve_columns(layout::Table const& table, Length width, Context& context);       // table_columns.cpp

// Moves the numbers of decimal columns so that their commas stand under one another.
void align_decimals(MeasuredTable& table, Context& context);                                    // table_decimal.cpp
// Of a text with a number in it: what stands before and after the place of its comma.
struct NumberExtent { Length before{}, after{}; };
std::optional<NumberExtent> measure_number(layout::Inlines const& content, Context& context);   // table_decimal.cpp
// How far a column of numbers may reach into the padding before commas part.
inline Length reach_into(Length padding) { return padding / 2; }
// Puts a number that stands at the right end of its cell's text where its column has its comma. false: there is no room.
bool place_number(MeasuredCell& cell, NumberExtent const& number, Length comma, Length inner, Length padding);  // table_decimal.cpp

// The content of cells, set once.
std::vector<MeasuredRow> measure_rows(std::vector<layout::Row> const& rows, MeasuredTable const& table, Context& context);   // table_cells.cpp
MeasuredCell measure_cell(layout::Cell const& cell, Length inner, Context& context);            // table_cells.cpp
// The width of all lines of a text that runs upwards; beside it stands less than the padding.
Length turned_extent(layout::Cell const& cell, Context& context);                               // table_cells.cpp
inline constexpr Length turned_margin = Length::pt(2);

// Heights of rows: what cells need, and of spanning cells what is missing added to their last row.
// Spanning cells taller than `longest` do not count: they go over pages in the row where they begin.
void settle_heights(std::vector<MeasuredRow>& rows, MeasuredTable const& table, Length longest = Length::pt(1e9));  // table_rows.cpp

// The table with room for rows on every page: parts that take nearly a page go over pages, with a notice. As a rule the
// table itself.
std::shared_ptr<MeasuredTable const> with_room_for_rows(std::shared_ptr<MeasuredTable const> table, Length page_room, Context& context);  // table_room.cpp

// A row as it stands on one page: which of its cells' strips, from where.
struct PlacedCell {
    layout::Cell const* cell = nullptr;
    Column const* content = nullptr;
    std::size_t first_strip = 0, end_strip = 0;   // of the content
    int row = 0, rows = 1;                        // of the piece's rows
};
struct PlacedRows {
    std::vector<Length> tops;                     // rows + 1, from the piece's top
    std::vector<PlacedCell> cells;
    std::size_t header_rows = 0;
};

// Fills, texts and rules of the rows of one piece.
void draw_rows(PlacedRows const& rows, MeasuredTable const& table, std::vector<frame::Item>& items, std::vector<AnchorMark>& anchors);  // table_draw.cpp
void draw_rules(PlacedRows const& rows, MeasuredTable const& table, std::vector<frame::Item>& items);                                  // table_rules.cpp

}  // namespace lkjip::typeset
