#pragma once
// Texts of the report and of the layout with characters that a font may lack: kept with their places for who sets them.
#include "layout/resolution.h"

namespace lkjip::layout {

std::vector<UnusualText> unusual_texts(Resolution const& work);

}  // namespace lkjip::layout
