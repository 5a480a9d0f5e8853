#pragma once
// Which lines a forced line of pieces becomes: the passes of total fit, from strict to desperate.
#include "typeset/line_items.h"

namespace lkjip::typeset {

struct Measures {
    double first = 0;  // points
    double rest = 0;
    bool justified = true;
    bool hyphenate = true;
};

struct ChosenLine {
    LinePart part;
    double width = 0;   // natural, without what hangs
    double spaces = 0;  // word spaces in it
    bool last = false;  // of the forced line
};

// First without hyphenation, then with it, then with whatever keeps the lines inside the measure. Ragged lines divide words
// only where one does not fit. Never empty.
std::vector<ChosenLine> choose_lines(Material const& material, Segment segment, Measures const& measures, Context& context);

}  // namespace lkjip::typeset
