#pragma once
// A picture with its caption, or alone when it has no title.
#include "layout/flow.h"

namespace lkjip::layout {

void add_figure(Resolution& work, Node const& node, Block content, Blocks& into);

}  // namespace lkjip::layout
