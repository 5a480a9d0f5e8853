#include "cli/report_faults.h"

#include <fmt/format.h>

namespace lkjip::cli {

ExitCode report_faults(base::Diagnostics const& diagnostics, DiagnosticsForm form) {
    if (form == DiagnosticsForm::Json && diagnostics.has_errors()) print_json(diagnostics);
    else fmt::print(stderr, "{}", base::format(diagnostics));
    return exit_code_for(diagnostics);
}

}  // namespace lkjip::cli
