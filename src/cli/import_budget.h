#pragma once
#include "cli/arguments.h"
#include "cli/exit_code.h"

namespace lkjip::cli {

// `lkjip import --anggaran FILE.xlsx [--ke LAPORAN] [--coba]`
ExitCode import_budget(Arguments const& arguments);

}  // namespace lkjip::cli
