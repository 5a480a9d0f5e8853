#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

void indent(Column& column, Length by) {
    for (Strip& strip : column.strips) {
        std::vector<frame::Item> moved;
        place(moved, strip.items, {by, {}});
        strip.items = std::move(moved);
    }
    column.natural_width += by;
}

void set_beside(Column& column, SetLine const& marker, Length x) {
    Strip& first = column.strips.front();
    std::vector<frame::Item> items;
    place(items, marker.items, {x, first.baseline});
    place(items, first.items, {});
    first.items = std::move(items);
}

namespace {

Length marker_shift(layout::List const& list, Length marker_width, Length room) {
    if (list.marker_align == layout::Align::Right) return room - marker_width;
    if (list.marker_align == layout::Align::Center) return (room - marker_width) / 2;
    return {};
}

// A body that has no line of text to carry the marker gets one of its own.
Column with_carrier(Column body, SetLine const& marker) {
    bool const carries = !body.strips.empty() && body.strips.front().baseline > Length{};
    if (carries) return body;
    Strip line;
    line.height = marker.ascent + marker.descent;
    line.baseline = marker.ascent;
    line.may_break_after = false;
    body.strips.insert(body.strips.begin(), line);
    return body;
}

}  // namespace

SetItem set_list_item(layout::List const& list, layout::ListItem const& item, Length width, Length room, Context& context) {
    Length const marker_at = list.marker_indent * context.scale;
    Length body_at = list.body_indent * context.scale;
    SetLine const marker = set_line(item.marker, 0, context);
    Length const gap = Length::pt(3);
    body_at = std::max(body_at, marker_at + (marker.width > Length{} ? marker.width + gap : Length{}));
    BlockSetter setter(width - body_at, room, context);
    setter.set(item.body);
    Length const below = setter.space_below();
    Column body = setter.take();
    if (!marker.items.empty()) body = with_carrier(std::move(body), marker);
    indent(body, body_at);
    if (!marker.items.empty()) set_beside(body, marker, marker_at + marker_shift(list, marker.width, body_at - marker_at - gap));
    return {std::move(body), below};
}

}  // namespace lkjip::typeset
