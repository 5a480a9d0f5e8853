#pragma once
// Diagnostics as a result: as text on stderr with the counts on stdout, or as one JSON document on stdout.
#include "base/diagnostic.h"
#include "cli/arguments.h"

namespace lkjip::cli {

enum class DiagnosticsForm { Text, Json };

DiagnosticsForm form_of(Arguments const& arguments);

void print_diagnostics(base::Diagnostics const& diagnostics, DiagnosticsForm form);

// {"masalah": […]}
void print_json(base::Diagnostics const& diagnostics);

}  // namespace lkjip::cli
