#pragma once
// Diagnostics as the result of a check: as text on stderr with the counts on stdout, or as JSON on stdout.
#include "base/diagnostic.h"

namespace lkjip::cli {

enum class DiagnosticsForm { Text, Json };

void print_diagnostics(base::Diagnostics const& diagnostics, DiagnosticsForm form);

}  // namespace lkjip::cli
