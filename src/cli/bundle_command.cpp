#include <fmt/format.h>

#include <filesystem>

#include "base/indonesian.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/put_in_place.h"
#include "cli/report_faults.h"
#include "report/report.h"
#include "workbook/bundle.h"

namespace lkjip::cli {

ExitCode run_bundle(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    report::Report report;
    if (arguments.positional.size() != 1) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN", {},
                          "contoh: lkjip bundle samples/tapin-2022 -o tapin-2022.lkjip");
    } else {
        report = report::read_report(arguments.positional.front(), diagnostics, arguments.shown_paths);
    }
    std::string const file =
        arguments.value("keluaran").value_or(std::filesystem::path(report.folder).filename().string() + ".lkjip");
    std::string bytes;
    if (!diagnostics.has_errors()) {
        bytes = workbook::make_bundle(report, arguments.value("layout").value_or(""), shared_layouts());
        put_in_place(file, bytes, diagnostics);
    }
    if (ExitCode const code = report_faults(diagnostics); code != ExitCode::Ok) return code;
    fmt::print("{}: {} byte\n", file, base::format_number(static_cast<std::int64_t>(bytes.size())));
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
