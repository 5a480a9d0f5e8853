// bench_export REPORT FOLDER [LAYOUT]: writes the resolved report into FOLDER as isi.typ, isi.tex, isi.html and isi.fodt with
// their drawings, and as isi.json, the words that must be found in each PDF.
#include <fmt/format.h>

#include "base/files.h"
#include "cli/installation.h"
#include "export/content.h"
#include "figures/figures.h"
#include "layout/layout.h"
#include "report/report.h"

using namespace lkjip;

namespace {

void write_all(layout::Document const& document, std::string const& folder, base::Diagnostics& diagnostics) {
    font::FontBook fonts = font::FontBook::open(cli::default_fonts(), diagnostics);
    bench::Drawings const drawings(document, fonts, diagnostics);
    bench::Source const source{document, drawings, fonts};
    drawings.write_files(folder);
    base::write_file(folder + "/isi.typ", bench::to_typst(source));
    base::write_file(folder + "/isi.tex", bench::to_latex(source));
    base::write_file(folder + "/isi.html", bench::to_html(source));
    base::write_file(folder + "/isi.fodt", bench::to_flat_odt(source));
    base::write_file(folder + "/isi.json", bench::to_words(source));
}

// Each stage only when the one before had no errors.
void export_report(std::string const& folder, std::string const& into, std::string const& layout_folder, base::Diagnostics& diagnostics) {
    report::Report const report = report::read_report(folder, diagnostics);
    if (diagnostics.has_errors()) return;
    figures::Figures const figures = figures::compute(report, diagnostics);
    layout::LayoutPtr const layout = layout::read_layout(layout_folder, diagnostics);
    if (diagnostics.has_errors()) return;
    layout::Document const document = layout::resolve(*layout, {figures.data, report.folder, report.files, 1, {}}, diagnostics);
    if (!diagnostics.has_errors()) write_all(document, into, diagnostics);
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) {
        fmt::print(stderr, "pemakaian: bench_export LAPORAN FOLDER [TATA_LETAK]\n");
        return 1;
    }
    base::Diagnostics diagnostics;
    try {
        export_report(words[1], words[2], count > 3 ? words[3] : cli::default_layout(), diagnostics);
    } catch (base::Error const& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 2;
    }
    if (diagnostics.has_errors()) fmt::print(stderr, "{}", base::format(diagnostics));
    return diagnostics.has_errors() ? 2 : 0;
}
