#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/put_in_place.h"
#include "cli/report_faults.h"
#include "figures/figures.h"
#include "report/report.h"
#include "workbook/template_book.h"

namespace lkjip::cli {

ExitCode run_template(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    std::string const file = arguments.value("keluaran").value_or("isian.xlsx");
    report::Report report;
    figures::Figures figures;
    workbook::TemplateInput input;
    if (auto const from = arguments.value("dari"); from) {
        report = report::read_report(*from, diagnostics, arguments.shown_paths);
        if (!diagnostics.has_errors()) figures = figures::compute(report, diagnostics);
        input = {&report.data, &figures.data};
    }
    std::string const bytes = diagnostics.has_errors() ? "" : workbook::make_template(input, diagnostics);
    if (!diagnostics.has_errors()) put_in_place(file, bytes, diagnostics);
    ExitCode const code = report_faults(diagnostics);
    if (!diagnostics.has_errors())
        fmt::print("{}: {}\n", file, input.data ? "buku kerja berisi laporan" : "buku kerja kosong dengan contoh");
    return code;
}

}  // namespace lkjip::cli
