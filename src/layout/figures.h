#pragma once
// A picture with its caption, or alone when it has no title.
#include <optional>

#include "layout/flow.h"

namespace lkjip::layout {

// `tinggi`, or nothing when it is left out; reported when nothing legible could be drawn in it.
std::optional<Length> picture_height(Resolution& work, Node const& node, Flow const& flow, Length least);

void add_figure(Resolution& work, Node const& node, Block content, Blocks& into);

}  // namespace lkjip::layout
