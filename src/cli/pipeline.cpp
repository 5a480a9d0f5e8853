#include "cli/pipeline.h"

#include <chrono>
#include <future>

#include "assemble/assemble.h"
#include "base/indonesian.h"
#include "figures/known_names.h"
#include "cli/installation.h"
#include "font/font.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

namespace lkjip::cli {

namespace {

// Measures the stages; a stage after a failed one is not run.
class Stages {
public:
    Stages(RenderOutcome& outcome, base::Diagnostics& diagnostics, Progress const& progress)
        : outcome_(outcome), diagnostics_(diagnostics), progress_(progress) {}

    template <typename Function>
    void run(char const* name, Function&& function) {
        if (diagnostics_.has_errors()) return;
        if (progress_) progress_(name);
        auto const start = std::chrono::steady_clock::now();
        function();
        std::chrono::duration<double, std::milli> const spent = std::chrono::steady_clock::now() - start;
        outcome_.times.push_back({name, spent.count()});
    }

private:
    RenderOutcome& outcome_;
    base::Diagnostics& diagnostics_;
    Progress const& progress_;
};

std::string text_at(base::Value const& data, std::string_view object, std::string_view field) {
    base::Value const* parent = data.find(object);
    base::Value const* value = parent == nullptr ? nullptr : parent->find(field);
    std::string const* text = value == nullptr ? nullptr : value->as_text();
    return text == nullptr ? std::string{} : *text;
}

int edition_of(RenderRequest const& request, base::Value const& data) {
    if (request.edition > 0) return request.edition;
    base::Value const* document = data.find("dokumen");
    base::Value const* edition = document == nullptr ? nullptr : document->find("edisi");
    if (edition == nullptr || edition->as_number() == nullptr) return 1;
    return static_cast<int>(edition->as_number()->to_int().value_or(1));
}

// Midnight UTC of the day: the file's dates come from the data, never from the clock.
std::int64_t seconds_of(std::string const& iso_date) {
    auto const date = base::parse_date(iso_date);
    if (!date) return 0;
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(*date).time_since_epoch()).count();
}

void keep_places(RenderOutcome& outcome, layout::Document const& document, frame::Pages const& pages) {
    outcome.layout_files = document.files;
    for (frame::Page const& page : pages.pages) outcome.page_labels.push_back(page.label);
}

// The data and the layout, read or kept from an earlier render; both, so that faults of the one do not hide the other's.
void read_inputs(RenderRequest const& request, Kept& kept, RenderOutcome& outcome, base::Diagnostics& diagnostics, Progress const& progress) {
    std::future<layout::LayoutPtr> reading;   // the layout, while the data are read
    Kept::Design* const fresh = kept.design ? nullptr : &kept.design.emplace();
    if (fresh != nullptr)
        reading = std::async(std::launch::async, [&request, fresh] { return layout::read_layout(request.layout, fresh->said, shared_layouts()); });
    if (!kept.data) {
        Kept::Data& data = kept.data.emplace();
        Stages stages(outcome, data.said, progress);
        stages.run("membaca data", [&] { data.report = report::read_report(request.report, data.said, request.shown_paths); });
        stages.run("menghitung angka", [&] { data.figures = figures::compute(data.report, data.said); });
    }
    if (fresh != nullptr) Stages(outcome, diagnostics, progress).run("membaca tata letak", [&] { fresh->layout = reading.get(); });
    diagnostics.append(kept.data->said);
    diagnostics.append(kept.design->said);
}

// A broken list of fonts is read again by the next render.
void open_fonts(RenderRequest const& request, Kept& kept, base::Diagnostics& diagnostics) {
    kept.fonts = font::FontBook::open(request.fonts, diagnostics);
    if (diagnostics.has_errors()) kept.fonts.reset();
}

std::string element_of(layout::Printed const& printed, layout::Document const& document) {
    if (printed.caption != layout::no_label) return document.labels[printed.caption].bookmark;
    return document.labels[printed.label].kind == layout::LabelKind::Heading ? "judul " + document.labels[printed.label].bookmark : "paragraf";
}

void keep_printed(RenderOutcome& outcome, layout::Document const& document, typeset::Result const& set) {
    for (layout::Printed const& printed : document.printed) {
        int const page = printed.label < set.page_of_label.size() ? set.page_of_label[printed.label] : -1;
        std::string const file = printed.source.file < document.files.size() ? document.files[printed.source.file] : std::string{};
        std::string const label = page < 0 ? std::string{} : set.pages.pages[static_cast<std::size_t>(page)].label;
        outcome.printed.push_back({printed.value, page, label, element_of(printed, document), {file, printed.source.line, printed.source.column, {}}});
    }
}

// What is said names files as they are; `document.files` are named as they are shown.
RenderOutcome make(RenderRequest const& request, Kept& kept, base::Diagnostics& diagnostics, Progress const& progress) {
    RenderOutcome outcome;
    read_inputs(request, kept, outcome, diagnostics, progress);
    Stages stages(outcome, diagnostics, progress);
    report::Report const& report = kept.data->report;
    figures::Figures const& figures = kept.data->figures;
    layout::Document document;
    typeset::Result set;
    std::string painted;

    std::string const date = request.date.empty() ? text_at(figures.data, "dokumen", "tanggal") : request.date;
    stages.run("menyusun tata letak", [&] {
        layout::Inputs const inputs{figures.data, report.folder, report.files, edition_of(request, figures.data), date, request.trace == RenderRequest::Trace::Yes,
                                    &figures::known_names(), &figures::needs_of_derived()};
        document = layout::resolve(*kept.design->layout, inputs, diagnostics);
        layout::check_texts_are_read(*kept.design->layout, inputs, diagnostics);
        for (layout::Label const& label : document.labels)
            if (label.kind == layout::LabelKind::Table) outcome.tables.push_back(label.bookmark);
        for (std::string& file : document.files) file = request.shown_paths.applied_to(std::move(file));
    });
    if (!kept.fonts) stages.run("membuka huruf", [&] { open_fonts(request, kept, diagnostics); });
    if (kept.fonts && !diagnostics.has_errors()) layout::check_fonts(*kept.design->layout, kept.fonts->families(), diagnostics);
    if (request.until == RenderRequest::Until::Checked) stages.run("memeriksa gambar", [&] { pdf::check_pictures(layout::pictures_of(document), diagnostics); });
    if (request.until == RenderRequest::Until::Checked || diagnostics.has_errors()) return outcome;
    if (!kept.for_later) {
        kept.data.reset();
        kept.design.reset();
    }
    font::FontBook& fonts = *kept.fonts;
    stages.run("menata halaman", [&] { set = typeset::make_pages_and_empty(document, fonts, diagnostics); });
    outcome.pages = static_cast<int>(set.pages.pages.size());
    outcome.passes = set.passes;
    outcome.notices = set.notices;
    keep_places(outcome, document, set.pages);
    if (diagnostics.has_errors()) return outcome;
    keep_printed(outcome, document, set);
    if (request.dump == RenderRequest::Dump::Yes) outcome.dump = frame::dump(set.pages, fonts);
    if (request.until == RenderRequest::Until::Laid) return outcome;
    layout::Properties const properties = document.properties;
    document = {};   // its memory serves for painting
    stages.run("melukis PDF", [&] { painted = pdf::write_pdf(set.pages, fonts, diagnostics); });
    stages.run("merampungkan PDF", [&] {
        assemble::Metadata const metadata{properties.title,   properties.author, properties.subject, properties.keywords,
                                          "lkjip " LKJIP_VERSION, properties.language, seconds_of(date)};
        outcome.pdf = assemble::finish(painted, set.pages, metadata, diagnostics);
    });
    outcome.laid = std::move(set.pages);
    return outcome;
}

}  // namespace

RenderOutcome render(RenderRequest const& request, base::Diagnostics& diagnostics, Progress const& progress) {
    Kept kept;
    kept.for_later = false;
    return render(request, kept, diagnostics, progress);
}

RenderOutcome render(RenderRequest const& request, Kept& kept, base::Diagnostics& diagnostics, Progress const& progress) {
    base::Diagnostics found;
    RenderOutcome outcome = make(request, kept, found, progress);
    diagnostics.append(request.shown_paths.applied_to(found));
    return outcome;
}

}  // namespace lkjip::cli
