#pragma once
// Text and inline elements of a layout into inlines.
#include "layout/inline_writer.h"
#include "layout/resolution.h"

namespace lkjip::layout {

// One text node or inline element.
void write_inline(Resolution& work, Node const& node, TextStyle const& style, InlineWriter& into);
void write_inlines(Resolution& work, std::vector<Node> const& children, TextStyle const& style, InlineWriter& into);
Inlines inlines_of(Resolution& work, std::vector<Node> const& children, TextStyle const& style);
// An attribute with {{ }} as inlines; empty when it is left out.
Inlines attribute_inlines(Resolution& work, Node const& node, std::string_view name, TextStyle const& style);
// The title of a heading, table or picture: `<judul>`, or the attribute of that name.
Inlines title_of(Resolution& work, Node const& node, TextStyle const& style);
Inlines text_inlines(std::string_view text, TextStyle const& style);

// An absolute path to a picture, looked for in the report's folder, then in the layout's; empty, reported, if there is none.
std::string find_picture(Resolution& work, Node const& node);

}  // namespace lkjip::layout
