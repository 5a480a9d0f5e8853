#pragma once
// Which characters of which fonts the pages show.
#include <vector>

#include "font/code_set.h"
#include "frame/frame.h"

namespace lkjip::pdf {

// By FontId; fonts that are not shown have empty sets, or none at the end.
std::vector<font::CodeSet> used_codes(frame::Pages const& pages);

}  // namespace lkjip::pdf
