#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cmath>
#include <chrono>
#include <filesystem>

#include "base/indonesian.h"
#include "cli/commands.h"
#include "cli/diagnostics_json.h"
#include "cli/installation.h"
#include "cli/notices.h"
#include "cli/page_warnings.h"
#include "cli/pipeline.h"
#include "cli/put_in_place.h"
#include "cli/report_faults.h"
#include "cli/watch.h"

namespace lkjip::cli {

namespace {

// A line on a terminal that says what is going on, once half a second has passed.
class TerminalProgress {
public:
    void operator()(std::string const& stage) {
        bool const late = std::chrono::steady_clock::now() - start_ > std::chrono::milliseconds(500);
        if (!late || isatty(STDERR_FILENO) == 0) return;
        fmt::print(stderr, "\r\033[K{} …", stage);
        shown_ = true;
    }
    ~TerminalProgress() {
        if (shown_) fmt::print(stderr, "\r\033[K");
    }
    TerminalProgress() = default;
    TerminalProgress(TerminalProgress const&) = delete;
    TerminalProgress& operator=(TerminalProgress const&) = delete;

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    bool shown_ = false;
};

std::optional<int> parse_edition(std::string const& text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
    return value;
}

RenderRequest request_from(Arguments const& arguments, base::Diagnostics& diagnostics) {
    RenderRequest request;
    if (arguments.positional.size() != 1)
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN", {},
                          "contoh: lkjip render samples/tapin-2022 -o out/laporan.pdf");
    else
        request.report = arguments.positional[0];
    request.shown_paths = arguments.shown_paths;
    request.layout = arguments.value("layout").value_or(default_layout());
    request.fonts = arguments.value("huruf").value_or(default_fonts());
    if (auto const edition = arguments.value("edisi")) {
        request.edition = parse_edition(*edition).value_or(0);
        if (request.edition == 0)
            diagnostics.error(base::Category::Usage, "C-004", fmt::format("edisi `{}` bukan bilangan bulat mulai dari 1", *edition), {},
                              "tulis misalnya --edisi 2");
    }
    request.date = arguments.value("tanggal").value_or("");
    if (!request.date.empty() && !base::parse_date(request.date))
        diagnostics.error(base::Category::Usage, "C-005", fmt::format("tanggal `{}` tidak ada atau salah bentuk", request.date), {},
                          "tulis sebagai TTTT-BB-HH, misalnya 2023-02-24");
    return request;
}

std::string output_file(Arguments const& arguments, std::string const& report) {
    if (auto const chosen = arguments.value("keluaran")) return *chosen;
    std::filesystem::path const path = std::filesystem::weakly_canonical(report);
    std::string const name = path.has_extension() ? path.parent_path().filename().string() : path.filename().string();
    return fmt::format("lkjip-{}.pdf", name.empty() ? "laporan" : name);
}

double total_time(RenderOutcome const& outcome) {
    double total = 0;
    for (StageTime const& time : outcome.times) total += time.milliseconds;
    return total;
}

std::string result_json(RenderOutcome const& outcome, std::string const& layout, std::string const& file, base::Diagnostics const& diagnostics) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("berhasil");
    writer.Bool(!diagnostics.has_errors());
    field(writer, "berkas", file);
    field(writer, "tata_letak", layout);
    writer.Key("halaman");
    writer.Int(outcome.pages);
    writer.Key("byte");
    writer.Uint64(outcome.pdf.size());
    writer.Key("putaran");
    writer.Int(outcome.passes);
    writer.Key("tahap");
    writer.StartArray();
    for (StageTime const& time : outcome.times) {
        writer.StartObject();
        field(writer, "nama", time.stage);
        writer.Key("milidetik");
        writer.Double(std::round(time.milliseconds * 100) / 100);
        writer.EndObject();
    }
    writer.EndArray();
    writer.Key("catatan_halaman");
    write_notices(writer, outcome);
    writer.Key("masalah");
    write_diagnostics(writer, diagnostics);
    writer.EndObject();
    return std::string(buffer.GetString()) + "\n";
}

enum class Notes { Counted, Shown };

std::string summary(RenderOutcome const& outcome, std::string const& file, int warnings, Notes notes) {
    int const mild = mild_count(outcome);
    char const* const hint = mild > 0 && notes == Notes::Counted ? " (lihat dengan --catatan)" : "";
    return fmt::format("{}: {} halaman, {} byte, {} peringatan, {} catatan halaman{}, {} ms\n", file, outcome.pages,
                       base::format_number(static_cast<std::int64_t>(outcome.pdf.size())), warnings, mild, hint, std::lround(total_time(outcome)));
}

ExitCode run_watch(Arguments const& arguments, RenderRequest const& request, base::Diagnostics& diagnostics) {
    if (arguments.has("json") || arguments.has("dump"))
        diagnostics.error(base::Category::Usage, "C-009", "`--watch` tidak dapat dipakai bersama `--json` atau `--dump`", {}, "hapus salah satu");
    if (!diagnostics.has_errors()) return watch(request, output_file(arguments, request.report));
    return report_faults(diagnostics, form_of(arguments));
}

}  // namespace

ExitCode run_render(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    RenderRequest request = request_from(arguments, diagnostics);
    bool const json = arguments.has("json");
    if (arguments.has("dump")) {
        request.dump = RenderRequest::Dump::Yes;
        if (!arguments.has("keluaran")) request.until = RenderRequest::Until::Laid;
    }
    if (arguments.has("watch")) return run_watch(arguments, request, diagnostics);
    RenderOutcome outcome;
    if (!diagnostics.has_errors()) {
        TerminalProgress progress;
        outcome = render(request, diagnostics, [&](std::string const& stage) { progress(stage); });
        warn_of_pages(outcome, diagnostics);
    }
    std::string file;
    if (!diagnostics.has_errors() && request.until == RenderRequest::Until::Written) {
        file = output_file(arguments, request.report);
        put_in_place(file, outcome.pdf, diagnostics);
    }
    if (json) {
        fmt::print("{}", result_json(outcome, request.layout, file, diagnostics));
        return exit_code_for(diagnostics);
    }
    ExitCode const code = report_faults(diagnostics);
    if (diagnostics.has_errors()) {
        fmt::print(stderr, "{} galat; PDF tidak ditulis\n", diagnostics.error_count());
        return code;
    }
    bool const with_notes = arguments.has("catatan");
    if (with_notes) fmt::print(stderr, "{}", base::format(page_notes(outcome)));
    fmt::print("{}", outcome.dump);
    if (!file.empty()) fmt::print(stderr, "{}", summary(outcome, file, diagnostics.warning_count(), with_notes ? Notes::Shown : Notes::Counted));
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
