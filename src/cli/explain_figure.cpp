#include "cli/explain_figure.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/explanation.h"
#include "cli/installation.h"
#include "cli/report_faults.h"
#include "figures/listed.h"

namespace lkjip::cli {

namespace {

using figures::Explained;

// Paths of the derived figures that somebody reads as `wanted`.
std::vector<std::string> paths_printed_as(report::Report const& report, figures::Figures const& figures, std::string const& wanted) {
    std::vector<std::string> found;
    for (figures::Listed const& figure : figures::list_derived(report, figures))
        if (figure.path.find(wanted) == std::string::npos && is_meant(figure, wanted)) found.push_back(figure.path);
    return found;
}

base::Diagnostics unknown(figures::Figures const& figures, std::string const& wanted, std::vector<std::string> const& meant) {
    std::vector<std::string> known;
    for (figures::Figure const& figure : figures.index) known.push_back(figure.path);
    std::string const nearest = base::nearest_name(wanted, known);
    std::string hint = nearest.empty() ? "lihat `lkjip figures LAPORAN`" : fmt::format("maksud Anda `{}`?", nearest);
    std::string message = fmt::format("tidak ada angka pada jalur `{}`", wanted);
    if (!meant.empty()) {
        message = fmt::format("{} angka tercetak sebagai `{}`", meant.size(), wanted);
        hint = fmt::format("sebutkan jalurnya: {}", fmt::join(meant, ", "));
    }
    base::Diagnostics diagnostics;
    diagnostics.error(base::Category::Usage, "C-010", std::move(message), {}, std::move(hint));
    return diagnostics;
}

bool shows(PrintedPlace const& place, Explained const& figure) {
    return place.value == figure.value || std::find(figure.copies.begin(), figure.copies.end(), place.value) != figure.copies.end();
}

bool is_same_spot(PrintedPlace const& a, PrintedPlace const& b) {
    if (a.page != b.page || a.element != b.element) return false;
    return a.element != "paragraf" || (a.source.line == b.source.line && a.source.file == b.source.file);
}

// One place an element and page, in the order of the report.
std::vector<PrintedPlace> places_of(RenderOutcome const& outcome, Explained const& figure) {
    std::vector<PrintedPlace> places;
    for (PrintedPlace const& place : outcome.printed) {
        if (place.page < 0 || !shows(place, figure)) continue;
        bool const known = std::any_of(places.begin(), places.end(), [&](PrintedPlace const& other) { return is_same_spot(other, place); });
        if (!known) places.push_back(place);
    }
    std::stable_sort(places.begin(), places.end(), [](PrintedPlace const& a, PrintedPlace const& b) { return a.page < b.page; });
    return places;
}

// Where it is printed is not known when the layout has faults: `tercetak` is null then, and `masalah` says why.
void print_json(Explained const& explained, std::vector<PrintedPlace> const& places, base::Diagnostics const& diagnostics) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("angka");
    write_explanation(writer, explained);
    writer.Key("tercetak");
    if (diagnostics.has_errors()) {
        writer.Null();
        writer.Key("masalah");
        write_diagnostics(writer, diagnostics);
    } else {
        write_places(writer, places);
    }
    writer.EndObject();
    fmt::print("{}\n", buffer.GetString());
}

RenderRequest laid_out(Arguments const& arguments) {
    RenderRequest request;
    request.report = arguments.positional[0];
    request.shown_paths = arguments.shown_paths;
    request.layout = arguments.value("layout").value_or(default_layout());
    request.fonts = default_fonts();
    request.until = RenderRequest::Until::Laid;
    request.trace = RenderRequest::Trace::Yes;
    return request;
}

}  // namespace

ExitCode explain_figure(Arguments const& arguments, std::string const& wanted) {
    Kept kept;
    base::Diagnostics diagnostics;
    RenderOutcome const outcome = render(laid_out(arguments), kept, diagnostics, {});
    if (kept.data->said.has_errors()) return report_faults(kept.data->said, form_of(arguments));
    figures::Figures const& figures = kept.data->figures;
    std::vector<std::string> const meant = paths_printed_as(kept.data->report, figures, wanted);
    auto explained = figures::explain(kept.data->report, figures, wanted);
    if (!explained && meant.size() == 1) explained = figures::explain(kept.data->report, figures, meant.front());
    if (!explained) return report_faults(unknown(figures, wanted, meant), form_of(arguments));
    std::vector<PrintedPlace> const places = places_of(outcome, *explained);
    if (arguments.has("json")) {
        print_json(*explained, places, diagnostics);
        return ExitCode::Ok;
    }
    std::string const shown = diagnostics.has_errors() ? "\ntata letaknya bermasalah, jadi halamannya tidak diketahui; lihat `lkjip check`\n" : places_text(places);
    fmt::print("{}{}", explanation_text(*explained), shown);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
