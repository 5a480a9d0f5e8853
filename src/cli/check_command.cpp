#include <fmt/format.h>

#include <future>

#include "cli/commands.h"
#include "cli/diagnostics_json.h"
#include "cli/findings_output.h"
#include "cli/installation.h"
#include "cli/pipeline.h"
#include "cli/text_check.h"

namespace lkjip::cli {

namespace {

// What a report gives to think about, when its data can be read.
struct Outcome {
    bool looked = false;
    std::vector<figures::Finding> findings;
    [[nodiscard]] std::vector<figures::Finding> const* known() const { return looked ? &findings : nullptr; }
    std::vector<figures::ReviewItem> review;
    textcheck::TextCheck texts;
    std::optional<std::string> draft;
};

// The data and their narrative are looked at side by side.
void find_in_data(Kept::Data const& data, std::vector<std::string> const& captions, Outcome& outcome) {
    std::future<textcheck::TextCheck> reading = std::async(std::launch::async, [&] { return check_texts(data, captions, {}); });
    outcome.findings = figures::find_findings(data.report, data.figures, [&] { return (outcome.texts = reading.get()).findings; });
    outcome.review = figures::review_checklist(data.figures, outcome.findings);
}

Outcome look_into(Kept const& kept, std::vector<std::string> const& captions, std::optional<std::string> draft) {
    Outcome outcome;
    outcome.draft = std::move(draft);
    if (!kept.data || kept.data->said.has_errors()) return outcome;
    outcome.looked = true;
    if (!outcome.draft) find_in_data(*kept.data, captions, outcome);
    else outcome.findings = (outcome.texts = check_texts(*kept.data, captions, outcome.draft)).findings;
    return outcome;
}

// Faults that hinder the report, and findings that nobody stands for.
ExitCode exit_code_of(base::Diagnostics const& diagnostics, FindingCounts const& findings) {
    ExitCode const code = exit_code_for(diagnostics);
    return code == ExitCode::Ok && findings.errors > 0 ? ExitCode::Invalid : code;
}

void print_json(base::Diagnostics const& diagnostics, Outcome const& outcome, bool with_review) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("masalah");
    write_diagnostics(writer, diagnostics);
    writer.Key("temuan");
    write_findings(writer, outcome.findings);
    if (with_review) {
        writer.Key("daftar_reviu");
        write_review(writer, outcome.review);
    }
    writer.Key("naskah");
    write_text_check(writer, outcome.texts, outcome.draft);
    writer.EndObject();
    fmt::print("{}\n", buffer.GetString());
}

void print_text(base::Diagnostics const& diagnostics, Outcome const& outcome, bool with_review) {
    if (with_review) {
        fmt::print("{}", review_text(outcome.review));
        return;
    }
    fmt::print("{}", findings_text(outcome.findings));
    if (outcome.draft) fmt::print("{}", unknown_text(outcome.texts));
    fmt::print("data dan tata letak: {}\n", summary(diagnostics));
    if (outcome.looked) fmt::print("{}", text_summary(count(outcome.texts), outcome.draft));
    fmt::print("temuan: {}\n", summary_of(outcome.known()));
}

// The bindings go into the files; what else was found is told by a check without the option.
ExitCode write_bindings(base::Diagnostics const& diagnostics, Outcome const& outcome) {
    fmt::print(stderr, "{}", base::format(diagnostics));
    ExitCode const code = exit_code_for(diagnostics);
    if (code == ExitCode::Ok) fmt::print("{}", amend(outcome.texts.amendments));
    return code;
}

void check_options_fit(Arguments const& arguments, base::Diagnostics& diagnostics) {
    if (arguments.has("json") && arguments.has("html"))
        diagnostics.error(base::Category::Usage, "C-009", "`--json` tidak dapat dipakai bersama `--html`", {}, "hapus salah satu");
    if (arguments.positional.size() != 1)
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN", {}, "contoh: lkjip check samples/tapin-2022");
    if (arguments.has("perbaiki") && arguments.has("naskah"))
        diagnostics.error(base::Category::Usage, "C-013", "`--perbaiki` mengubah data laporan, bukan naskah", {}, "jalankan tanpa `--naskah`; naskah dibetulkan di programnya sendiri");
    if (arguments.has("perbaiki") && arguments.is_bundled)
        diagnostics.error(base::Category::Usage, "C-014", "`--perbaiki` tidak dapat mengubah bundel", {}, "buka bundelnya menjadi folder laporan lebih dahulu, atau jalankan pada folder asalnya");
}

std::string title_of(Arguments const& arguments, Outcome const& outcome) {
    if (outcome.draft) {
        TextCounts const counts = count(outcome.texts);
        return fmt::format("Angka pada naskah {}: {} cocok, {} berbeda, {} tidak dikenal", *outcome.draft, counts.agrees, counts.disagrees, counts.unknown);
    }
    return fmt::format("Temuan pada {}", arguments.positional.empty() ? "" : arguments.shown_paths.applied_to(arguments.positional[0]));
}

}  // namespace

ExitCode run_check(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    Outcome outcome;
    check_options_fit(arguments, diagnostics);
    if (!diagnostics.has_errors()) {
        RenderRequest request;
        request.report = arguments.positional[0];
        request.shown_paths = arguments.shown_paths;
        request.layout = arguments.value("layout").value_or(default_layout());
        request.fonts = arguments.value("huruf").value_or(default_fonts());
        request.until = RenderRequest::Until::Checked;
        Kept kept;
        RenderOutcome const rendered = render(request, kept, diagnostics, {});
        outcome = look_into(kept, rendered.tables, arguments.value("naskah"));
    }
    if (arguments.has("perbaiki")) return write_bindings(diagnostics, outcome);
    bool const with_review = arguments.has("daftar-reviu");
    ExitCode const code = exit_code_of(diagnostics, count(outcome.findings));
    if (arguments.has("json")) {
        print_json(diagnostics, outcome, with_review);
        return code;
    }
    fmt::print(stderr, "{}", base::format(diagnostics));
    if (arguments.has("html")) fmt::print("{}", findings_html(title_of(arguments, outcome), diagnostics, outcome.known(), outcome.review));
    else print_text(diagnostics, outcome, with_review);
    return code;
}

}  // namespace lkjip::cli
