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

namespace {

layout::Blocks* signing_blocks(layout::Blocks& blocks) {
    for (layout::Block& block : blocks) {
        if (auto const* space = std::get_if<layout::Space>(&block); space != nullptr && space->signing) return &blocks;
        if (auto* group = std::get_if<layout::Group>(&block))
            if (layout::Blocks* inner = signing_blocks(group->body)) return inner;
        if (auto* columns = std::get_if<layout::Columns>(&block))
            for (layout::ColumnPart& part : columns->parts)
                if (layout::Blocks* inner = signing_blocks(part.body)) return inner;
    }
    return nullptr;
}

// Signatures side by side: an office on one line and one on two leave the names at one height.
layout::Columns with_even_signatures(layout::Columns columns, std::vector<Length> const& widths, Context& context) {
    struct Signature { layout::Space* room; Length above; };
    std::vector<Signature> found;
    for (std::size_t i = 0; i < columns.parts.size(); ++i) {
        layout::Blocks* const blocks = signing_blocks(columns.parts[i].body);
        if (blocks == nullptr) continue;
        auto const at = std::find_if(blocks->begin(), blocks->end(), [](layout::Block const& block) {
            auto const* space = std::get_if<layout::Space>(&block);
            return space != nullptr && space->signing;
        });
        found.push_back({&std::get<layout::Space>(*at), set_blocks(layout::Blocks(blocks->begin(), at), widths[i], context).height()});
    }
    Length highest{};
    for (Signature const& one : found) highest = std::max(highest, one.above);
    for (Signature const& one : found) one.room->height += highest - one.above;
    return columns;
}

bool has_signatures(layout::Columns const& columns) {
    auto const signs = [](layout::ColumnPart const& part) { return signing_blocks(const_cast<layout::ColumnPart&>(part).body) != nullptr; };
    return std::count_if(columns.parts.begin(), columns.parts.end(), signs) > 1;
}

}  // namespace

Column set_columns(layout::Columns const& given, Length width, Length room, Context& context) {
    if (given.parts.empty()) return {};
    std::vector<Length> const widths = part_widths(given, width, context);
    layout::Columns const evened = has_signatures(given) ? with_even_signatures(given, widths, context) : layout::Columns{};
    layout::Columns const& columns = evened.parts.empty() ? given : evened;
    std::vector<Column> parts;
    for (std::size_t i = 0; i < widths.size(); ++i) parts.push_back(set_blocks_in(columns.parts[i].body, widths[i], room, context));
    Length highest{};
    for (Column const& part : parts) highest = std::max(highest, part.height());
    bool const whole = columns.keep_together && highest <= room;
    return whole ? as_one_strip(columns, parts, widths) : as_strips(parts, widths, columns.gap);
}

}  // namespace lkjip::typeset
