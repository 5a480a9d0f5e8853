#pragma once
// `lkjip figures LAPORAN --explain JALUR`: where one figure comes from, and where the report shows it.
#include <string>

#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace lkjip::cli {

// `wanted` is a path, or a number as it is printed when only one figure is.
ExitCode explain_figure(Arguments const& arguments, std::string const& wanted);

}  // namespace lkjip::cli
