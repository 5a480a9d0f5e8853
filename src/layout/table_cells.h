#pragma once
// The content of table cells.
#include "layout/flow.h"

namespace lkjip::layout {

struct CellStyle {
    NamedStyle style;
    Align align = Align::Left;
};

// What body cells of a table are set in: `gaya-sel` or `sel`, with the table's type size.
NamedStyle body_style(Resolution& work, Node const& table);
CellStyle header_style(Resolution& work, Node const& table, Flow const& flow);

// The style with another alignment, hyphenation as the style says.
CellStyle aligned(Resolution& work, NamedStyle style, Align align);

// Sets the children in the cell; a decimal cell must turn out to be one number, else its alignment is changed.
void fill_cell(Resolution& work, Node const& node, NamedStyle const& style, Flow const& flow, Cell& cell);

}  // namespace lkjip::layout
