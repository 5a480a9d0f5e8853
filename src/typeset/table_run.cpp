#include <algorithm>
#include <deque>

#include "typeset/table.h"
#include "typeset/table_choice.h"

namespace lkjip::typeset {

namespace {

// A row of carried totals, made for one page: its cells live as long as the piece is drawn.
struct CarriedRow {
    layout::Row row;
    MeasuredRow measured;
};

CarriedRow carried_row(std::string const& label, std::vector<layout::Inlines> const& totals, MeasuredTable const& table, Context& context) {
    CarriedRow result;
    std::size_t first_total = 0;
    while (first_total < totals.size() && totals[first_total].empty()) ++first_total;
    layout::CharStyleId style = 0;
    for (layout::Inlines const& total : totals)
        if (!total.empty())
            if (auto const* text = std::get_if<layout::Text>(&total.front())) style = text->style;
    auto const cell = [&](std::size_t column, std::size_t columns, layout::Inlines content, layout::Align align) {
        layout::Cell made;
        made.column = static_cast<int>(column);
        made.columns = static_cast<int>(columns);
        made.align = align;
        layout::Paragraph paragraph;
        paragraph.content = std::move(content);
        made.body.push_back(layout::Block{paragraph});
        result.row.cells.push_back(std::move(made));
    };
    if (first_total > 0) cell(0, first_total, {layout::Text{label, style}}, layout::Align::Left);
    for (std::size_t i = first_total; i < totals.size(); ++i) cell(i, 1, totals[i], layout::Align::Right);
    double const outer = context.scale;
    context.scale = table.scale;
    for (layout::Cell const& made : result.row.cells) {
        MeasuredCell measured;
        measured.cell = &made;
        auto const& paragraph = std::get<layout::Paragraph>(made.body.front());
        Length const inner = table.width_of(made) - table.padding_x * 2;
        SetLine line = set_line(paragraph.content, style, context);
        Strip strip;
        strip.height = line.ascent + line.descent;
        place(strip.items, line.items, {made.align == layout::Align::Right ? inner - line.width : Length{}, line.ascent});
        measured.content.strips.push_back(std::move(strip));
        measured.content_height = measured.content.height();
        result.measured.cells.push_back(std::move(measured));
    }
    context.scale = outer;
    for (MeasuredCell const& measured : result.measured.cells)
        result.measured.height = std::max(result.measured.height, measured.content_height + table.padding_y * 2);
    return result;
}

// Stacks caption, rows and note of one piece.
class PieceBuilder {
public:
    PieceBuilder(MeasuredTable const& table, TablePiece& piece) : table_(table), piece_(piece) {}

    void add_caption(Column const& caption, Length height) {
        put(caption, {{}, piece_.height});
        piece_.height += height;
    }
    void begin_rows() { rows_.tops.push_back(piece_.height); }
    void add_header() {
        add_rows(table_.header);
        rows_.header_rows = rows_.tops.size() - 1;
    }
    void add_rows(std::vector<MeasuredRow> const& rows) {
        for (MeasuredRow const& row : rows) add_row(row, row.height, {}, {});
    }
    // Strips [from, to) of each cell; empty vectors: all of it.
    void add_row(MeasuredRow const& row, Length height, std::vector<std::size_t> const& from, std::vector<std::size_t> const& to) {
        int const index = static_cast<int>(rows_.tops.size()) - 1;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            PlacedCell cell{row.cells[i].cell, &row.cells[i].content, 0, row.cells[i].content.strips.size(), index, row.cells[i].cell->rows};
            if (!from.empty()) cell.first_strip = from[i];
            if (!to.empty()) cell.end_strip = to[i];
            rows_.cells.push_back(cell);
        }
        rows_.tops.push_back(rows_.tops.back() + height);
    }
    void add_open(OpenCell const& open, std::size_t first_row) {
        int const index = static_cast<int>(rows_.tops.size()) - 1;
        Column const& content = open.cell->content;
        std::size_t const shown = open.cell->cell->repeat_label ? content.strips.size() : 0;
        rows_.cells.push_back({open.cell->cell, &content, 0, shown, index, static_cast<int>(open.end_row - first_row)});
    }
    void finish_rows() {
        int const count = static_cast<int>(rows_.tops.size()) - 1;
        for (PlacedCell& cell : rows_.cells) cell.rows = std::min(cell.rows, count - cell.row);   // cut at the page's end
        draw_rows(rows_, table_, piece_.items, piece_.anchors);
        draw_rules(rows_, table_, piece_.items);
        piece_.height = rows_.tops.back();
    }
    void add_note() {
        if (table_.note.strips.empty()) return;
        put(table_.note, {table_.left, piece_.height + Length::pt(3)});
        piece_.height += table_.note_height;
    }

private:
    void put(Column const& column, Point corner) {
        Length y = corner.y;
        bool first = true;
        for (Strip const& strip : column.strips) {
            if (!first) y += strip.space_above;
            first = false;
            place(piece_.items, strip.items, {corner.x, y});
            for (AnchorMark const& anchor : strip.anchors) piece_.anchors.push_back({anchor.label, anchor.y + y});
            y += strip.height;
        }
    }

    MeasuredTable const& table_;
    TablePiece& piece_;
    PlacedRows rows_;
};

}  // namespace

TableRun::TableRun(std::shared_ptr<MeasuredTable const> table, Length page_room, Context& context)
    : table_(std::move(table)), page_room_(page_room), context_(context) {}

bool keeps_with_next(MeasuredTable const& table) {
    auto const& rows = table.footer.empty() ? table.body : table.footer;
    return !rows.empty() && rows.back().row->breaking == layout::RowBreak::KeepWithNext;
}

std::optional<TablePiece> TableRun::take(Length room, Room kind, Length kept_below) {
    MeasuredTable const& table = *table_;
    bool const with_header = !started_ || table.table->repeat_header;
    Length const caption_height = started_ ? table.continued_height : table.caption_height;
    Length const above = caption_height + (with_header ? table.header_height : Length{});
    bool const carries = !table.table->carried_label.empty();
    std::deque<CarriedRow> carried;
    if (carries && row_ > 0 && strips_done_.empty())
        carried.push_back(carried_row(table.table->brought_label, table.body[row_ - 1].row->carried, table, context_));
    Length const brought_height = carried.empty() ? Length{} : carried.back().measured.height;
    RowsReached const from{row_, strips_done_};
    ChoiceRoom const choice_room{room - above - brought_height, page_room_, carries ? Length::pt(18) : Length{}, kept_below, kind == Room::Fresh};
    RowChoice const choice = choose_rows(table, from, choice_room);
    if (!choice.closes && choice.nothing(from)) return std::nullopt;
    if (table.table->keep_together && !started_ && kind == Room::Partial && !choice.closes) return std::nullopt;

    TablePiece piece;
    PieceBuilder builder(table, piece);
    builder.add_caption(started_ ? table.continued : table.caption, caption_height);
    builder.begin_rows();
    if (with_header) builder.add_header();
    if (!carried.empty()) builder.add_row(carried.back().measured, brought_height, {}, {});
    for (OpenCell const& open : open_cells(table, row_)) builder.add_open(open, row_);
    for (std::size_t r = row_; r < choice.end; ++r)
        builder.add_row(table.body[r], choice.heights[r - row_], r == row_ ? strips_done_ : std::vector<std::size_t>{}, {});
    if (!choice.split_to.empty()) {
        builder.add_row(table.body[choice.end], choice.split_height, choice.end == row_ ? strips_done_ : std::vector<std::size_t>{}, choice.split_to);
        context_.notices.push_back({NoticeKind::SplitRow, -1, 0, "baris tabel dibelah di antara dua halaman", table.body[choice.end].row->source});
    } else if (carries && !choice.closes && choice.end > 0 && choice.end < table.body.size()) {
        carried.push_back(carried_row(table.table->carried_label, table.body[choice.end - 1].row->carried, table, context_));
        builder.add_row(carried.back().measured, carried.back().measured.height, {}, {});
    }
    if (choice.closes) builder.add_rows(table.footer);
    builder.finish_rows();
    if (choice.closes) builder.add_note();
    if (choice.forced && piece.height > room + Length::pt(0.5))
        context_.notices.push_back({NoticeKind::TooTall, -1, (piece.height - room).in_pt(), "isi sel lebih tinggi daripada halaman", context_.source});
    strips_done_ = choice.split_to;
    row_ = choice.end;
    started_ = true;
    piece.last = choice.closes;
    return piece;
}

}  // namespace lkjip::typeset
