#include <fmt/format.h>

#include "cli/commands.h"
#include "layout/schema.h"

namespace lkjip::cli {

ExitCode run_layout_schema(Arguments const&) {
    fmt::print("{}", layout::schema());
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
