// bench_stages REPORT [LAYOUT [OUTPUT]]: the whole way in one process, stage by stage, as medians of several rounds after a first
// one; how many times the floor (painting and finishing the same frames) it takes; what `check` adds; and a new PDF after an
// edit, one figure of the data changed on the disk in each round, in a warm process.
#include <fmt/format.h>
#include <sys/resource.h>

#include <stdexcept>

#include "assemble/assemble.h"
#include "base/files.h"
#include "cli/installation.h"
#include "cli/pipeline.h"
#include "figures/finding.h"
#include "pdf/pdf.h"
#include "stages/clock.h"
#include "stages/edited_report.h"

using namespace lkjip;

namespace {

constexpr int rounds = 7;  // after the first, which only warms up

long peak_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string paint(frame::Pages const& pages, font::FontBook& fonts, layout::Properties const& about,
                  base::Diagnostics& diagnostics) {
    std::string const painted = pdf::write_pdf(pages, fonts, diagnostics);
    return assemble::finish(painted, pages,
                            {about.title, about.author, about.subject, about.keywords, "lkjip", about.language, 0}, diagnostics);
}

bool tells_errors(base::Diagnostics const& diagnostics) {
    if (diagnostics.has_errors()) fmt::print(stderr, "{}", base::format(diagnostics));
    return diagnostics.has_errors();
}

struct Made {
    std::string pdf;
    std::size_t pages = 0;
};

// One round: everything anew, nothing kept from the round before.
Made whole(std::string const& folder, std::string const& layout_folder, bench::Medians& medians, base::Diagnostics& diagnostics) {
    bench::Clock clock;
    report::Report const report = report::read_report(folder, diagnostics);
    if (diagnostics.has_errors()) return {};
    figures::Figures const figures = figures::compute(report, diagnostics);
    medians.add("data, figures", clock.lap());
    layout::LayoutPtr const layout = layout::read_layout(layout_folder, diagnostics);
    medians.add("layout", clock.lap());
    if (diagnostics.has_errors()) return {};
    layout::Document document = layout::resolve(*layout, {figures.data, report.folder, report.files, 1, {}}, diagnostics);
    medians.add("resolve", clock.lap());
    font::FontBook fonts = font::FontBook::open(cli::default_fonts(), diagnostics);
    typeset::Result const set = typeset::make_pages_and_empty(document, fonts, diagnostics);
    medians.add("typeset", clock.lap());
    if (diagnostics.has_errors()) return {};
    std::string pdf = paint(set.pages, fonts, document.properties, diagnostics);
    medians.add("paint and finish (floor)", clock.lap());
    medians.add("whole", clock.total());
    figures::find_findings(report, figures);
    medians.add("findings (check only)", clock.lap());
    return {std::move(pdf), set.pages.pages.size()};
}

// False with errors.
bool stages(std::string const& folder, std::string const& layout_folder, std::string const& output) {
    bench::Medians medians;
    Made made;
    for (int round = 0; round <= rounds; ++round) {
        base::Diagnostics diagnostics;
        made = whole(folder, layout_folder, medians, diagnostics);
        if (tells_errors(diagnostics)) return false;
    }
    for (char const* stage : {"data, figures", "layout", "resolve", "typeset", "paint and finish (floor)"})
        fmt::print("{:<26}{:8.1f} ms\n", stage, medians.of(stage));
    fmt::print("{:<26}{:8.1f} ms (first {:.1f} ms), {:.2f} times the floor; {} pages, {} bytes, peak {} MiB\n", "whole",
               medians.of("whole"), medians.first("whole"), medians.of("whole") / medians.of("paint and finish (floor)"),
               made.pages, made.pdf.size(), peak_mib());
    fmt::print("{:<26}{:8.1f} ms\n", "findings (check only)", medians.of("findings (check only)"));
    if (!output.empty()) base::write_file(output, made.pdf);
    return true;
}

// The data are read anew; layout and fonts are kept, as `render --watch` keeps them.
bool after_an_edit(std::string const& folder, std::string const& layout_folder) {
    bench::EditedReport edited(folder);
    cli::RenderRequest request;
    request.report = edited.folder();
    request.layout = layout_folder;
    request.fonts = cli::default_fonts();
    cli::Kept kept;
    bench::Medians medians;
    std::string earlier;
    for (int round = 0; round <= rounds; ++round) {
        edited.change_one_figure();
        base::Diagnostics diagnostics;
        bench::Clock clock;
        kept.data.reset();
        cli::RenderOutcome outcome = cli::render(request, kept, diagnostics, {});
        medians.add("edit", clock.total());
        if (tells_errors(diagnostics)) return false;
        if (outcome.pdf == earlier) throw std::runtime_error("an edit changed nothing in the PDF");
        earlier = std::move(outcome.pdf);
    }
    fmt::print("{:<26}{:8.1f} ms (first {:.1f} ms)\n", "after an edit, warm", medians.of("edit"), medians.first("edit"));
    return true;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) {
        fmt::print(stderr, "pemakaian: bench_stages LAPORAN [TATA_LETAK [KELUARAN]]\n");
        return 1;
    }
    std::string const layout = count > 2 ? words[2] : cli::default_layout();
    try {
        bool const is_done = stages(words[1], layout, count > 3 ? words[3] : "") && after_an_edit(words[1], layout);
        return is_done ? 0 : 2;
    } catch (std::exception const& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 2;
    }
}
