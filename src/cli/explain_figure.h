#pragma once
// `lkjip figures LAPORAN --explain JALUR`: where one figure comes from, and where the report shows it.
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "figures/figures.h"

namespace lkjip::cli {

// `wanted` is a path, or a number as it is printed when `printed_as` finds only one figure for it.
ExitCode explain_figure(Arguments const& arguments, std::string const& wanted,
                        std::vector<std::string> (*printed_as)(report::Report const& report, figures::Figures const& figures, std::string const& wanted));

}  // namespace lkjip::cli
