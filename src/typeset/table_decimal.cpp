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
    std::optional<NumberExtent> number;   // nullopt: a dash, say
};

layout::Paragraph const* only_paragraph(layout::Cell const& cell) {
    return cell.body.size() == 1 ? std::get_if<layout::Paragraph>(&cell.body.front()) : nullptr;
}

// Where commas meet, from the right end of the text: the block of numbers is centred.
std::optional<Length> comma_of(std::vector<NumberCell> const& cells, Length inner) {
    Length before{}, after{};
    bool any = false;
    for (NumberCell const& cell : cells) {
        if (!cell.number) continue;
        any = true;
        before = std::max(before, cell.number->before);
        after = std::max(after, cell.number->after);
    }
    if (!any) return std::nullopt;
    return after + (inner - before - after) / 2;
}

void place_other(MeasuredCell& cell, Length inner) {
    if (cell.content.strips.size() == 1) indent(cell.content, -std::max(Length{}, (inner - cell.content.natural_width) / 2));
}

class DecimalColumns {
public:
    DecimalColumns(MeasuredTable& table, Context& context) : table_(table), context_(context), columns_(table.table->columns.size()) {
        table_.commas.resize(columns_.size());
    }

    void align() {
        add_rows(table_.body);
        add_rows(table_.footer);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (!columns_[i].empty()) align_column(i);
    }

private:
    void add_rows(std::vector<MeasuredRow>& rows) {
        for (MeasuredRow& row : rows) {
            for (MeasuredCell& cell : row.cells) {
                layout::Paragraph const* const paragraph = only_paragraph(*cell.cell);
                if (cell.cell->align != layout::Align::Decimal || cell.cell->columns != 1 || paragraph == nullptr) continue;
                double const outer = context_.scale;
                context_.scale *= cell.scale;
                columns_[static_cast<std::size_t>(cell.cell->column)].push_back({&cell, measure_number(paragraph->content, context_)});
                context_.scale = outer;
            }
            add_carried(*row.row);
        }
    }

    // Totals that are printed where a page ends stand in line with the numbers above.
    void add_carried(layout::Row const& row) {
        for (std::size_t i = 0; i < row.carried.size(); ++i)
            if (!row.carried[i].empty() && !columns_[i].empty()) columns_[i].push_back({nullptr, measure_number(row.carried[i], context_)});
    }

    void align_column(std::size_t index) {
        Length const inner = table_.edges[index + 1] - table_.edges[index] - table_.padding_x * 2;
        table_.commas[index] = comma_of(columns_[index], inner);
        bool in_line = true;
        for (NumberCell const& cell : columns_[index]) {
            if (cell.cell == nullptr) continue;
            if (!cell.number)
                place_other(*cell.cell, inner);
            else
                in_line = place_number(*cell.cell, *cell.number, *table_.commas[index], inner, table_.padding_x) && in_line;
        }
        if (in_line) return;
        table_.notices.push_back(context_.note({NoticeKind::OverfullLine, -1, 0,
                                                "koma pada kolom desimal tidak semuanya sejajar: kolomnya terlalu sempit", table_.source}));
    }

    MeasuredTable& table_;
    Context& context_;
    std::vector<std::vector<NumberCell>> columns_;
};

}  // namespace

std::optional<NumberExtent> measure_number(layout::Inlines const& content, Context& context) {
    layout::Inlines tail;
    bool found = false;
    for (layout::Inline const& part : content) {
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
    if (!found) return std::nullopt;
    NumberExtent number;
    number.after = tail.empty() ? Length{} : set_line(tail, 0, context).width;
    number.before = set_line(content, 0, context).width - number.after;
    return number;
}

bool place_number(MeasuredCell& cell, NumberExtent const& number, Length comma, Length inner, Length padding) {
    if (cell.content.strips.size() != 1) return cell.content.strips.empty();
    Length const over = std::max(Length{}, cell.content.natural_width - inner);   // such a line stands at the left end
    Length const reach = reach_into(padding);
    Length const wanted = comma - number.after;
    Length const farthest = std::max(-reach, inner - number.before - number.after + reach);
    Length const shift = std::clamp(wanted, -reach, farthest);
    indent(cell.content, -shift - over);
    return shift > wanted - Length::pt(0.05) && shift < wanted + Length::pt(0.05);
}

void align_decimals(MeasuredTable& table, Context& context) { DecimalColumns(table, context).align(); }

}  // namespace lkjip::typeset
