#pragma once
// Unicode normal form C: letters with their marks as one character, as fonts have them.
#include <string>
#include <string_view>

namespace lkjip::layout {

std::string normalized(std::string_view text);

}  // namespace lkjip::layout
