#pragma once
// What stands before a list item.
#include <string>
#include <string_view>

#include "layout/document.h"

namespace lkjip::layout {

Length default_marker_width(Length type_size);   // from the left edge of the marker to that of the body
bool is_counted(std::string_view kind);          // numbers and letters, no bullets
std::string marker_text(std::string_view kind, int number);

}  // namespace lkjip::layout
