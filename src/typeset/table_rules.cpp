#include <algorithm>
#include <map>
#include <tuple>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

using layout::Border;

// The grid of one piece: which cell covers which place.
class Grid {
public:
    Grid(PlacedRows const& rows, std::size_t columns) : columns_(columns), rows_(rows.tops.size() - 1), owner_(columns * rows_, -1) {
        for (std::size_t i = 0; i < rows.cells.size(); ++i) {
            PlacedCell const& cell = rows.cells[i];
            for (int r = cell.row; r < cell.row + cell.rows; ++r)
                for (int c = cell.cell->column; c < cell.cell->column + cell.cell->columns; ++c) owner_[index(static_cast<std::size_t>(r), static_cast<std::size_t>(c))] = static_cast<int>(i);
        }
    }
    [[nodiscard]] int owner(std::size_t row, std::size_t column) const { return owner_[index(row, column)]; }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }

private:
    [[nodiscard]] std::size_t index(std::size_t row, std::size_t column) const { return row * columns_ + column; }
    std::size_t columns_, rows_;
    std::vector<int> owner_;
};

class RuleDrawer {
public:
    RuleDrawer(PlacedRows const& rows, MeasuredTable const& table, std::vector<frame::Item>& items)
        : rows_(rows), table_(table), grid_(rows, table.table->columns.size()), items_(items) {}

    void draw() {
        for (std::size_t line = 0; line <= grid_.rows(); ++line) horizontal(line);
        for (std::size_t line = 0; line <= grid_.columns(); ++line) vertical(line);
    }

private:
    layout::Cell const* cell_at(std::size_t row, std::size_t column) const {
        int const owner = grid_.owner(row, column);
        return owner < 0 ? nullptr : rows_.cells[static_cast<std::size_t>(owner)].cell;
    }

    // Own borders of the cells at both sides, else the table's.
    [[nodiscard]] Border horizontal_border(std::size_t line, std::size_t column) const {
        bool const outer = line == 0 || line == grid_.rows();
        if (!outer && grid_.owner(line - 1, column) == grid_.owner(line, column) && grid_.owner(line, column) >= 0) return {};
        if (line > 0) {
            layout::Cell const* above = cell_at(line - 1, column);
            if (above != nullptr && above->bottom) return *above->bottom;
        }
        if (line < grid_.rows()) {
            layout::Cell const* below = cell_at(line, column);
            if (below != nullptr && below->top) return *below->top;
        }
        if (outer) return table_.table->outer;
        if (line == rows_.header_rows) return table_.table->header_rule;
        return table_.table->horizontal_rules ? table_.table->inner : Border{};
    }

    [[nodiscard]] Border vertical_border(std::size_t line, std::size_t row) const {
        bool const outer = line == 0 || line == grid_.columns();
        if (!outer && grid_.owner(row, line - 1) == grid_.owner(row, line) && grid_.owner(row, line) >= 0) return {};
        if (line > 0) {
            layout::Cell const* before = cell_at(row, line - 1);
            if (before != nullptr && before->right) return *before->right;
        }
        if (line < grid_.columns()) {
            layout::Cell const* after = cell_at(row, line);
            if (after != nullptr && after->left) return *after->left;
        }
        if (outer) return table_.table->side_rules ? table_.table->outer : Border{};
        return table_.table->vertical_rules ? table_.table->inner : Border{};
    }

    static bool same(Border const& a, Border const& b) { return a.width == b.width && a.color == b.color; }

    // Neighbouring segments of one kind are one line.
    template <typename BorderAt, typename Draw>
    static void merge(std::size_t count, BorderAt&& border_at, Draw&& draw) {
        for (std::size_t begin = 0; begin < count;) {
            Border const border = border_at(begin);
            std::size_t end = begin + 1;
            while (end < count && same(border_at(end), border)) ++end;
            if (border.width > Length{}) draw(begin, end, border);
            begin = end;
        }
    }

    void horizontal(std::size_t line) {
        Length const y = rows_.tops[line];
        Length const overhang = table_.table->side_rules ? table_.table->outer.width / 2 : Length{};
        merge(grid_.columns(), [&](std::size_t column) { return horizontal_border(line, column); },
              [&](std::size_t begin, std::size_t end, Border const& border) {
                  Length const from = table_.left + table_.edges[begin] - (begin == 0 ? overhang : Length{});
                  Length const to = table_.left + table_.edges[end] + (end == grid_.columns() ? overhang : Length{});
                  items_.push_back(frame::Line{{from, y}, {to, y}, border.width, border.color, false});
              });
    }

    void vertical(std::size_t line) {
        Length const x = table_.left + table_.edges[line];
        merge(grid_.rows(), [&](std::size_t row) { return vertical_border(line, row); },
              [&](std::size_t begin, std::size_t end, Border const& border) {
                  items_.push_back(frame::Line{{x, rows_.tops[begin]}, {x, rows_.tops[end]}, border.width, border.color, false});
              });
    }

    PlacedRows const& rows_;
    MeasuredTable const& table_;
    Grid grid_;
    std::vector<frame::Item>& items_;
};

}  // namespace

void draw_rules(PlacedRows const& rows, MeasuredTable const& table, std::vector<frame::Item>& items) {
    if (rows.tops.size() < 2) return;
    RuleDrawer(rows, table, items).draw();
}

}  // namespace lkjip::typeset
