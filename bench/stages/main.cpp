// bench_stages REPORT [TIMES [OUTPUT]]: the whole way in one process, stage by stage, with the content TIMES over; how many
// times the floor (painting and finishing the same frames) it takes; and, for one time, a new PDF after an edit in a warm process.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>

#include "assemble/assemble.h"
#include "base/files.h"
#include "bench/repeat.h"
#include "cli/installation.h"
#include "cli/pipeline.h"
#include "pdf/pdf.h"

using namespace lkjip;

namespace {

class Clock {
public:
    void stage(char const* name) {
        double const now = elapsed();
        fmt::print("{:<24}{:8.1f} ms\n", name, now - last_);
        last_ = now;
    }
    [[nodiscard]] double elapsed() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    double last_ = 0;
};

long peak_mib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string paint(frame::Pages const& pages, font::FontBook& fonts, layout::Properties const& about, base::Diagnostics& diagnostics) {
    std::string const painted = pdf::write_pdf(pages, fonts, diagnostics);
    return assemble::finish(painted, pages, {about.title, about.author, about.subject, about.keywords, "lkjip", about.language, 0}, diagnostics);
}

bool tells_errors(base::Diagnostics const& diagnostics) {
    if (diagnostics.has_errors()) fmt::print(stderr, "{}", base::format(diagnostics));
    return diagnostics.has_errors();
}

// False with errors.
bool whole(std::string const& folder, int times, std::string const& output) {
    base::Diagnostics diagnostics;
    Clock clock;
    report::Report const report = report::read_report(folder, diagnostics);
    if (tells_errors(diagnostics)) return false;
    figures::Figures const figures = figures::compute(report, diagnostics);
    clock.stage("data, figures");
    layout::LayoutPtr const layout = layout::read_layout(cli::default_layout(), diagnostics);
    clock.stage("layout");
    if (tells_errors(diagnostics)) return false;
    layout::Document document = layout::resolve(*layout, {figures.data, report.folder, report.files, 1, {}}, diagnostics);
    clock.stage("resolve");
    bench::repeat(document, times);
    font::FontBook fonts = font::FontBook::open(cli::default_fonts(), diagnostics);
    typeset::Result const set = typeset::make_pages(document, fonts, diagnostics);
    clock.stage("typeset");
    double const before = clock.elapsed();
    std::string const pdf = paint(set.pages, fonts, document.properties, diagnostics);
    double const floor = clock.elapsed() - before;
    clock.stage("paint and finish (floor)");
    double const all = clock.elapsed();
    fmt::print("{:<24}{:8.1f} ms, {:.2f} times the floor; {} pages, {} bytes, peak {} MiB\n", "whole", all, all / floor, set.pages.pages.size(),
               pdf.size(), peak_mib());
    if (tells_errors(diagnostics)) return false;
    if (!output.empty()) base::write_file(output, pdf);
    return true;
}

// The data are read anew, as after an edit; layout and fonts are kept.
bool after_an_edit(std::string const& folder) {
    cli::RenderRequest request;
    request.report = folder;
    request.layout = cli::default_layout();
    request.fonts = cli::default_fonts();
    cli::Kept kept;
    std::vector<double> times;
    for (int i = 0; i < 8; ++i) {
        base::Diagnostics diagnostics;
        kept.data.reset();
        Clock clock;
        cli::render(request, kept, diagnostics, {});
        times.push_back(clock.elapsed());
        if (tells_errors(diagnostics)) return false;
    }
    std::sort(times.begin() + 1, times.end());
    fmt::print("{:<24}{:8.1f} ms (first {:.1f} ms)\n", "after an edit, warm", times[4], times[0]);
    return true;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) {
        fmt::print(stderr, "pemakaian: bench_stages LAPORAN [KALI [KELUARAN]]\n");
        return 1;
    }
    int const times = count > 2 ? std::max(1, std::atoi(words[2])) : 1;
    try {
        bool const is_done = whole(words[1], times, count > 3 ? words[3] : "") && (times > 1 || after_an_edit(words[1]));
        return is_done ? 0 : 2;
    } catch (base::Error const& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 2;
    }
}
