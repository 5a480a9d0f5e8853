#pragma once
// Diagnostics as JSON, for programs that call the command.
#include "base/diagnostic.h"
#include "cli/json_output.h"

namespace lkjip::cli {

char const* severity_word(base::Severity severity);   // "galat", "peringatan", "catatan"

// An array of {tingkat, kode, pesan, berkas, baris, kolom, penunjuk, saran}.
void write_diagnostics(JsonWriter& writer, base::Diagnostics const& diagnostics);

}  // namespace lkjip::cli
