#include <algorithm>
#include <numeric>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

// Widths of the parts and the gap between them; `over`: by how much they were wider than the room as they are written.
struct Parts { std::vector<Length> widths; Length gap{}, over{}; };

constexpr Length told_from = Length::pt(0.5);
constexpr Length doubtful = Length::pt(15);      // shares as narrow are measured
constexpr double most_gaps = 0.5;                // of the room

// What a part cannot do without: its longest word.
Length least_of(layout::ColumnPart const& part, Length room, Context& context) { return std::min(measure_blocks(part.body, context).least, room); }

// Parts that are wider than the room give way: those of their own width first, then fixed ones, as much as they are too wide;
// shares keep their longest words.
class Narrowing {
public:
    Narrowing(layout::Columns const& columns, Length room, Context& context) : parts_(columns.parts), room_(room) {
        for (layout::ColumnPart const& part : parts_) least_.push_back(least_of(part, room, context));
    }

    void run(std::vector<Length>& widths) const {
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (parts_[i].kind == ColumnWidth::Share) widths[i] = least_[i];
        Length const own = sum(widths, ColumnWidth::Auto), fixed = sum(widths, ColumnWidth::Fixed), shares = sum(widths, ColumnWidth::Share);
        Length const own_least = sum(least_, ColumnWidth::Auto);
        scale(widths, ColumnWidth::Auto, own, std::max(std::min(own, own_least), std::min(own, room_ - shares - fixed)));
        scale(widths, ColumnWidth::Fixed, fixed, std::max(fixed * least_fit, std::min(fixed, room_ - shares - sum(widths, ColumnWidth::Auto))));
        Length const all = std::accumulate(widths.begin(), widths.end(), Length{});
        if (all > room_)
            for (Length& width : widths) width = width * (room_ / all);
        else
            scale(widths, ColumnWidth::Share, shares, shares + room_ - all);
    }

private:
    using ColumnWidth = layout::ColumnWidth;
    static constexpr double least_fit = 0.25;   // of a fixed width

    [[nodiscard]] Length sum(std::vector<Length> const& widths, ColumnWidth kind) const {
        Length total{};
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (parts_[i].kind == kind) total += widths[i];
        return total;
    }
    void scale(std::vector<Length>& widths, ColumnWidth kind, Length from, Length to) const {
        if (from <= Length{}) return;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (parts_[i].kind == kind) widths[i] = widths[i] * (to / from);
    }

    std::vector<layout::ColumnPart> const& parts_;
    Length room_;
    std::vector<Length> least_;
};

Parts part_widths(layout::Columns const& columns, Length width, Context& context) {
    Parts result{std::vector<Length>(columns.parts.size()), columns.gap, {}};
    double const gaps = static_cast<double>(columns.parts.size() - 1);
    if (gaps > 0) result.gap = std::min(columns.gap, width * most_gaps / gaps);
    Length const room = width - result.gap * gaps;
    Length rest = room;
    double shares = 0;
    for (std::size_t i = 0; i < result.widths.size(); ++i) {
        layout::ColumnPart const& part = columns.parts[i];
        if (part.kind == layout::ColumnWidth::Fixed) result.widths[i] = part.fixed;
        if (part.kind == layout::ColumnWidth::Auto) result.widths[i] = measure_blocks(part.body, context).natural;
        if (part.kind == layout::ColumnWidth::Share) shares += part.share;
        rest -= result.widths[i];
    }
    Length needed{};
    for (std::size_t i = 0; i < result.widths.size(); ++i) {
        if (columns.parts[i].kind != layout::ColumnWidth::Share) continue;
        result.widths[i] = std::max(Length{}, rest * (columns.parts[i].share / shares));
        if (result.widths[i] < doubtful) needed = std::max(needed, least_of(columns.parts[i], room, context) - result.widths[i]);
    }
    result.over = std::max({-rest, needed, (columns.gap - result.gap) * gaps});
    if (rest < Length{} || needed > Length{}) Narrowing(columns, room, context).run(result.widths);
    return result;
}

AnchorMark too_wide(Length over, Context& context) {
    return context.note({NoticeKind::OverfullLine, -1, over.in_pt(), "lajur atau tanda tangan lebih lebar daripada tempatnya; disempitkan agar termuat", context.source});
}

Length shift_for(layout::VAlign align, Length inner, Length outer) {
    if (align == layout::VAlign::Middle) return (outer - inner) / 2;
    if (align == layout::VAlign::Bottom) return outer - inner;
    return {};
}

// Everything in one strip: parts that stand whole.
Column as_one_strip(layout::Columns const& columns, std::vector<Column> const& parts, std::vector<Length> const& widths, Length gap) {
    Strip strip;
    for (Column const& part : parts) strip.height = std::max(strip.height, part.height());
    Length x{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Strip const whole = joined(parts[i]);
        Point const at{x, shift_for(columns.parts[i].valign, whole.height, strip.height)};
        place(strip.items, whole.items, at);
        for (AnchorMark const& anchor : whole.anchors) strip.anchors.push_back({anchor.label, anchor.y + at.y});
        if (strip.baseline == Length{}) strip.baseline = whole.baseline;
        x += widths[i] + gap;
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
    Parts const given_parts = part_widths(given, width, context);
    std::vector<Length> const& widths = given_parts.widths;
    layout::Columns const evened = has_signatures(given) ? with_even_signatures(given, widths, context) : layout::Columns{};
    layout::Columns const& columns = evened.parts.empty() ? given : evened;
    std::vector<Column> parts;
    for (std::size_t i = 0; i < widths.size(); ++i) parts.push_back(set_blocks_in(columns.parts[i].body, widths[i], room, context));
    Length highest{};
    for (Column const& part : parts) highest = std::max(highest, part.height());
    bool const whole = columns.keep_together && highest <= room;
    Column set = whole ? as_one_strip(columns, parts, widths, given_parts.gap) : as_strips(parts, widths, given_parts.gap);
    if (given.widths_written && given_parts.over > told_from && !set.strips.empty()) set.strips.front().anchors.push_back(too_wide(given_parts.over, context));
    return set;
}

}  // namespace lkjip::typeset
