#pragma once
// How a command ends that finds faults, and one that finds none.
#include "cli/exit_code.h"
#include "cli/print_diagnostics.h"

namespace lkjip::cli {

// Errors as they were asked for: on stderr, or as the JSON document that stands in the place of the result; mere warnings
// on stderr. The exit code of the gravest, Ok when there is no error.
ExitCode report_faults(base::Diagnostics const& diagnostics, DiagnosticsForm form = DiagnosticsForm::Text);

}  // namespace lkjip::cli
