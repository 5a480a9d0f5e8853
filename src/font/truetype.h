#pragma once
// A TrueType file as a Font. The file is mapped, not read; widths and kerning are looked up when first asked for and kept.
// Several threads may ask at once.
#include <memory>
#include <string>

#include "font/font.h"

namespace lkjip::font {

// Null when the file cannot be mapped or is no TrueType font with outlines (libharu embeds nothing else).
std::unique_ptr<Font> open_truetype(std::string file, std::string family, Face face);

}  // namespace lkjip::font
