#include "cli/diagnostics_json.h"

namespace lkjip::cli {

char const* severity_word(base::Severity severity) {
    switch (severity) {
        case base::Severity::Error: return "galat";
        case base::Severity::Warning: return "peringatan";
        case base::Severity::Note: return "catatan";
    }
    return "galat";
}

void write_diagnostics(JsonWriter& writer, base::Diagnostics const& diagnostics) {
    writer.StartArray();
    for (base::Diagnostic const& diagnostic : diagnostics.all()) {
        writer.StartObject();
        field(writer, "tingkat", severity_word(diagnostic.severity));
        field(writer, "kode", diagnostic.code);
        field(writer, "pesan", diagnostic.message);
        field(writer, "berkas", diagnostic.place.file);
        writer.Key("baris");
        writer.Int(diagnostic.place.line);
        writer.Key("kolom");
        writer.Int(diagnostic.place.column);
        field(writer, "penunjuk", diagnostic.place.pointer);
        field(writer, "saran", diagnostic.hint);
        writer.EndObject();
    }
    writer.EndArray();
}

}  // namespace lkjip::cli
