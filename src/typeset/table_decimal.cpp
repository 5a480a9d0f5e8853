#include <algorithm>
#include <optional>

#include "typeset/parts.h"
#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Byte offset where the part after the decimal comma begins: the comma itself, or the end of the whole number. nullopt
// where there is no number.
std::optional<std::size_t> decimal_place(std::string_view text) {
    auto const first = std::find_if(text.begin(), text.end(), is_digit);
    if (first == text.end()) return std::nullopt;
    std::size_t at = static_cast<std::size_t>(first - text.begin());
    while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1])))) ++at;
    return at;
}

struct NumberCell {
    MeasuredCell* cell = nullptr;
    Length before{}, after{};      // of the decimal place
    bool is_number = false;
};

layout::Paragraph const* only_paragraph(layout::Cell const& cell) {
    if (cell.body.size() != 1) return nullptr;
    return std::get_if<layout::Paragraph>(&cell.body.front());
}

NumberCell measure_number(MeasuredCell& cell, layout::Paragraph const& paragraph, Context& context) {
    NumberCell number{&cell};
    Length const whole = set_line(paragraph.content, 0, context).width;
    layout::Inlines tail;
    bool found = false;
    for (layout::Inline const& part : paragraph.content) {
        if (found) {
            tail.push_back(part);
            continue;
        }
        auto const* text = std::get_if<layout::Text>(&part);
        auto const at = text != nullptr ? decimal_place(text->text) : std::nullopt;
        if (!at) continue;
        found = true;
        layout::Text rest = *text;
        rest.text = text->text.substr(*at);
        if (!rest.text.empty()) tail.emplace_back(rest);
    }
    number.is_number = found;
    number.after = tail.empty() ? Length{} : set_line(tail, 0, context).width;
    number.before = whole - number.after;
    return number;
}

// set_paragraph put the line at the right edge; here it is moved left so that commas meet, and the block is centred when
// narrow, or kept a little off the edge.
void place_column(std::vector<NumberCell> const& numbers, Length inner) {
    Length before{}, after{};
    for (NumberCell const& number : numbers) {
        if (!number.is_number) continue;
        before = std::max(before, number.before);
        after = std::max(after, number.after);
    }
    Length const spare = std::max(Length{}, inner - before - after);
    for (NumberCell const& number : numbers) {
        if (number.cell->content.strips.size() != 1) continue;
        Length const width = number.before + number.after;
        Length const shift = number.is_number ? std::min(spare / 2 + (after - number.after), std::max(Length{}, inner - width))
                                              : std::max(Length{}, (inner - width) / 2);
        indent(number.cell->content, -shift);
    }
}

}  // namespace

void align_decimals(MeasuredTable& table, Context& context) {
    std::vector<std::vector<NumberCell>> columns(table.table->columns.size());
    for (auto* rows : {&table.body, &table.footer}) {
        for (MeasuredRow& row : *rows) {
            for (MeasuredCell& cell : row.cells) {
                layout::Paragraph const* paragraph = only_paragraph(*cell.cell);
                if (cell.cell->align != layout::Align::Decimal || cell.cell->columns != 1 || paragraph == nullptr) continue;
                columns[static_cast<std::size_t>(cell.cell->column)].push_back(measure_number(cell, *paragraph, context));
            }
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!columns[i].empty()) place_column(columns[i], table.edges[i + 1] - table.edges[i] - table.padding_x * 2);
}

}  // namespace lkjip::typeset
