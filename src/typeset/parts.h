#pragma once
// The setters of single kinds of blocks, beside those of context.h; each makes a column of strips and knows nothing of
// pages. Spaces above and below are the block setter's.
#include "typeset/context.h"

namespace lkjip::typeset {

Column set_heading(layout::Heading const& heading, Length width, Context& context);                              // heading.cpp
Column set_caption(layout::Caption const& caption, Length width, Context& context);                              // heading.cpp
struct SetItem { Column column; Length below{}; };  // `below`: the space its last block wants after it
SetItem set_list_item(layout::List const& list, layout::ListItem const& item, Length width, Length room, Context& context);  // list.cpp
Column set_columns(layout::Columns const& columns, Length width, Length room, Context& context);                 // columns.cpp
Column set_box(layout::Box const& box, Length width, Length room, Context& context);                             // box.cpp
Column set_image(layout::Image const& image, Length width, Length room, Context& context);                       // image.cpp
Strip set_rule(layout::Rule const& rule, Length width);                                                          // box.cpp

// Moves everything in a column to the right.
void indent(Column& column, Length by);                                                                          // list.cpp
// Puts items of a marker on the baseline of a column's first line.
void set_beside(Column& column, SetLine const& marker, Length x);                                                // list.cpp
// Offset from the left of something `inner` wide in `outer`.
Length aligned(layout::Align align, Length inner, Length outer);                                                 // box.cpp

}  // namespace lkjip::typeset
