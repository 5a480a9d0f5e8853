#pragma once
// What the typesetter noticed about the pages, told on the terminal: lost, clipped or overprinted content as warnings
// (T-005 …), the milder rest as notes for who asks for them.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/pipeline.h"

namespace lkjip::cli {

// Of a page, its readers would not see something, or see it wrong.
bool is_grave(typeset::Notice const& notice);
int mild_count(RenderOutcome const& outcome);

// The grave ones, those of one place in the layout told once.
void warn_of_pages(RenderOutcome const& outcome, base::Diagnostics& diagnostics);
// The others, each as a note.
base::Diagnostics page_notes(RenderOutcome const& outcome);

}  // namespace lkjip::cli
