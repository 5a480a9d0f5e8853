#include <algorithm>
#include <deque>

#include "typeset/parts.h"
#include "typeset/table.h"
#include "typeset/table_carried.h"
#include "typeset/table_choice.h"

namespace lkjip::typeset {

namespace {

// Adds strips from `begin` on below the piece, as many as fit into a room of that height; on a fresh page at least one.
// Returns the next one.
std::size_t add_strips(Column const& column, std::size_t begin, Length x, Length room, bool fresh, TablePiece& piece) {
    std::size_t next = begin;
    for (; next < column.strips.size(); ++next) {
        Strip const& strip = column.strips[next];
        Length const above = next > begin ? strip.space_above : Length{};
        bool const forced = fresh && next == begin && piece.height == Length{};
        if (!forced && piece.height + above + strip.height > room + Length::pt(0.05)) break;
        Length const y = piece.height + above;
        place(piece.items, strip.items, {x, y});
        for (AnchorMark const& anchor : strip.anchors) piece.anchors.push_back({anchor.label, anchor.y + y});
        piece.height = y + strip.height;
    }
    return next;
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
    void add_open(OpenCell const& open, std::size_t first_row, Length whole_page) {
        int const index = static_cast<int>(rows_.tops.size()) - 1;
        Column const& content = open.cell->content;
        std::size_t const shown = repeats_label(open, whole_page) ? content.strips.size() : 0;
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
    : table_(with_room_for_rows(std::move(table), page_room, context)), page_room_(page_room), context_(context) {
    if (table_->table->carried_label.empty()) return;
    // Totals grow: the last one is the widest.
    auto const last = std::find_if(table_->body.rbegin(), table_->body.rend(), [](MeasuredRow const& row) { return !row.row->carried.empty(); });
    if (last != table_->body.rend()) carried_height_ = carried_row(table_->table->carried_label, *last, *table_, context_).measured.height;
}

bool keeps_with_next(MeasuredTable const& table) {
    auto const& rows = table.footer.empty() ? table.body : table.footer;
    return !rows.empty() && rows.back().row->breaking == layout::RowBreak::KeepWithNext;
}

std::optional<TablePiece> TableRun::take(Length room, Room kind, Length kept_below) {
    if (lead_done_ < table_->lead.strips.size()) return take_lead(room, kind, kept_below);
    if (!rows_closed_) return take_rows(room, kind, kept_below);
    TablePiece piece;
    bool const placed = add_tail(piece, room, kind);
    return placed ? std::optional(std::move(piece)) : std::nullopt;
}

// Strips of the caption, and below the last of them the first rows if there is room.
std::optional<TablePiece> TableRun::take_lead(Length room, Room kind, Length kept_below) {
    TablePiece piece;
    lead_done_ = add_strips(table_->lead, lead_done_, {}, room, kind == Room::Fresh, piece);
    if (piece.height == Length{} && kind == Room::Partial) return std::nullopt;
    if (lead_done_ < table_->lead.strips.size()) return piece;
    Length const above = context_.document.paragraph_styles[table_->table->caption->style].after;
    std::optional<TablePiece> rows = take_rows(room - piece.height - above, Room::Partial, kept_below);
    if (!rows) return piece;
    Length const y = piece.height + above;
    place(piece.items, std::move(rows->items), {{}, y});
    for (AnchorMark const& anchor : rows->anchors) piece.anchors.push_back({anchor.label, anchor.y + y});
    piece.height = y + rows->height;
    piece.last = rows->last;
    return piece;
}

// What fits of a note that goes over pages. Did anything?
bool TableRun::add_tail(TablePiece& piece, Length room, Room kind) {
    std::size_t const before = tail_done_;
    if (piece.height > Length{} && !table_->tail.strips.empty()) piece.height += Length::pt(3);
    tail_done_ = add_strips(table_->tail, tail_done_, table_->left, room, kind == Room::Fresh, piece);
    piece.last = tail_done_ == table_->tail.strips.size();
    return tail_done_ > before;
}

std::optional<TablePiece> TableRun::take_rows(Length room, Room kind, Length kept_below) {
    MeasuredTable const& table = *table_;
    bool const with_header = !started_ || table.table->repeat_header;
    Length const caption_height = started_ ? table.continued_height : table.caption_height;
    Length const above = caption_height + (with_header ? table.header_height : Length{});
    bool const carries = !table.table->carried_label.empty();
    std::deque<CarriedRow> carried;
    if (carries && row_ > 0 && strips_done_.empty() && !table.body[row_ - 1].row->carried.empty())
        carried.push_back(carried_row(table.table->brought_label, table.body[row_ - 1], table, context_));
    Length const brought_height = carried.empty() ? Length{} : carried.back().measured.height;
    RowsReached const from{row_, strips_done_};
    ChoiceRoom const choice_room{room - above - brought_height, page_room_, carried_height_, kept_below, kind == Room::Fresh};
    RowChoice const choice = choose_rows(table, from, choice_room);
    if (!choice.closes && choice.nothing(from)) return std::nullopt;
    if (table.table->keep_together && !started_ && kind == Room::Partial && !choice.closes) return std::nullopt;

    TablePiece piece;
    PieceBuilder builder(table, piece);
    if (!started_) piece.anchors.insert(piece.anchors.end(), table.notices.begin(), table.notices.end());
    builder.add_caption(started_ ? table.continued : table.caption, caption_height);
    builder.begin_rows();
    if (with_header) builder.add_header();
    if (!carried.empty()) builder.add_row(carried.back().measured, brought_height, {}, {});
    for (OpenCell const& open : open_cells(table, row_)) builder.add_open(open, row_, page_room_);
    for (std::size_t r = row_; r < choice.end; ++r)
        builder.add_row(table.body[r], choice.heights[r - row_], r == row_ ? strips_done_ : std::vector<std::size_t>{}, {});
    if (!choice.split_to.empty()) {
        builder.add_row(table.body[choice.end], choice.split_height, choice.end == row_ ? strips_done_ : std::vector<std::size_t>{}, choice.split_to);
        piece.anchors.push_back(context_.note({NoticeKind::SplitRow, -1, 0, "baris tabel dibelah di antara dua halaman", table.body[choice.end].row->source}));
    } else if (carries && !choice.closes && choice.end > 0 && choice.end < table.body.size() &&
               !table.body[choice.end - 1].row->carried.empty()) {
        carried.push_back(carried_row(table.table->carried_label, table.body[choice.end - 1], table, context_));
        builder.add_row(carried.back().measured, carried.back().measured.height, {}, {});
    }
    if (choice.closes) builder.add_rows(table.footer);
    builder.finish_rows();
    if (choice.closes) builder.add_note();
    if (choice.forced && piece.height > room + Length::pt(0.5))
        piece.anchors.push_back(context_.note({NoticeKind::TooTall, -1, (piece.height - room).in_pt(), "isi sel lebih tinggi daripada halaman", source_of(choice.end)}));
    strips_done_ = choice.split_to;
    row_ = choice.end;
    started_ = true;
    rows_closed_ = choice.closes;
    if (rows_closed_) add_tail(piece, room, kind);
    return piece;
}

// Of the last row before `end`, else of the table.
layout::Source TableRun::source_of(std::size_t end) const {
    layout::Source const row = end > 0 ? table_->body[end - 1].row->source : layout::Source{};
    return row.line > 0 ? row : table_->source;
}

}  // namespace lkjip::typeset
