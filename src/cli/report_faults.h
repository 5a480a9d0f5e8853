#pragma once
// How a command ends that finds faults, and one that finds none.
#include "cli/exit_code.h"

namespace lkjip::cli {

// Prints them on stderr; the exit code of the gravest, Ok when there is no error.
ExitCode report_faults(base::Diagnostics const& diagnostics);

}  // namespace lkjip::cli
