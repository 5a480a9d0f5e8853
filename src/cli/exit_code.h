#pragma once
// What the command returns to the shell; the one table of it. Documented in `lkjip --help`, the README and the man page.
#include "base/diagnostic.h"

namespace lkjip::cli {

enum class ExitCode {
    Ok = 0,
    Usage = 1,      // the command line is wrong
    Invalid = 2,    // report data or layout are not valid: nothing was written
    Resource = 3,   // a report, file, font or picture can't be read, or a file or standard output not be written
    Internal = 4,   // a fault of the program
};

// Of the gravest error; Ok when there is none.
ExitCode exit_code_for(base::Diagnostics const& diagnostics);

}  // namespace lkjip::cli
