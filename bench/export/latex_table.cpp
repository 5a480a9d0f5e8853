#include "export/latex_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace lkjip::bench {

double estimated_height(layout::Blocks const& blocks, double width) {
    double height = 0;
    for (layout::Block const& block : blocks) {
        double letters = 10;
        if (auto const* paragraph = std::get_if<layout::Paragraph>(&block))
            for (layout::Inline const& part : paragraph->content)
                if (auto const* text = std::get_if<layout::Text>(&part)) letters += static_cast<double>(text->text.size());
        if (auto const* list = std::get_if<layout::List>(&block))
            for (layout::ListItem const& item : list->items) height += estimated_height(item.body, width - 14);
        height += 12 * (1 + letters * 4.6 / std::max(width - 8, 20.0));
    }
    return height;
}

namespace {

constexpr double tall_pt = 150;  // a cell higher than about this is cut between its blocks

// Lists taken apart into lists of one item.
layout::Blocks flattened(layout::Blocks const& blocks) {
    layout::Blocks out;
    for (layout::Block const& block : blocks) {
        auto const* list = std::get_if<layout::List>(&block);
        if (list == nullptr) {
            out.push_back(block);
            continue;
        }
        for (layout::ListItem const& item : list->items) {
            layout::List one = *list;
            one.items = {item};
            out.emplace_back(layout::Block{one});
        }
    }
    return out;
}

std::vector<layout::Blocks> pieces_of(layout::Cell const& cell, double width) {
    if (estimated_height(cell.body, width) < tall_pt) return {cell.body};
    std::vector<layout::Blocks> pieces(1);
    for (layout::Block const& block : flattened(cell.body)) {
        if (!pieces.back().empty() && estimated_height(pieces.back(), width) + estimated_height({block}, width) > tall_pt / 2)
            pieces.emplace_back();
        pieces.back().push_back(block);
    }
    return pieces;
}

// What waits to be set in the columns from one on, line after line of the longtable.
struct Running {
    layout::Cell const* cell = nullptr;
    std::vector<layout::Blocks> pieces;
    std::size_t next = 0;
    int rows_left = 0;
    double width = 0;
};

class TableWriter {
public:
    TableWriter(layout::Table const& table, std::vector<double> const& widths, SetCell const& set)
        : table_(table), widths_(widths), set_(set) {}

    std::string rows(std::vector<layout::Row> const& rows) {
        std::string out;
        std::vector<Running> running(widths_.size());
        for (layout::Row const& row : rows) {
            for (layout::Cell const& cell : row.cells) running[static_cast<std::size_t>(cell.column)] = begin(cell);
            std::size_t lines = 1;
            for (Running const& one : running)
                if (one.cell != nullptr && one.rows_left == 1) lines = std::max(lines, one.pieces.size() - one.next);
            for (std::size_t line = 0; line < lines; ++line) out += row_line(running) + (line + 1 < lines ? "\\\\\n" : "");
            out += "\\\\" + rules(running) + "\n";
        }
        return out;
    }

private:
    Running begin(layout::Cell const& cell) const {
        double width = 0;
        for (int i = 0; i < cell.columns; ++i) width += widths_[static_cast<std::size_t>(cell.column + i)];
        return {&cell, pieces_of(cell, width), 0, cell.rows, width};
    }
    std::string row_line(std::vector<Running>& running) const {
        std::string out;
        for (std::size_t column = 0; column < running.size();) {
            Running& one = running[column];
            if (!out.empty() || column > 0) out += "& ";
            if (one.cell == nullptr) {
                ++column;
                continue;
            }
            std::string const text =
                one.next < one.pieces.size() ? set_(one.pieces[one.next++], one.width - 8, one.cell->align) : "";
            out += one.cell->columns == 1 ? "\\relax " + text
                                          : fmt::format("\\multicolumn{{{}}}{{{}p{{{:.2f}bp}}{}}}{{{}}}", one.cell->columns,
                                                        column == 0 ? side() : "", one.width - 8, side(), text);
            column += static_cast<std::size_t>(one.cell->columns);
        }
        return out;
    }
    // Rules below the row where no cell goes on.
    std::string rules(std::vector<Running>& running) const {
        std::string out;
        bool all = true;
        for (std::size_t column = 0; column < running.size();) {
            Running& one = running[column];
            auto const span = static_cast<std::size_t>(one.cell == nullptr ? 1 : one.cell->columns);
            if (one.cell != nullptr && --one.rows_left > 0)
                all = false;
            else
                out += fmt::format("\\cline{{{}-{}}}", column + 1, column + span);
            column += span;
        }
        if (!table_.horizontal_rules) return "";
        return all ? "\\hline" : out;
    }
    [[nodiscard]] char const* side() const { return table_.vertical_rules ? "|" : ""; }

    layout::Table const& table_;
    std::vector<double> const& widths_;
    SetCell const& set_;
};

}  // namespace

std::string latex_table(layout::Table const& table, std::vector<double> const& widths, std::string const& continued_caption,
                        SetCell const& set) {
    char const* const side = table.vertical_rules ? "|" : "";
    std::string spec = side;
    double sum = 0;
    for (double width : widths) spec += fmt::format("p{{{:.2f}bp}}{}", width - 8, side), sum += width;
    TableWriter writer(table, widths, set);
    std::string const rule = table.horizontal_rules ? "\\hline " : "", header = rule + writer.rows(table.header);
    std::string out = "{\\fontsize{10bp}{11bp}\\selectfont\\begin{longtable}{" + spec + "}\n";
    std::string const again = continued_caption.empty() ? ""
                                                        : fmt::format("\\multicolumn{{{}}}{{p{{{:.2f}bp}}}}{{{}}}\\\\\n",
                                                                      widths.size(), sum - 8, continued_caption);
    if (!table.header.empty())
        out += header + "\\endfirsthead\n" + again + header + "\\endhead\n";
    else
        out += rule;
    return out + writer.rows(table.body) + writer.rows(table.footer) + "\\end{longtable}}\n";
}

}  // namespace lkjip::bench
