#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/diagnostics_json.h"
#include "cli/findings_output.h"
#include "cli/installation.h"
#include "cli/pipeline.h"

namespace lkjip::cli {

namespace {

// What a report gives to think about, when its data can be read.
struct Outcome {
    bool looked = false;
    std::vector<figures::Finding> findings;
    [[nodiscard]] std::vector<figures::Finding> const* known() const { return looked ? &findings : nullptr; }
    std::vector<figures::ReviewItem> review;
};

Outcome look_into(Kept const& kept) {
    Outcome outcome;
    if (!kept.data || kept.data->said.has_errors()) return outcome;
    outcome.looked = true;
    outcome.findings = figures::find_findings(kept.data->report, kept.data->figures);
    outcome.review = figures::review_checklist(kept.data->figures, outcome.findings);
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
    writer.EndObject();
    fmt::print("{}\n", buffer.GetString());
}

void print_text(base::Diagnostics const& diagnostics, Outcome const& outcome, bool with_review) {
    if (with_review) {
        fmt::print("{}", review_text(outcome.review));
        return;
    }
    fmt::print("{}", findings_text(outcome.findings));
    fmt::print("data dan tata letak: {}\n", summary(diagnostics));
    fmt::print("temuan: {}\n", summary_of(outcome.known()));
}

std::string title_of(Arguments const& arguments) {
    return fmt::format("Temuan pada {}", arguments.positional.empty() ? "" : arguments.shown_paths.applied_to(arguments.positional[0]));
}

}  // namespace

ExitCode run_check(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    Outcome outcome;
    if (arguments.has("json") && arguments.has("html")) {
        diagnostics.error(base::Category::Usage, "C-009", "`--json` tidak dapat dipakai bersama `--html`", {}, "hapus salah satu");
    } else if (arguments.positional.size() != 1) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN", {},
                          "contoh: lkjip check samples/tapin-2022");
    } else {
        RenderRequest request;
        request.report = arguments.positional[0];
        request.shown_paths = arguments.shown_paths;
        request.layout = arguments.value("layout").value_or(default_layout());
        request.fonts = arguments.value("huruf").value_or(default_fonts());
        request.until = RenderRequest::Until::Checked;
        Kept kept;
        render(request, kept, diagnostics, {});
        outcome = look_into(kept);
    }
    bool const with_review = arguments.has("daftar-reviu");
    ExitCode const code = exit_code_of(diagnostics, count(outcome.findings));
    if (arguments.has("json")) {
        print_json(diagnostics, outcome, with_review);
        return code;
    }
    fmt::print(stderr, "{}", base::format(diagnostics));
    if (arguments.has("html")) fmt::print("{}", findings_html(title_of(arguments), diagnostics, outcome.known(), outcome.review));
    else print_text(diagnostics, outcome, with_review);
    return code;
}

}  // namespace lkjip::cli
