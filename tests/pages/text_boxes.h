#pragma once
// Where the ink of text stands on a page.
#include <string>
#include <vector>

#include "frame/frame.h"

namespace lkjip::testing {

struct TextBox {
    double left = 0, top = 0, right = 0, bottom = 0;   // points; from the capitals' height to below the baseline
    double baseline = 0;
    std::string text;
};

std::vector<TextBox> text_boxes(frame::Page const& page, font::FontBook const& fonts);

// Do they lie over each other by more than `tolerance` points both ways?
bool overlap(TextBox const& a, TextBox const& b, double tolerance);

}  // namespace lkjip::testing
