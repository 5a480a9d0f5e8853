#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/diagnostics_json.h"
#include "cli/installation.h"
#include "cli/pipeline.h"

namespace lkjip::cli {

ExitCode run_check(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    if (arguments.positional.size() != 1) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu LAPORAN", {},
                          "contoh: lkjip check samples/tapin-2022");
    } else {
        RenderRequest request;
        request.report = arguments.positional[0];
        request.layout = arguments.value("layout").value_or(default_layout());
        request.fonts = arguments.value("huruf").value_or(default_fonts());
        request.until = RenderRequest::Until::Checked;
        render(request, diagnostics, {});
    }
    if (arguments.has("json")) {
        rapidjson::StringBuffer buffer;
        JsonWriter writer(buffer);
        writer.SetIndent(' ', 2);
        write_diagnostics(writer, diagnostics);
        fmt::print("{}\n", buffer.GetString());
        return exit_code_for(diagnostics);
    }
    fmt::print(stderr, "{}", base::format(diagnostics));
    fmt::print("{} galat, {} peringatan\n", diagnostics.error_count(), diagnostics.warning_count());
    return exit_code_for(diagnostics);
}

}  // namespace lkjip::cli
