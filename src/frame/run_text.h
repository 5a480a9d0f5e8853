#pragma once
// Small questions about a text run: what it says and how wide it is.
#include <string>
#include <string_view>

#include "frame/frame.h"

namespace lkjip::frame {

// As a reader would type it: UTF-8, ligatures taken apart.
std::string text_of(std::u16string_view codes);
// From `at` to the right end of its last character: advances and adjustments, without the one after the last code.
Length width_of(TextRun const& run, font::FontBook const& fonts);

}  // namespace lkjip::frame
