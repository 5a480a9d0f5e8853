#include "cli/print_diagnostics.h"

#include <fmt/format.h>

#include "cli/diagnostics_json.h"

namespace lkjip::cli {

DiagnosticsForm form_of(Arguments const& arguments) { return arguments.has("json") ? DiagnosticsForm::Json : DiagnosticsForm::Text; }

void print_diagnostics(base::Diagnostics const& diagnostics, DiagnosticsForm form) {
    if (form == DiagnosticsForm::Json) return print_json(diagnostics);
    fmt::print(stderr, "{}", base::format(diagnostics));
    fmt::print("{} galat, {} peringatan\n", diagnostics.error_count(), diagnostics.warning_count());
}

void print_json(base::Diagnostics const& diagnostics) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("masalah");
    write_diagnostics(writer, diagnostics);
    writer.EndObject();
    fmt::print("{}\n", buffer.GetString());
}

}  // namespace lkjip::cli
