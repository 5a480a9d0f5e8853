#include "cli/exit_code.h"

#include <algorithm>

namespace lkjip::cli {

namespace {

ExitCode exit_code_for(base::Category category) {
    switch (category) {
        case base::Category::Usage: return ExitCode::Usage;
        case base::Category::Data:
        case base::Category::Layout:
        case base::Category::Limit: return ExitCode::Invalid;
        case base::Category::Resource: return ExitCode::Resource;
        case base::Category::Internal: return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

}  // namespace

ExitCode exit_code_for(base::Diagnostics const& diagnostics) {
    ExitCode gravest = ExitCode::Ok;
    for (base::Diagnostic const& diagnostic : diagnostics.all())
        if (diagnostic.severity == base::Severity::Error) gravest = std::max(gravest, exit_code_for(diagnostic.category));
    return gravest;
}

}  // namespace lkjip::cli
