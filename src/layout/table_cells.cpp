#include "layout/table_cells.h"

#include <algorithm>

namespace lkjip::layout {

namespace {

NamedStyle sized(Resolution& work, Node const& table, NamedStyle style) {
    Measure const* const size = table.get<Measure>("ukuran");
    if (size == nullptr) return style;
    style.text = work.styles.changed(style.text, [&](CharStyle& c) { c.size = size->type_in(c.size); });
    return style;
}

bool has_digit(std::string const& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Numbers stand with their commas under one another; a dash in such a column stands in the middle, more than a line of
// text to the left.
Align decimal_or(Blocks const& body) {
    if (body.empty()) return Align::Center;
    Paragraph const* const paragraph = body.size() == 1 ? std::get_if<Paragraph>(&body.front()) : nullptr;
    if (paragraph == nullptr) return Align::Left;
    std::string const text = plain(paragraph->content);
    bool const words = std::count(text.begin(), text.end(), ' ') > 2;
    if (words) return Align::Left;
    return has_digit(text) ? Align::Decimal : Align::Center;
}

}  // namespace

NamedStyle body_style(Resolution& work, Node const& table) { return sized(work, table, work.styles.named(table.word("gaya-sel", "sel"))); }

CellStyle header_style(Resolution& work, Node const& table, Flow const&) {
    NamedStyle const style = sized(work, table, work.styles.named(table.word("gaya-kepala", "sel-kepala")));
    return {style, work.styles.paragraph(style.paragraph).align};
}

CellStyle aligned(Resolution& work, NamedStyle style, Align align) {
    ParagraphStyle paragraph = work.styles.paragraph(style.paragraph);
    paragraph.align = align;
    style.paragraph = work.styles.intern(paragraph);
    return {std::move(style), align};
}

void fill_cell(Resolution& work, Node const& node, NamedStyle const& style, Flow const& flow, Cell& cell) {
    CellStyle const set = aligned(work, style, cell.align);
    cell.body = flow_of(work, node.children, flow_in(flow, set.style));
    if (cell.align != Align::Decimal) return;
    cell.align = decimal_or(cell.body);
    if (cell.align == Align::Decimal) return;
    ParagraphStyleId const changed = aligned(work, style, cell.align).style.paragraph;
    for (Block& block : cell.body) {
        if (auto* paragraph = std::get_if<Paragraph>(&block); paragraph != nullptr && paragraph->style == set.style.paragraph) paragraph->style = changed;
    }
}

}  // namespace lkjip::layout
