#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/indonesian.h"
#include "cli/commands.h"
#include "cli/explain_figure.h"
#include "cli/json_output.h"
#include "cli/report_faults.h"
#include "figures/figures.h"
#include "figures/listed.h"
#include "report/report.h"

namespace lkjip::cli {

namespace {

using figures::Listed;

std::string joined(std::vector<std::string> const& inputs) {
    std::string text;
    for (std::string const& input : inputs) text += (text.empty() ? "" : ", ") + input;
    return text;
}

void write_place(JsonWriter& writer, base::Place const& place) {
    writer.StartObject();
    field(writer, "berkas", place.file);
    writer.Key("baris");
    writer.Int(place.line);
    writer.Key("kolom");
    writer.Int(place.column);
    writer.EndObject();
}

void write_figure(JsonWriter& writer, Listed const& figure) {
    bool const is_entered = figure.formula.empty();
    writer.StartObject();
    field(writer, "jalur", figure.path);
    field(writer, "jenis", is_entered ? "isian" : "turunan");
    writer.Key("nilai");
    std::string const number = figure.value.to_string();
    writer.RawValue(number.c_str(), number.size(), rapidjson::kNumberType);
    field(writer, "tercetak", figure.shown);
    field(writer, "satuan", figure.unit);
    if (!is_entered) {
        field(writer, "rumus", figure.formula);
        writer.Key("asal");
        writer.StartArray();
        for (std::string const& input : figure.inputs) writer.String(input.c_str());
        writer.EndArray();
    }
    writer.Key("tempat");
    write_place(writer, figure.place);
    writer.EndObject();
}

void print_json(std::vector<Listed> const& chosen) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartArray();
    for (Listed const& figure : chosen) write_figure(writer, figure);
    writer.EndArray();
    fmt::print("{}\n", buffer.GetString());
}

void print_text(std::vector<Listed> const& chosen) {
    for (Listed const& figure : chosen) {
        fmt::print("{} = {}\n", figure.path, figure.shown);
        if (figure.formula.empty()) fmt::print("    isian: {}:{}:{}\n", figure.place.file, figure.place.line, figure.place.column);
        else fmt::print("    rumus: {}\n    asal:  {}\n", figure.formula, joined(figure.inputs));
    }
}

}  // namespace

ExitCode run_figures(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    std::size_t const most = arguments.has("explain") ? 1 : 2;   // with --explain the path stands there
    if (arguments.positional.empty() || arguments.positional.size() > most) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN dan paling banyak satu JALUR atau NILAI", {},
                          "contoh: lkjip figures samples/tapin-2022 81,40");
        return report_faults(diagnostics, form_of(arguments));
    }
    if (auto const path = arguments.value("explain")) return explain_figure(arguments, *path);
    report::Report const report = report::read_report(arguments.positional[0], diagnostics, arguments.shown_paths);
    figures::Figures figures;
    if (!diagnostics.has_errors()) figures = figures::compute(report, diagnostics);
    if (ExitCode const code = report_faults(diagnostics, form_of(arguments)); code != ExitCode::Ok) return code;
    std::string const wanted = arguments.positional.size() == 2 ? arguments.positional[1] : std::string{};
    bool const as_json = arguments.has("json");
    std::vector<Listed> chosen = figures::list_derived(report, figures);
    if (as_json || !wanted.empty()) std::ranges::move(figures::list_entered(report), std::back_inserter(chosen));
    std::erase_if(chosen, [&](Listed const& figure) { return !is_meant(figure, wanted); });
    if (as_json) print_json(chosen);
    else print_text(chosen);
    if (chosen.empty() && !wanted.empty()) fmt::print(stderr, "tidak ada angka dengan jalur atau nilai `{}`\n", wanted);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
