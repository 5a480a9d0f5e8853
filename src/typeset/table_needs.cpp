#include "typeset/table_needs.h"

#include <algorithm>
#include <numeric>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

layout::Paragraph const* only_paragraph(layout::Cell const& cell) {
    return cell.body.size() == 1 ? std::get_if<layout::Paragraph>(&cell.body.front()) : nullptr;
}

// Widest parts of the numbers of a decimal column.
struct NumberNeed { Length before{}, after{}; };

class Gatherer {
public:
    Gatherer(layout::Table const& table, Context& context)
        : table_(table), context_(context), padding_(2 * table.padding_x.in_pt() * context.scale), numbers_(table.columns.size()) {
        needs_.columns.resize(table.columns.size());
    }

    TableNeeds gather() {
        add_rows(table_.header, Part::Header);
        add_rows(table_.body, Part::Body);
        add_rows(table_.footer, Part::Footer);
        for (layout::Row const& row : table_.body) add_carried(row);
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            Need& column = needs_.columns[i];
            if (numbers_[i].before > Length{}) widen(column, block_need(i));
            column.least = std::max(column.least, table_.columns[i].least.in_pt());
        }
        for (CellNeed const& need : spanning_) widen_spanned(need);
        return std::move(needs_);
    }

private:
    enum class Part { Header, Body, Footer };

    static void widen(Need& column, Need const& by) {
        column.least = std::max(column.least, by.least);
        column.natural = std::max(column.natural, by.natural);
        column.held = std::max(column.held, by.held);
    }

    // Commas under one another. A fixed width gives way to that as it does to words, after the padding.
    [[nodiscard]] Need block_need(std::size_t column) const {
        double const numbers = (numbers_[column].before + numbers_[column].after).in_pt();
        bool const fixed = table_.columns[column].kind == layout::ColumnWidth::Fixed;
        double const width = numbers + padding_ - (fixed ? 2 * reach_into(table_.padding_x * context_.scale).in_pt() : 0);
        return {width, width, 0};
    }

    void add_rows(std::vector<layout::Row> const& rows, Part part) {
        for (layout::Row const& row : rows) {
            for (layout::Cell const& cell : row.cells) add_cell(cell, part);
            ++needs_.rows;
        }
    }

    void add_cell(layout::Cell const& cell, Part part) {
        CellNeed const need{static_cast<std::size_t>(cell.column), static_cast<std::size_t>(cell.columns), need_of(cell), needs_.rows};
        if (cell.columns > 1) return spanning_.push_back(need);
        Need asked = need.need;
        if (part == Part::Header) asked.natural = asked.least;   // a heading wraps: it must not widen its column
        widen(needs_.columns[need.column], asked);
        needs_.cells.push_back(need);
        layout::Paragraph const* const paragraph = cell.align == layout::Align::Decimal ? only_paragraph(cell) : nullptr;
        if (paragraph != nullptr && part != Part::Header) add_number(paragraph->content, need.column);
    }

    bool add_number(layout::Inlines const& content, std::size_t column) {
        auto const number = measure_number(content, context_);
        if (!number) return false;
        numbers_[column].before = std::max(numbers_[column].before, number->before);
        numbers_[column].after = std::max(numbers_[column].after, number->after);
        return true;
    }

    void add_carried(layout::Row const& row) {
        for (std::size_t i = 0; i < row.carried.size(); ++i) {
            if (row.carried[i].empty()) continue;
            double const width = set_line(row.carried[i], 0, context_).width.in_pt() + padding_;
            widen(needs_.columns[i], {width, width, width});
            if (numbers_[i].before > Length{}) add_number(row.carried[i], i);
        }
    }

    [[nodiscard]] Need need_of(layout::Cell const& cell) {
        if (cell.turn == 90) {
            double const lines = turned_extent(cell, context_).in_pt() + 2 * turned_margin.in_pt();
            return {lines, lines, 0};
        }
        layout::Paragraph const* const paragraph = only_paragraph(cell);
        Extent const extent = paragraph != nullptr ? measure_paragraph(*paragraph, context_) : measure_blocks(cell.body, context_);
        bool const held = cell.no_wrap || (paragraph != nullptr && cell.align == layout::Align::Decimal);
        double const natural = extent.natural.in_pt() + padding_;
        return {held ? natural : extent.least.in_pt() + padding_, natural, held ? natural : 0};
    }

    // Columns of a fixed width keep it; the others under the cell hold its words.
    void widen_spanned(CellNeed const& cell) {
        double have = 0;
        std::vector<std::size_t> free;
        for (std::size_t i = cell.column; i < cell.column + cell.columns; ++i) {
            bool const fixed = table_.columns[i].kind == layout::ColumnWidth::Fixed;
            have += fixed ? std::max(table_.columns[i].fixed.in_pt(), needs_.columns[i].held) : needs_.columns[i].least;
            if (!fixed) free.push_back(i);
        }
        if (have >= cell.need.least) return;
        for (std::size_t i : free) needs_.columns[i].least += (cell.need.least - have) / static_cast<double>(free.size());
    }

    layout::Table const& table_;
    Context& context_;
    double padding_;
    TableNeeds needs_;
    std::vector<NumberNeed> numbers_;
    std::vector<CellNeed> spanning_;
};

}  // namespace

TableNeeds gather_needs(layout::Table const& table, Context& context) { return Gatherer(table, context).gather(); }

}  // namespace lkjip::typeset
