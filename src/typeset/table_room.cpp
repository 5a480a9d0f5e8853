#include <algorithm>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

constexpr double most_above_share = 0.75;   // of a page: caption and header together
constexpr double tall_share = 0.4;          // of a page: a header or repeated caption as tall is not repeated

// Moves parts of a table out of the way of its rows.
class RoomMaker {
public:
    RoomMaker(MeasuredTable& table, Length page, Context& context) : table_(table), page_(page), context_(context) {}

    void make() {
        while (above() > page_ * most_above_share) {
            if (table_.caption_height >= table_.header_height) set_caption_apart();
            else move_header();
        }
        if (table_.continued_height > page_ * tall_share) {
            table_.continued = {};
            table_.continued_height = {};
        }
        while (below() > Length{} && above_again() + below() > page_) {
            if (table_.note_height >= table_.footer_height) set_note_apart();
            else move_footer();
        }
        settle_heights(table_.body, table_, page_);
    }

private:
    [[nodiscard]] Length above() const { return table_.caption_height + table_.header_height; }
    [[nodiscard]] Length above_again() const { return table_.continued_height + (table_.table->repeat_header ? table_.header_height : Length{}); }
    [[nodiscard]] Length below() const { return table_.footer_height + table_.note_height; }

    void tell(char const* text, Length height) {
        table_.notices.push_back(context_.note({NoticeKind::TooTall, -1, (height - page_).in_pt(), text, table_.source}));
    }

    void set_caption_apart() {
        tell("judul tabel memerlukan hampir satu halaman atau lebih; singkatkan", table_.caption_height);
        table_.lead = std::move(table_.caption);
        table_.caption = {};
        table_.caption_height = {};
    }
    void move_header() {
        tell("kepala tabel memerlukan hampir satu halaman atau lebih dan tidak diulang; singkatkan judul kolomnya", table_.header_height);
        table_.body.insert(table_.body.begin(), std::make_move_iterator(table_.header.begin()), std::make_move_iterator(table_.header.end()));
        table_.header.clear();
        table_.header_height = {};
    }
    void set_note_apart() {
        tell("sumber di bawah tabel memerlukan hampir satu halaman atau lebih; singkatkan, atau jadikan paragraf", table_.note_height);
        table_.tail = std::move(table_.note);
        table_.note = {};
        table_.note_height = {};
    }
    void move_footer() {
        tell("kaki tabel memerlukan hampir satu halaman atau lebih; singkatkan isi selnya", table_.footer_height);
        std::move(table_.footer.begin(), table_.footer.end(), std::back_inserter(table_.body));
        table_.footer.clear();
        table_.footer_height = {};
    }

    MeasuredTable& table_;
    Length page_;
    Context& context_;
};

bool has_taller_span(std::vector<MeasuredRow> const& rows, Length page) {
    return std::any_of(rows.begin(), rows.end(), [&](MeasuredRow const& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](MeasuredCell const& cell) { return cell.cell->rows > 1 && cell.content_height > page; });
    });
}

}  // namespace

std::shared_ptr<MeasuredTable const> with_room_for_rows(std::shared_ptr<MeasuredTable const> table, Length page_room, Context& context) {
    Length const first = table->caption_height + table->header_height;
    Length const again = table->continued_height + (table->table->repeat_header ? table->header_height : Length{});
    Length const below = table->footer_height + table->note_height;
    bool const roomy = first <= page_room * most_above_share && table->continued_height <= page_room * tall_share &&
                       (below <= Length{} || again + below <= page_room);
    if (roomy && !has_taller_span(table->body, page_room)) return table;
    auto made = std::make_shared<MeasuredTable>(*table);
    RoomMaker(*made, page_room, context).make();
    return made;
}

}  // namespace lkjip::typeset
