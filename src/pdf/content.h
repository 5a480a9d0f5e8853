#pragma once
// One page's content stream: frame items as PDF operators, short. Positions to a hundredth of a point; state (font,
// colour, line width) is written only where it changes; one TJ a text run.
#include <string>
#include <vector>

#include "frame/frame.h"

namespace lkjip::pdf {

// How a page calls its resources: fonts F1, F2, … and pictures X1, X2, … in the order in which it shows them.
struct PageContent {
    std::string operators;
    std::vector<font::FontId> fonts;
    std::vector<std::string> pictures;   // files
};

PageContent write_content(frame::Page const& page);

}  // namespace lkjip::pdf
