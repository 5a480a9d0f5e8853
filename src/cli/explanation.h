#pragma once
// A derivation as a tree of lines, and the places where its figure is printed; both as JSON too.
#include <string>

#include "cli/diagnostics_json.h"
#include "cli/pipeline.h"
#include "figures/explain.h"

namespace lkjip::cli {

std::string explanation_text(figures::Explained const& explained);
void write_explanation(JsonWriter& writer, figures::Explained const& explained);

std::string places_text(std::vector<PrintedPlace> const& places);
void write_places(JsonWriter& writer, std::vector<PrintedPlace> const& places);

}  // namespace lkjip::cli
