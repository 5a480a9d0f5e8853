#pragma once
// `lkjip render --watch`: renders again whenever data or layout are saved, and says what that changed.
#include <string>

#include "cli/exit_code.h"
#include "cli/pipeline.h"

namespace lkjip::cli {

// Until Ctrl-C. Faults are told and do not end it; the file stays as it was until they are mended.
ExitCode watch(RenderRequest const& request, std::string const& file);

}  // namespace lkjip::cli
