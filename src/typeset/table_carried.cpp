#include "typeset/table_carried.h"

#include <algorithm>

#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

layout::Align align_of(MeasuredTable const& table, layout::Row const& after, std::size_t column) {
    if (table.commas[column]) return layout::Align::Decimal;
    auto const above = std::find_if(after.cells.begin(), after.cells.end(), [&](layout::Cell const& cell) {
        return cell.column == static_cast<int>(column) && cell.columns == 1;
    });
    return above == after.cells.end() || above->align == layout::Align::Decimal ? layout::Align::Right : above->align;
}

class CarriedWriter {
public:
    CarriedWriter(MeasuredTable const& table, layout::Row const& after, Context& context) : table_(table), after_(after), context_(context) {}

    [[nodiscard]] layout::Row write(std::string const& label) const {
        layout::Row row;
        std::vector<layout::Inlines> const& totals = after_.carried;
        std::size_t first = 0;
        while (first < totals.size() && totals[first].empty()) ++first;
        if (first > 0) row.cells.push_back(cell(0, first, {layout::Text{label, table_.table->carried_characters}}, layout::Align::Left));
        for (std::size_t i = first; i < totals.size(); ++i) {
            row.cells.push_back(cell(i, 1, totals[i], align_of(table_, after_, i)));
            row.cells.back().no_wrap = true;
        }
        return row;
    }

    [[nodiscard]] MeasuredCell measure(layout::Cell const& made) const {
        Length const inner = table_.width_of(made) - table_.padding_x * 2;
        MeasuredCell measured = measure_cell(made, inner, context_);
        if (measured.content.strips.empty()) return measured;
        Length const spare = std::max(Length{}, inner - measured.content.natural_width);
        if (made.align == layout::Align::Center) indent(measured.content, spare / 2);
        if (made.align == layout::Align::Right || made.align == layout::Align::Decimal) indent(measured.content, spare);
        if (made.align == layout::Align::Decimal) align(measured, made, inner);
        return measured;
    }

private:
    // What has no text has no body either, else it would be a line of the built-in size high.
    [[nodiscard]] layout::Cell cell(std::size_t column, std::size_t columns, layout::Inlines content, layout::Align align) const {
        layout::Cell made;
        made.column = static_cast<int>(column);
        made.columns = static_cast<int>(columns);
        made.align = align;
        if (!content.empty()) made.body.push_back(layout::Block{layout::Paragraph{table_.table->carried_style, std::move(content), layout::no_label}});
        return made;
    }

    void align(MeasuredCell& measured, layout::Cell const& made, Length inner) const {
        double const outer = context_.scale;
        context_.scale *= measured.scale;
        auto const number = measure_number(std::get<layout::Paragraph>(made.body.front()).content, context_);
        context_.scale = outer;
        if (number) place_number(measured, *number, *table_.commas[static_cast<std::size_t>(made.column)], inner, table_.padding_x);
    }

    MeasuredTable const& table_;
    layout::Row const& after_;
    Context& context_;
};

}  // namespace

CarriedRow carried_row(std::string const& label, MeasuredRow const& after, MeasuredTable const& table, Context& context) {
    double const outer = context.scale;
    context.scale = table.scale;
    CarriedWriter const writer(table, *after.row, context);
    CarriedRow result;
    result.row = writer.write(label);
    for (layout::Cell const& made : result.row.cells) {
        result.measured.cells.push_back(writer.measure(made));
        result.measured.height = std::max(result.measured.height, result.measured.cells.back().content_height + table.padding_y * 2);
    }
    context.scale = outer;
    return result;
}

}  // namespace lkjip::typeset
