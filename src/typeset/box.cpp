#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

Length aligned(layout::Align align, Length inner, Length outer) {
    if (align == layout::Align::Center) return (outer - inner) / 2;
    if (align == layout::Align::Right) return outer - inner;
    return {};
}

Strip set_rule(layout::Rule const& rule, Length width) {
    Strip strip;
    auto const draw = [&](Length y, Length thickness) {
        strip.items.push_back(frame::Line{{{}, y}, {width, y}, thickness, rule.color, false});
    };
    if (rule.double_line) {
        Length const thin = rule.thickness / 2;
        strip.height = rule.thickness + thin * 3;
        draw(rule.thickness / 2, rule.thickness);
        draw(strip.height - thin / 2, thin);
    } else {
        strip.height = rule.thickness;
        draw(rule.thickness / 2, rule.thickness);
    }
    return strip;
}

namespace {

void draw_frame(Strip& strip, layout::Box const& box, Length x, Length width) {
    std::vector<frame::Item> items;
    if (box.fill) items.push_back(frame::Rectangle{{x, {}}, width, strip.height, true, *box.fill, {}});
    if (box.border.width > Length{})
        items.push_back(frame::Rectangle{{x, {}}, width, strip.height, false, box.border.color, box.border.width});
    items.insert(items.end(), std::make_move_iterator(strip.items.begin()), std::make_move_iterator(strip.items.end()));
    strip.items = std::move(items);
}

Length box_width(layout::Box const& box, Length width) { return std::min(box.width.value_or(width), width); }

// Part of the body from strip `begin` that fits into `room`; at least one strip.
std::size_t fitting(Column const& body, std::size_t begin, Length room) {
    Length height{};
    std::size_t end = begin;
    std::size_t last_break = begin;
    for (; end < body.strips.size(); ++end) {
        height += (end == begin ? Length{} : body.strips[end].space_above) + body.strips[end].height;
        if (height > room && end > begin) break;
        if (body.strips[end].may_break_after) last_break = end + 1;
    }
    if (end == body.strips.size()) return end;
    return last_break > begin ? last_break : end;
}

}  // namespace

Column set_box(layout::Box const& box, Length width, Length room, Context& context) {
    Length const outer = box_width(box, width);
    Length const x = aligned(box.align, outer, width);
    Length const inner_room = room - box.padding * 2;
    Column body = set_blocks_in(box.body, outer - box.padding * 2, inner_room, context);
    Column result;
    for (std::size_t begin = 0; begin < body.strips.size() || result.strips.empty();) {
        std::size_t const end = fitting(body, begin, inner_room);
        Column part;
        part.strips.assign(body.strips.begin() + static_cast<std::ptrdiff_t>(begin), body.strips.begin() + static_cast<std::ptrdiff_t>(end));
        Strip const content = joined(part);
        Strip strip;
        strip.height = std::max(content.height + box.padding * 2, end == body.strips.size() ? box.height.value_or(Length{}) : Length{});
        place(strip.items, content.items, {x + box.padding, box.padding});
        for (AnchorMark const& anchor : content.anchors) strip.anchors.push_back({anchor.label, anchor.y + box.padding});
        strip.baseline = content.baseline + box.padding;
        draw_frame(strip, box, x, outer);
        result.strips.push_back(std::move(strip));
        begin = end;
    }
    if (Length const over = box.width.value_or(outer) - outer; over > Length::pt(0.5))
        result.strips.front().anchors.push_back(
            context.note({NoticeKind::OverfullLine, -1, over.in_pt(), "kotak lebih lebar daripada tempatnya; selebar tempatnya", context.source}));
    return result;
}

}  // namespace lkjip::typeset
