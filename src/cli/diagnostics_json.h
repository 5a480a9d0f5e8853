#pragma once
// Diagnostics as JSON, for programs that call the command.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "base/diagnostic.h"

namespace lkjip::cli {

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

// An array of {tingkat, kode, pesan, berkas, baris, kolom, penunjuk, saran}.
void write_diagnostics(JsonWriter& writer, base::Diagnostics const& diagnostics);

}  // namespace lkjip::cli
