#pragma once
// What all charts share: value axes with round ticks, tints that differ in black and white, numbers as printed here.
#include <string>
#include <vector>

#include "typeset/context.h"

namespace lkjip::typeset {

struct Axis {
    double least = 0, most = 1, step = 1;
    [[nodiscard]] double share(double value) const { return (value - least) / (most - least); }
};

// From zero (or below, where a value is) to a round number above all values and the reference.
Axis axis_for(layout::Chart const& chart);
std::string axis_label(double value);                 // 1.250 or 0,5
base::Color tint(std::size_t series);                 // dark to light
// Text with its middle, left or right end at a point; baseline at `at.y`.
enum class Anchor { Start, Middle, End };
void put_text(std::vector<frame::Item>& items, std::string_view text, Point at, Anchor anchor, layout::CharStyleId style, Context& context);
// Swatches and names in a row; its height.
Length put_legend(std::vector<frame::Item>& items, layout::Chart const& chart, Length top, Length width, Context& context);

}  // namespace lkjip::typeset
