// bench_export REPORT FOLDER [TIMES]: writes the report's content as isi.typ, isi.tex and isi.html into FOLDER.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.h"
#include "bench/repeat.h"
#include "cli/installation.h"
#include "export/content.h"
#include "figures/figures.h"
#include "layout/layout.h"
#include "report/report.h"

using namespace lkjip;

namespace {

int told(base::Diagnostics const& diagnostics) {
    fmt::print(stderr, "{}", base::format(diagnostics));
    return 2;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) {
        fmt::print(stderr, "pemakaian: bench_export LAPORAN FOLDER [KALI]\n");
        return 1;
    }
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(words[1], diagnostics);
    if (diagnostics.has_errors()) return told(diagnostics);
    figures::Figures const figures = figures::compute(report, diagnostics);
    layout::LayoutPtr const layout = layout::read_layout(cli::default_layout(), diagnostics);
    if (diagnostics.has_errors()) return told(diagnostics);
    layout::Document document = layout::resolve(*layout, {figures.data, report.folder, report.files, 1, {}}, diagnostics);
    if (diagnostics.has_errors()) return told(diagnostics);
    if (count > 3) bench::repeat(document, std::max(1, std::atoi(words[3])));
    std::string const folder = words[2];
    base::write_file(folder + "/isi.typ", bench::to_typst(document));
    base::write_file(folder + "/isi.tex", bench::to_latex(document));
    base::write_file(folder + "/isi.html", bench::to_html(document));
    return 0;
}
