#pragma once
// How the program ends: every fault that a command throws is told, and what it printed has arrived.
#include <functional>

#include "cli/exit_code.h"
#include "cli/print_diagnostics.h"

namespace lkjip::cli {

// The exit code of the command, or of the fault that ended it. Output that could not be written is a fault too.
ExitCode run_to_the_end(std::function<ExitCode()> const& command, DiagnosticsForm form);

}  // namespace lkjip::cli
