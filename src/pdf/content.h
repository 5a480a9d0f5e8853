#pragma once
// One page's content stream: frame items as PDF operators, short. Positions to a hundredth of a point; state (font,
// colour, line width) is written only where it changes; one TJ a text run.
#include <functional>
#include <string>

#include "frame/frame.h"

namespace lkjip::pdf {

// How the page calls its resources.
struct ResourceNames {
    std::function<std::string(font::FontId)> font;
    std::function<std::string(std::string const& file)> picture;   // empty: the picture is left out
};

std::string write_content(frame::Page const& page, ResourceNames const& names);

}  // namespace lkjip::pdf
