#pragma once
// Pieces of one line as items of a frame.
#include "typeset/line_points.h"

namespace lkjip::typeset {

struct LinePart {
    Spot from;
    LineEnd to;
};

// Appends what stands between two spots, beginning at `at` (on the baseline); word spaces are wider by `stretch` times
// their width (negative: narrower). One text run per look, one underline and one link area per unbroken stretch of each.
void append_line(std::vector<frame::Item>& items, Material const& material, LinePart const& part, base::Point at, double stretch,
                 Context& context);

// Room that a line takes above and below its baseline, in points.
struct LineHeight {
    double ascent = 0;
    double descent = 0;
};
// `spacing` times the natural height of the largest type, half of what is added on either side; objects as they are.
LineHeight line_height(Material const& material, LinePart const& part, double spacing);

}  // namespace lkjip::typeset
