#pragma once
// Paper, margins, headers and footers.
#include <string_view>

#include "layout/resolution.h"

namespace lkjip::layout {

// All masters of the layout into the document; a plain A4 page when it has none.
void make_masters(Resolution& work);
// The first one for an empty name.
std::uint16_t master_index(Resolution& work, std::string_view name);

}  // namespace lkjip::layout
