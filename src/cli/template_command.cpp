#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/put_in_place.h"
#include "figures/figures.h"
#include "report/report.h"
#include "workbook/template_book.h"

namespace lkjip::cli {

ExitCode run_template(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    std::string const file = arguments.value("keluaran").value_or("isian.xlsx");
    if (!arguments.positional.empty())
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini tidak memakai argumen", {},
                          "contoh: lkjip template --dari samples/tapin-2022 -o isian.xlsx");
    report::Report report;
    figures::Figures figures;
    workbook::TemplateInput input;
    if (auto const from = arguments.value("dari"); from && !diagnostics.has_errors()) {
        report = report::read_report(*from, diagnostics, arguments.shown_paths);
        if (!diagnostics.has_errors()) figures = figures::compute(report, diagnostics);
        input = {&report.data, &figures.data};
    }
    std::string const bytes = diagnostics.has_errors() ? "" : workbook::make_template(input, diagnostics);
    if (!diagnostics.has_errors()) put_in_place(file, bytes, diagnostics);
    fmt::print(stderr, "{}", base::format(diagnostics));
    if (!diagnostics.has_errors())
        fmt::print("{}: {}\n", file, input.data ? "buku kerja berisi laporan" : "buku kerja kosong dengan contoh");
    return exit_code_for(diagnostics);
}

}  // namespace lkjip::cli
