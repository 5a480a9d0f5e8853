#pragma once
// A derivation as a tree of lines, and as JSON.
#include <string>

#include "cli/diagnostics_json.h"
#include "figures/explain.h"

namespace lkjip::cli {

std::string explanation_text(figures::Explained const& explained);
void write_explanation(JsonWriter& writer, figures::Explained const& explained);

}  // namespace lkjip::cli
