#pragma once
// What stands in a line of text and is no text; set relative to the line's baseline.
#include "typeset/context.h"

namespace lkjip::typeset {

// Small type over a bar over small type; the bar lies on the axis of the letters.
SetLine set_fraction(layout::InlineFraction const& fraction, Context& context);

// A picture on the baseline. One whose size is not given and cannot be read is an error in the context's diagnostics.
SetLine set_inline_image(layout::InlineImage const& image, Context& context);

}  // namespace lkjip::typeset
