#pragma once
// A TrueType font cut down to the characters a document shows.
#include <optional>
#include <string>

#include "font/code_set.h"

namespace lkjip::font {

// The font with outlines, widths and mapping of these characters alone, without instructions for screens and without layout
// tables: text is set already. nullopt when the file cannot be read or cut.
std::optional<std::string> subset(std::string const& file, CodeSet const& codes);

}  // namespace lkjip::font
