#pragma once
// A word wider than its room, in pieces: the last resort in boxes and charts, where nothing may stand outside.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace lkjip::typeset {

// As few pieces as the room asks for, each of at least one character; the word itself when it fits.
std::vector<std::string> cut_word(std::string const& word, base::Length room, std::function<base::Length(std::string_view)> const& width_of);

}  // namespace lkjip::typeset
