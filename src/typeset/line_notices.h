#pragma once
// What a typographer would want to know about a line that was set.
#include "typeset/line_choice.h"

namespace lkjip::typeset {

// Wider than the measure, torn between letters, or with word spaces far too wide. `stretch` as in append_line.
void notice_line(ChosenLine const& line, Material const& material, double measure, double stretch, Strip& strip, Context& context);

}  // namespace lkjip::typeset
