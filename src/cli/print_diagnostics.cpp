#include "cli/print_diagnostics.h"

#include <fmt/format.h>

#include "cli/diagnostics_json.h"

namespace lkjip::cli {

void print_diagnostics(base::Diagnostics const& diagnostics, DiagnosticsForm form) {
    if (form == DiagnosticsForm::Text) {
        fmt::print(stderr, "{}", base::format(diagnostics));
        fmt::print("{} galat, {} peringatan\n", diagnostics.error_count(), diagnostics.warning_count());
        return;
    }
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    write_diagnostics(writer, diagnostics);
    fmt::print("{}\n", buffer.GetString());
}

}  // namespace lkjip::cli
