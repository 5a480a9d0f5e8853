#pragma once
// The small Markdown of report texts: paragraphs, bold, italic, links, lists, quotations, line breaks.
#include "layout/flow.h"

namespace lkjip::layout {

// `text` may hold {{ expressions }}; they are evaluated first and what they give is never read as Markdown. `spot` is the
// text's place in the data, for faults; `source` is that of the blocks.
Blocks markdown_blocks(Resolution& work, std::string const& text, Spot spot, Source source, Flow const& flow);

}  // namespace lkjip::layout
