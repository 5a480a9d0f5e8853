#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

std::vector<Length> part_widths(layout::Columns const& columns, Length width, Context& context) {
    Length rest = width - columns.gap * static_cast<double>(columns.parts.size() - 1);
    double shares = 0;
    std::vector<Length> widths(columns.parts.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        layout::ColumnPart const& part = columns.parts[i];
        if (part.kind == layout::ColumnWidth::Fixed) widths[i] = part.fixed;
        if (part.kind == layout::ColumnWidth::Auto) widths[i] = measure_blocks(part.body, context).natural;
        if (part.kind == layout::ColumnWidth::Share) shares += part.share;
        rest -= widths[i];
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (columns.parts[i].kind == layout::ColumnWidth::Share) widths[i] = std::max(Length{}, rest * (columns.parts[i].share / shares));
    return widths;
}

Length shift_for(layout::VAlign align, Length inner, Length outer) {
    if (align == layout::VAlign::Middle) return (outer - inner) / 2;
    if (align == layout::VAlign::Bottom) return outer - inner;
    return {};
}

// Everything in one strip: parts that stand whole.
Column as_one_strip(layout::Columns const& columns, std::vector<Column> const& parts, std::vector<Length> const& widths) {
    Strip strip;
    for (Column const& part : parts) strip.height = std::max(strip.height, part.height());
    Length x{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Strip const whole = joined(parts[i]);
        Point const at{x, shift_for(columns.parts[i].valign, whole.height, strip.height)};
        place(strip.items, whole.items, at);
        for (AnchorMark const& anchor : whole.anchors) strip.anchors.push_back({anchor.label, anchor.y + at.y});
        if (strip.baseline == Length{}) strip.baseline = whole.baseline;
        x += widths[i] + columns.gap;
    }
    return {{std::move(strip)}, {}};
}

struct PlacedStrip { Length top, bottom; Strip const* strip; Length x; bool may_break; };

// Parts that may break: cut where no strip of any part is crossed and every part allows it.
Column as_strips(std::vector<Column> const& parts, std::vector<Length> const& widths, Length gap) {
    std::vector<PlacedStrip> placed;
    Length x{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Length y{};
        bool first = true;
        for (Strip const& strip : parts[i].strips) {
            if (!first) y += strip.space_above;
            first = false;
            placed.push_back({y, y + strip.height, &strip, x, strip.may_break_after});
            y += strip.height;
        }
        x += widths[i] + gap;
    }
    std::stable_sort(placed.begin(), placed.end(), [](PlacedStrip const& a, PlacedStrip const& b) { return a.top < b.top; });
    Column result;
    for (std::size_t begin = 0; begin < placed.size();) {
        std::size_t end = begin + 1;
        Length bottom = placed[begin].bottom;
        bool may_break = placed[begin].may_break;
        Length const top = placed[begin].top;
        while (end < placed.size() && placed[end].top < bottom - Length::pt(0.01)) {
            bottom = std::max(bottom, placed[end].bottom);
            may_break = may_break && placed[end].may_break;
            ++end;
        }
        Strip strip;
        strip.height = bottom - top;
        strip.may_break_after = may_break;
        if (!result.strips.empty()) {
            Length reached{};
            for (std::size_t i = 0; i < begin; ++i) reached = std::max(reached, placed[i].bottom);
            strip.space_above = std::max(Length{}, top - reached);
        }
        for (std::size_t i = begin; i < end; ++i) {
            place(strip.items, placed[i].strip->items, {placed[i].x, placed[i].top - top});
            for (AnchorMark const& anchor : placed[i].strip->anchors) strip.anchors.push_back({anchor.label, anchor.y + placed[i].top - top});
            if (strip.baseline == Length{}) strip.baseline = placed[i].top - top + placed[i].strip->baseline;
        }
        result.strips.push_back(std::move(strip));
        begin = end;
    }
    return result;
}

}  // namespace

Column set_columns(layout::Columns const& columns, Length width, Length room, Context& context) {
    if (columns.parts.empty()) return {};
    std::vector<Length> const widths = part_widths(columns, width, context);
    std::vector<Column> parts;
    for (std::size_t i = 0; i < widths.size(); ++i) parts.push_back(set_blocks_in(columns.parts[i].body, widths[i], room, context));
    Length highest{};
    for (Column const& part : parts) highest = std::max(highest, part.height());
    bool const whole = columns.keep_together && highest <= room;
    return whole ? as_one_strip(columns, parts, widths) : as_strips(parts, widths, columns.gap);
}

}  // namespace lkjip::typeset
