#pragma once
// A report may bring its own layout along, in its folder `tata-letak`: it is used unless another is asked for.
#include <string>

#include "cli/commands.h"

namespace lkjip::cli {

// Puts it into the arguments of a command that sets reports, and says so on stderr (not with --json). `named`: the report as
// the user wrote it, a folder, its laporan.json or a bundle that stands unpacked in the arguments.
void use_own_layout(Command const& command, std::string const& named, Arguments& arguments);

}  // namespace lkjip::cli
