#include <fmt/format.h>

#include "cli/commands.h"
#include "report/report.h"
#include "workbook/json_schema.h"

namespace lkjip::cli {

ExitCode run_schema(Arguments const&) {
    fmt::print("{}", workbook::json_schema(report::schema()));
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
