#include "layout/table_grid.h"

#include <fmt/format.h>

#include <algorithm>

namespace lkjip::layout {

namespace {

class Grid {
public:
    Grid(Resolution& work, std::vector<DraftRow>& drafts, int columns) : work_(work), drafts_(drafts), columns_(columns), reach_(columns, 0) {}

    void place() {
        for (std::size_t index = 0; index < drafts_.size(); ++index) place_row(index);
        merge();
    }

private:
    void place_row(std::size_t index);
    void report_count(DraftRow const& row, int given, int covered);
    void keep_inside(DraftCell& draft, int rows_left);
    void merge();
    void merge_column(int column);
    [[nodiscard]] DraftCell* cell_at(std::size_t row, int column);
    [[nodiscard]] static bool can_join(DraftCell const* above, DraftCell const* below);

    Resolution& work_;
    std::vector<DraftRow>& drafts_;
    int columns_;
    std::vector<int> reach_;   // per column: rows still covered from above
};

void Grid::report_count(DraftRow const& row, int given, int covered) {
    std::string hint = "jumlah rentang sel sebaris haruslah sama dengan banyaknya kolom";
    if (covered > 0) hint += fmt::format("; {} kolom sudah ditempati sel dari baris di atasnya", covered);
    work_.error(row.spot, "L-074", fmt::format("baris ini mengisi {} kolom, tabelnya punya {}", given + covered, columns_), hint);
}

void Grid::keep_inside(DraftCell& draft, int rows_left) {
    if (draft.cell.rows <= rows_left) return;
    work_.warning(draft.spot, "L-082", fmt::format("rentang-baris {} melebihi tabel: dari baris ini tinggal {} baris", draft.cell.rows, rows_left),
                  "kurangi `rentang-baris`, atau lengkapi barisnya");
    draft.cell.rows = rows_left;
}

void Grid::place_row(std::size_t index) {
    DraftRow& row = drafts_[index];
    int const covered = static_cast<int>(std::count_if(reach_.begin(), reach_.end(), [](int rows) { return rows > 0; }));
    int given = 0;
    for (DraftCell const& cell : row.cells) given += cell.cell.columns;
    bool fits = given + covered == columns_;
    std::vector<int> below = reach_;
    for (int& rows : below) rows = std::max(rows - 1, 0);
    int column = 0;
    for (DraftCell& draft : row.cells) {
        while (column < columns_ && reach_[static_cast<std::size_t>(column)] > 0) ++column;
        draft.cell.column = column;
        keep_inside(draft, static_cast<int>(drafts_.size() - index));
        for (int covering = 0; covering < draft.cell.columns && column < columns_; ++covering, ++column) {
            if (reach_[static_cast<std::size_t>(column)] > 0) fits = false;
            below[static_cast<std::size_t>(column)] = draft.cell.rows - 1;
        }
    }
    if (!fits) report_count(row, given, covered);
    reach_ = std::move(below);
}

DraftCell* Grid::cell_at(std::size_t row, int column) {
    for (DraftCell& draft : drafts_[row].cells) {
        if (draft.cell.column == column) return &draft;
    }
    return nullptr;
}

bool Grid::can_join(DraftCell const* above, DraftCell const* below) {
    if (above == nullptr || below == nullptr || !above->merge || !below->merge) return false;
    if (above->merge->absent() != nullptr || below->merge->absent() != nullptr) return false;
    return above->cell.columns == below->cell.columns && above->cell.rows == 1 && below->cell.rows == 1 && same(*above->merge, *below->merge);
}

void Grid::merge_column(int column) {
    for (std::size_t top = 0; top < drafts_.size();) {
        std::size_t next = top + 1;
        DraftCell* const first = cell_at(top, column);
        while (next < drafts_.size() && can_join(first, cell_at(next, column))) ++next;
        for (std::size_t row = top + 1; row < next; ++row) {
            auto& cells = drafts_[row].cells;
            cells.erase(std::find_if(cells.begin(), cells.end(), [&](DraftCell const& draft) { return draft.cell.column == column; }));
        }
        if (first != nullptr && next > top + 1) first->cell.rows = static_cast<int>(next - top);
        top = next;
    }
}

void Grid::merge() {
    for (int column = 0; column < columns_; ++column) merge_column(column);
}

}  // namespace

std::vector<Row> place_rows(Resolution& work, std::vector<DraftRow> drafts, int columns) {
    Grid(work, drafts, columns).place();
    std::vector<Row> rows;
    rows.reserve(drafts.size());
    for (DraftRow& draft : drafts) {
        for (DraftCell& cell : draft.cells) draft.row.cells.push_back(std::move(cell.cell));
        rows.push_back(std::move(draft.row));
    }
    return rows;
}

}  // namespace lkjip::layout
