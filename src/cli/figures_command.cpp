#include <fmt/format.h>

#include "base/indonesian.h"
#include "cli/commands.h"
#include "cli/diagnostics_json.h"
#include "cli/explain_figure.h"
#include "figures/figures.h"
#include "report/report.h"

namespace lkjip::cli {

namespace {

std::string printed(figures::Figure const& figure) {
    if (figure.unit == "Rp") return base::format_rupiah(figure.value, 0);
    if (figure.unit == "%") return base::format_percent(figure.value, std::max(2, figure.value.scale()));
    std::string const number = base::format_number(figure.value);
    return figure.unit.empty() ? number : number + " " + figure.unit;
}

// Path beginning, or the number as somebody reads it in the report: "81,40", "Rp19.678.585.487".
bool matches(figures::Figure const& figure, std::string const& wanted) {
    if (wanted.empty() || figure.path.starts_with(wanted)) return true;
    std::string const text = printed(figure);
    bool const begins = text.starts_with(wanted) && (text.size() == wanted.size() || !std::isdigit(static_cast<unsigned char>(text[wanted.size()])));
    return begins || text == "Rp" + wanted || base::format_number(figure.value, 2) == wanted;
}

std::string joined(std::vector<std::string> const& inputs) {
    std::string text;
    for (std::string const& input : inputs) text += (text.empty() ? "" : ", ") + input;
    return text;
}

void write_figure(JsonWriter& writer, figures::Figure const& figure) {
    auto const field = [&](char const* name, std::string const& value) {
        writer.Key(name);
        writer.String(value.c_str(), static_cast<rapidjson::SizeType>(value.size()));
    };
    writer.StartObject();
    field("jalur", figure.path);
    writer.Key("nilai");
    std::string const number = figure.value.to_string();
    writer.RawValue(number.c_str(), number.size(), rapidjson::kNumberType);
    field("tercetak", printed(figure));
    field("satuan", figure.unit);
    field("rumus", figure.formula);
    writer.Key("asal");
    writer.StartArray();
    for (std::string const& input : figure.inputs) writer.String(input.c_str());
    writer.EndArray();
    writer.EndObject();
}

void print_json(std::vector<figures::Figure const*> const& chosen) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartArray();
    for (figures::Figure const* figure : chosen) write_figure(writer, *figure);
    writer.EndArray();
    fmt::print("{}\n", buffer.GetString());
}

void print_text(std::vector<figures::Figure const*> const& chosen) {
    for (figures::Figure const* figure : chosen)
        fmt::print("{} = {}\n    rumus: {}\n    asal:  {}\n", figure->path, printed(*figure), figure->formula, joined(figure->inputs));
}

// Paths of the derived figures that somebody reads as `wanted`.
std::vector<std::string> paths_printed_as(figures::Figures const& figures, std::string const& wanted) {
    std::vector<std::string> found;
    for (figures::Figure const& figure : figures.index)
        if (!figure.path.starts_with(wanted) && matches(figure, wanted)) found.push_back(figure.path);
    return found;
}

}  // namespace

ExitCode run_figures(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    if (arguments.positional.empty() || arguments.positional.size() > 2) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN dan paling banyak satu JALUR atau NILAI", {},
                          "contoh: lkjip figures samples/tapin-2022 81,40");
        fmt::print(stderr, "{}", base::format(diagnostics));
        return ExitCode::Usage;
    }
    if (auto const path = arguments.value("explain")) return explain_figure(arguments, *path, paths_printed_as);
    report::Report const report = report::read_report(arguments.positional[0], diagnostics);
    figures::Figures figures;
    if (!diagnostics.has_errors()) figures = figures::compute(report, diagnostics);
    fmt::print(stderr, "{}", base::format(diagnostics));
    if (diagnostics.has_errors()) return exit_code_for(diagnostics);
    std::string const wanted = arguments.positional.size() == 2 ? arguments.positional[1] : std::string{};
    std::vector<figures::Figure const*> chosen;
    for (figures::Figure const& figure : figures.index)
        if (matches(figure, wanted)) chosen.push_back(&figure);
    if (arguments.has("json")) print_json(chosen);
    else print_text(chosen);
    if (chosen.empty() && !wanted.empty()) fmt::print(stderr, "tidak ada angka turunan dengan jalur atau nilai `{}`\n", wanted);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
