#pragma once
// The text check as part of `lkjip check`: of the report's own narrative, or of a draft (`--naskah`).
#include <optional>
#include <string>
#include <vector>

#include "cli/diagnostics_json.h"
#include "cli/pipeline.h"
#include "textcheck/text_findings.h"

namespace lkjip::cli {

struct TextCounts { int agrees = 0, disagrees = 0, unknown = 0; };
TextCounts count(textcheck::TextCheck const& check);

// `captions` as in RenderOutcome::tables. Throws base::Error when the draft can't be read.
textcheck::TextCheck check_texts(Kept::Data const& data, std::vector<std::string> const& captions, std::optional<std::string> const& draft);

// Writes the bindings into the report's files, each all or nothing, and tells what was replaced.
std::string amend(std::vector<textcheck::Amendment> amendments);

std::string text_summary(TextCounts const& counts, std::optional<std::string> const& draft);
std::string unknown_text(textcheck::TextCheck const& check);
void write_text_check(JsonWriter& writer, textcheck::TextCheck const& check, std::optional<std::string> const& draft);

}  // namespace lkjip::cli
