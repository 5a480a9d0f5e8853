#include "laid_out.h"

#include <fmt/format.h>

#include "figures/figures.h"
#include "figures/known_names.h"
#include "layout/layout.h"
#include "report/report.h"

namespace lkjip::testing {

namespace {

char const* name_of(typeset::NoticeKind kind) {
    switch (kind) {
        case typeset::NoticeKind::OverfullLine: return "overfull line";
        case typeset::NoticeKind::LooseLine: return "loose line";
        case typeset::NoticeKind::SplitRow: return "split row";
        case typeset::NoticeKind::NearlyEmptyPage: return "nearly empty page";
        case typeset::NoticeKind::TypeSteppedDown: return "type stepped down";
        case typeset::NoticeKind::Unsettled: return "unsettled";
        case typeset::NoticeKind::TooTall: return "too tall";
        case typeset::NoticeKind::MissingGlyph: return "missing glyph";
        case typeset::NoticeKind::CrowdedChart: return "crowded chart";
        case typeset::NoticeKind::NarrowColumns: return "narrow columns";
        case typeset::NoticeKind::Overprint: return "overprint";
        case typeset::NoticeKind::LeftOut: return "left out";
        case typeset::NoticeKind::OffPaper: return "off the paper";
    }
    return "unknown";
}

}  // namespace

LaidOut lay_out(std::string const& report, std::string const& layout) {
    LaidOut made;
    report::Report const read = report::read_report(report, made.diagnostics);
    if (made.diagnostics.has_errors()) return made;
    figures::Figures const figures = figures::compute(read, made.diagnostics);
    layout::LayoutPtr const parsed = layout::read_layout(layout, made.diagnostics, LKJIP_SOURCE_DIR "/layouts");
    if (made.diagnostics.has_errors()) return made;
    base::Value const* const date = figures.data.find("dokumen")->find("tanggal");
    made.document = layout::resolve(*parsed, {figures.data, read.folder, read.files, 1, *date->as_text(), false, &figures::known_names(),
                                               &figures::needs_of_derived(), &read.lines}, made.diagnostics);
    made.fonts = font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", made.diagnostics);
    if (!made.diagnostics.has_errors()) made.set = typeset::make_pages(made.document, made.fonts, made.diagnostics);
    return made;
}

std::string in_words(typeset::Notice const& notice) { 
    std::string const place = notice.page < 0 ? "" : fmt::format(" on page {}", notice.page + 1);
    return fmt::format("{} {:.1f}{}: {}", name_of(notice.kind), notice.amount, place, notice.text);
}

}  // namespace lkjip::testing
