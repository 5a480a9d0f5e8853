#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

Column set_title(layout::Inlines const& title, layout::Heading const& heading, Length width, Context& context) {
    layout::Paragraph paragraph;
    paragraph.style = heading.style;
    paragraph.content = title;
    return set_paragraph(paragraph, width, context);
}

Column number_above_title(layout::Heading const& heading, Length width, Context& context) {
    Column column = set_title(heading.number, heading, width, context);
    Column title = set_title(heading.title, heading, width, context);
    std::move(title.strips.begin(), title.strips.end(), std::back_inserter(column.strips));
    return column;
}

// A centred heading is one line of number and title.
Column number_and_title(layout::Heading const& heading, Length width, Context& context) {
    layout::Inlines line = heading.number;
    if (auto const* last = line.empty() ? nullptr : std::get_if<layout::Text>(&line.back())) line.emplace_back(layout::Text{"\u2002", last->style});
    line.insert(line.end(), heading.title.begin(), heading.title.end());
    return set_title(line, heading, width, context);
}

Column title_after_number(layout::Heading const& heading, Length width, Context& context) {
    layout::ParagraphStyle const& style = context.document.paragraph_styles[heading.style];
    if (style.align == layout::Align::Center) return number_and_title(heading, width, context);
    SetLine const number = set_line(heading.number, 0, context);
    Length const half_em = (number.ascent + number.descent) * 0.4;
    Length const column_width = std::max(heading.number_width, number.width + half_em);
    Column title = set_title(heading.title, heading, width - column_width, context);
    if (title.strips.empty()) return title;
    indent(title, column_width);
    set_beside(title, number, style.left);
    return title;
}

}  // namespace

Column set_heading(layout::Heading const& heading, Length width, Context& context) {
    Column column = heading.number.empty()        ? set_title(heading.title, heading, width, context)
                    : heading.number_on_own_line ? number_above_title(heading, width, context)
                                                 : title_after_number(heading, width, context);
    if (!column.strips.empty() && heading.label != layout::no_label) column.strips.front().anchors.push_back({heading.label, {}});
    return column;
}

Column set_caption(layout::Caption const& caption, Length width, Context& context) {
    layout::Paragraph paragraph;
    paragraph.style = caption.style;
    paragraph.content = caption.text;
    Column column = set_paragraph(paragraph, width, context);
    if (!column.strips.empty() && caption.label != layout::no_label) column.strips.front().anchors.push_back({caption.label, {}});
    return column;
}

}  // namespace lkjip::typeset
