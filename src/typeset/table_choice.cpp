#include "typeset/table_choice.h"

#include <algorithm>
#include <numeric>

namespace lkjip::typeset {

namespace {

constexpr Length tolerance = Length::pt(0.05);
constexpr double waste_share = 0.3;        // of a page: leaving more than this empty is worse than splitting a row
constexpr std::size_t least_rows = 4;      // of a table worth keeping two rows together at its beginning
constexpr double tall_row_share = 0.2;     // of a page: a row as high may stand alone
constexpr double tallest_label_share = 0.5;  // of a page: a taller label of spanning cells is not set again
constexpr std::size_t least_lines = 2;     // of a split cell, on either page

Length strips_height(Column const& column, std::size_t begin, std::size_t end) {
    Length height{};
    for (std::size_t i = begin; i < end; ++i) height += column.strips[i].height + (i > begin ? column.strips[i].space_above : Length{});
    return height;
}

class Chooser {
public:
    Chooser(MeasuredTable const& table, RowsReached const& from, ChoiceRoom const& room)
        : table_(table), from_(from), room_(room), open_(open_cells(table, from.row)), count_(table.body.size()) {}

    RowChoice choose() {
        std::size_t end = fitting_end();
        if (end == count_ && end_fits()) return whole(end, Closes::Yes);
        end = std::min(end, count_);
        std::size_t const kept = keep_rules(end);
        if (begins_with_one_row(kept)) return whole(from_.row, Closes::No);
        if (kept > from_.row) {
            RowChoice choice = whole(kept, Closes::No);
            if (kept == end && end < count_) try_split(choice);
            return choice;
        }
        return nothing_fits(end);
    }

private:
    enum class Closes { No, Yes };

    // A row alone below caption and header at a page's foot, with more to come: better all on the next page.
    [[nodiscard]] bool begins_with_one_row(std::size_t kept) const {
        return !room_.fresh && from_.row == 0 && from_.strips_done.empty() && kept == 1 && count_ >= least_rows &&
               table_.body.front().height < room_.whole_page * tall_row_share;
    }

    [[nodiscard]] Length end_height() const { return table_.footer_height + table_.note_height; }
    [[nodiscard]] Length sum(std::vector<Length> const& heights) const { return std::accumulate(heights.begin(), heights.end(), Length{}); }
    [[nodiscard]] Length tail(std::size_t end) const { return end == count_ ? Length{} : room_.carried_height; }

    // Of a row that was begun on the page before: what is left of it.
    [[nodiscard]] Length height_here(std::size_t row) const {
        bool const begun = row == from_.row && !from_.strips_done.empty();
        return begun ? rest_height(table_.body[row], table_, from_.strips_done) : table_.body[row].height;
    }

    // Of a spanning cell that begins in the row.
    [[nodiscard]] Length label_height_here(std::size_t row, std::size_t cell) const {
        Column const& content = table_.body[row].cells[cell].content;
        bool const begun = row == from_.row && !from_.strips_done.empty();
        return begun ? strips_height(content, from_.strips_done[cell], content.strips.size()) : table_.body[row].cells[cell].content_height;
    }

    // Row heights of [from, end) on this page; labels of spanning cells that are cut need their room too.
    [[nodiscard]] std::vector<Length> heights(std::size_t end) const {
        std::vector<Length> result;
        for (std::size_t r = from_.row; r < end; ++r)
            result.push_back(height_here(r));
        auto const ensure = [&](std::size_t first, std::size_t last, Length needed) {
            last = std::min(last, end);
            if (first >= last) return;
            Length have{};
            for (std::size_t r = first; r < last; ++r) have += result[r - from_.row];
            if (needed > have) result[last - 1 - from_.row] += needed - have;
        };
        for (OpenCell const& open : open_)
            if (repeats_label(open, room_.whole_page)) ensure(from_.row, open.end_row, open.cell->content_height + table_.padding_y * 2);
        for (std::size_t r = from_.row; r < end; ++r)
            for (std::size_t i = 0; i < table_.body[r].cells.size(); ++i)
                if (int const rows = table_.body[r].cells[i].cell->rows; rows > 1)
                    ensure(r, r + static_cast<std::size_t>(rows), label_height_here(r, i) + table_.padding_y * 2);
        return result;
    }

    [[nodiscard]] bool fits(std::size_t end) const { return sum(heights(end)) + tail(end) <= room_.available + tolerance; }
    [[nodiscard]] bool end_fits() const { return sum(heights(count_)) + end_height() + kept_below() <= room_.available + tolerance; }
    // On a fresh page that holds nothing but the last rows there is nothing to gain by going to another.
    [[nodiscard]] Length kept_below() const {
        bool const only_last = room_.fresh && keep_rules(count_ - std::min<std::size_t>(count_, 1)) <= from_.row;
        return only_last ? Length{} : room_.kept_below;
    }

    [[nodiscard]] std::size_t fitting_end() const {
        Length height{};
        std::size_t end = from_.row;
        while (end < count_ && height <= room_.available) height += height_here(end++);
        while (end > from_.row && !fits(end)) --end;
        // The last row stays with footer, note and what must follow: when they don't fit it goes with them, but not from a page of its own.
        bool const may_go = end > from_.row + (room_.fresh ? 1 : 0);
        if (end == count_ && may_go && !end_fits()) --end;
        return end;
    }

    // Steps back from an end that would part what keeps together.
    [[nodiscard]] std::size_t keep_rules(std::size_t end) const {
        std::size_t kept = end;
        if (count_ - kept == 1 && kept > from_.row + 2 && kept == end && kept < count_) --kept;   // no row alone on the last page
        for (bool changed = true; changed && kept > from_.row && kept < count_;) {
            changed = false;
            if (table_.body[kept - 1].row->breaking == layout::RowBreak::KeepWithNext) {
                --kept;
                changed = true;
                continue;
            }
            std::size_t const start = group_start(kept);
            if (start < kept && start > from_.row) {
                kept = start;
                changed = true;
            }
        }
        return kept;
    }

    // First row of the group (or of the short span) that a break before `row` would cut; `row` when none.
    [[nodiscard]] std::size_t group_start(std::size_t row) const {
        int const group = table_.body[row].row->group;
        std::size_t start = row;
        if (group >= 0)
            while (start > 0 && table_.body[start - 1].row->group == group) --start;
        if (start < row && height_of(start, group_end(row)) <= room_.whole_page * 0.8) return start;
        for (std::size_t r = row; r-- > from_.row;) {
            for (MeasuredCell const& cell : table_.body[r].cells) {
                std::size_t const end = r + static_cast<std::size_t>(cell.cell->rows);
                if (end > row && height_of(r, std::min(end, count_)) <= room_.whole_page * waste_share) return r;
            }
            if (row - r > 12) break;
        }
        return row;
    }

    [[nodiscard]] std::size_t group_end(std::size_t row) const {
        std::size_t end = row + 1;
        while (end < count_ && table_.body[end].row->group == table_.body[row].row->group) ++end;
        return end;
    }

    [[nodiscard]] Length height_of(std::size_t begin, std::size_t end) const {
        Length height{};
        for (std::size_t r = begin; r < end; ++r) height += table_.body[r].height;
        return height;
    }

    RowChoice whole(std::size_t end, Closes closes) const {
        RowChoice choice;
        choice.end = end;
        choice.heights = heights(end);
        choice.closes = closes == Closes::Yes;
        return choice;
    }

    [[nodiscard]] bool spanned(std::size_t row) const {
        bool const opens = std::any_of(table_.body[row].cells.begin(), table_.body[row].cells.end(), [](MeasuredCell const& cell) { return cell.cell->rows > 1; });
        return opens || !open_cells(table_, row).empty();
    }

    // Begins row `choice.end` on this page when leaving the rest empty would waste too much.
    void try_split(RowChoice& choice) const {
        MeasuredRow const& row = table_.body[choice.end];
        Length const left = room_.available - sum(choice.heights);
        bool const may = row.row->breaking == layout::RowBreak::Auto && !spanned(choice.end);
        bool const worth = left > room_.whole_page * waste_share || row.height > room_.whole_page;
        if (!may || !worth || (!choice.heights.empty() && table_.body[choice.end - 1].row->breaking == layout::RowBreak::KeepWithNext)) return;
        split(choice, left, least_lines);
    }

    // Per cell the strips that fit into `left`; nothing when the parts would be too short.
    void split(RowChoice& choice, Length left, std::size_t least) const {
        MeasuredRow const& row = table_.body[choice.end];
        std::vector<std::size_t> done = choice.end == from_.row ? from_.strips_done : std::vector<std::size_t>{};
        if (done.empty()) done.assign(row.cells.size(), 0);
        std::vector<std::size_t> to(row.cells.size());
        bool enough_here = false, something_left = false;
        Length height{};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            Column const& content = row.cells[i].content;
            to[i] = fitting_strips(content, done[i], left - table_.padding_y * 2);
            height = std::max(height, strips_height(content, done[i], to[i]));
            std::size_t const placed = to[i] - done[i];
            std::size_t const rest = content.strips.size() - to[i];
            if (placed >= least) enough_here = true;
            if (rest > 0) something_left = true;
            if (rest > 0 && placed > 0 && placed < least) to[i] = done[i];   // a short cell goes over whole
        }
        if (!enough_here || !something_left) return;
        choice.split_to = std::move(to);
        choice.split_height = height + table_.padding_y * 2;
    }

    static std::size_t fitting_strips(Column const& content, std::size_t begin, Length room) {
        std::size_t end = begin;
        std::size_t allowed = begin;
        while (end < content.strips.size() && strips_height(content, begin, end + 1) <= room + tolerance) {
            ++end;
            if (end == content.strips.size() || content.strips[end - 1].may_break_after) allowed = end;
        }
        return allowed > begin ? allowed : end;
    }

    // Footer and note alone, and there is no room for them: on a page of their own they stand as they are.
    [[nodiscard]] RowChoice only_end_left() const {
        RowChoice choice = whole(count_, room_.fresh ? Closes::Yes : Closes::No);
        choice.forced = room_.fresh;
        return choice;
    }

    // The first row does not fit whole.
    RowChoice nothing_fits(std::size_t fitted) const {
        if (from_.row == count_) return only_end_left();
        RowChoice choice = whole(from_.row, Closes::No);
        try_split(choice);
        if (!choice.split_to.empty() || !room_.fresh) return choice;
        choice.forced = true;
        if (fitted > from_.row) {                       // only what keeps together stood in the way
            RowChoice kept = whole(fitted, Closes::No);
            kept.forced = true;
            return kept;
        }
        split(choice, room_.available, 1);
        if (choice.split_to.empty()) {                  // one strip taller than a page: it stands as it is
            choice = whole(from_.row + 1, Closes::No);
            choice.forced = true;
        }
        return choice;
    }

    MeasuredTable const& table_;
    RowsReached const& from_;
    ChoiceRoom const& room_;
    std::vector<OpenCell> open_;
    std::size_t count_;
};

}  // namespace

RowChoice choose_rows(MeasuredTable const& table, RowsReached const& from, ChoiceRoom const& room) { return Chooser(table, from, room).choose(); }

Length rest_height(MeasuredRow const& row, MeasuredTable const& table, std::vector<std::size_t> const& strips_done) {
    Length height{};
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        height = std::max(height, strips_height(row.cells[i].content, strips_done[i], row.cells[i].content.strips.size()));
    return height + table.padding_y * 2;
}

bool repeats_label(OpenCell const& open, Length whole_page) {
    return open.cell->cell->repeat_label && open.cell->content_height <= whole_page * tallest_label_share;
}

std::vector<OpenCell> open_cells(MeasuredTable const& table, std::size_t row) {
    std::vector<OpenCell> open;
    for (std::size_t r = 0; r < row; ++r)
        for (MeasuredCell const& cell : table.body[r].cells)
            if (r + static_cast<std::size_t>(cell.cell->rows) > row) open.push_back({&cell, r + static_cast<std::size_t>(cell.cell->rows)});
    return open;
}

}  // namespace lkjip::typeset
