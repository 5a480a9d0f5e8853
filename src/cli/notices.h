#pragma once
// The pagination report as JSON: what a careful typographer would want to know, each with its page and its place in the layout.
#include "cli/diagnostics_json.h"
#include "cli/pipeline.h"

namespace lkjip::cli {

void write_notices(JsonWriter& writer, RenderOutcome const& outcome);

}  // namespace lkjip::cli
