#pragma once
// Paints finished pages into a plain PDF with libharu. Fonts are embedded and subset; the rest of the file (metadata,
// bookmarks, labels, links, compression) is `assemble`'s. Same pages, same bytes.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "font/font.h"
#include "frame/frame.h"

namespace lkjip::pdf {

using Bytes = std::string;

// libharu's failures and unreadable pictures go to `diagnostics`; then the bytes are empty.
Bytes write_pdf(frame::Pages const& pages, font::FontBook const& fonts, base::Diagnostics& diagnostics);

// Whether it could paint these pictures, told in the same words: P-001.
void check_pictures(std::vector<std::string> const& files, base::Diagnostics& diagnostics);

}  // namespace lkjip::pdf
