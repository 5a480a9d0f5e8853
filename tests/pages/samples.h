#pragma once
// The sample reports, each with a layout it is made with.
#include "laid_out.h"

namespace lkjip::testing {

struct Sample {
    std::string name, report, layout;   // folders
};

// One after another, when called in a test case.
Sample any_sample();
// Made once, without errors.
LaidOut const& laid_out(Sample const& sample);
// "page 14 (5)"
std::string place_of(LaidOut const& made, std::size_t page);

}  // namespace lkjip::testing
