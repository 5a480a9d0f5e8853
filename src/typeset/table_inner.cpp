#include "typeset/table_choice.h"

namespace lkjip::typeset {

namespace {

// Rows that no spanning cell ties together, as one strip each.
Strip rows_strip(std::vector<MeasuredRow> const& rows, std::size_t begin, std::size_t end, MeasuredTable const& table, bool header) {
    PlacedRows placed;
    placed.tops.push_back({});
    for (std::size_t r = begin; r < end; ++r) {
        for (MeasuredCell const& cell : rows[r].cells)
            placed.cells.push_back({cell.cell, &cell.content, 0, cell.content.strips.size(), static_cast<int>(r - begin),
                                    std::min(cell.cell->rows, static_cast<int>(end - r))});
        placed.tops.push_back(placed.tops.back() + rows[r].height);
    }
    if (header) placed.header_rows = placed.tops.size() - 1;
    Strip strip;
    strip.height = placed.tops.back();
    draw_rows(placed, table, strip.items, strip.anchors);
    draw_rules(placed, table, strip.items);
    return strip;
}

void add_strips(std::vector<MeasuredRow> const& rows, MeasuredTable const& table, bool header, Column& column) {
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        for (std::size_t r = begin; r < end && r < rows.size(); ++r)
            for (MeasuredCell const& cell : rows[r].cells) end = std::max(end, std::min(rows.size(), r + static_cast<std::size_t>(cell.cell->rows)));
        column.strips.push_back(rows_strip(rows, begin, end, table, header));
        column.strips.back().may_break_after = !header;
        begin = end;
    }
}

}  // namespace

Column set_inner_table(layout::Table const& table, Length width, Context& context) {
    std::shared_ptr<MeasuredTable const> const measured = measure_table(table, width, context);
    Column column = measured->caption;
    for (Strip& strip : column.strips) strip.may_break_after = false;
    add_strips(measured->header, *measured, true, column);
    add_strips(measured->body, *measured, false, column);
    add_strips(measured->footer, *measured, false, column);
    std::move(measured->note.strips.begin(), measured->note.strips.end(), std::back_inserter(column.strips));
    if (!column.strips.empty())
        column.strips.front().anchors.insert(column.strips.front().anchors.end(), measured->notices.begin(), measured->notices.end());
    column.natural_width = measured->edges.back();
    return column;
}

}  // namespace lkjip::typeset
