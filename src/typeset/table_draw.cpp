#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

Length part_height(PlacedCell const& cell) {
    Length height{};
    for (std::size_t i = cell.first_strip; i < cell.end_strip; ++i)
        height += cell.content->strips[i].height + (i > cell.first_strip ? cell.content->strips[i].space_above : Length{});
    return height;
}

void draw_text(PlacedCell const& cell, Point corner, Length spare, std::vector<frame::Item>& items, std::vector<AnchorMark>& anchors) {
    Length y = corner.y;
    if (cell.cell->valign == layout::VAlign::Middle) y += spare / 2;
    if (cell.cell->valign == layout::VAlign::Bottom) y += spare;
    for (std::size_t i = cell.first_strip; i < cell.end_strip; ++i) {
        Strip const& strip = cell.content->strips[i];
        if (i > cell.first_strip) y += strip.space_above;
        place(items, strip.items, {corner.x, y});
        for (AnchorMark const& anchor : strip.anchors) anchors.push_back({anchor.label, anchor.y + y});
        y += strip.height;
    }
}

}  // namespace

void draw_rows(PlacedRows const& rows, MeasuredTable const& table, std::vector<frame::Item>& items, std::vector<AnchorMark>& anchors) {
    auto const top = [&](PlacedCell const& cell) { return rows.tops[static_cast<std::size_t>(cell.row)]; };
    auto const bottom = [&](PlacedCell const& cell) { return rows.tops[static_cast<std::size_t>(cell.row + cell.rows)]; };
    auto const left = [&](PlacedCell const& cell) { return table.left + table.edges[static_cast<std::size_t>(cell.cell->column)]; };
    for (PlacedCell const& cell : rows.cells)
        if (cell.cell->fill)
            items.push_back(frame::Rectangle{{left(cell), top(cell)}, table.width_of(*cell.cell), bottom(cell) - top(cell), true, *cell.cell->fill, {}});
    for (PlacedCell const& cell : rows.cells) {
        Length const spare = bottom(cell) - top(cell) - table.padding_y * 2 - part_height(cell);
        Length x = left(cell) + table.padding_x;
        if (cell.cell->turn == 90) x = left(cell) + (table.width_of(*cell.cell) - cell.content->natural_width) / 2;
        draw_text(cell, {x, top(cell) + table.padding_y}, spare, items, anchors);
    }
}

}  // namespace lkjip::typeset
