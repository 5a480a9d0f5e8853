#pragma once
// A text of the report in a file of its own, as it is typed: Markdown, line by line.
#include <optional>

#include "base/value.h"
#include "report/data_file.h"

namespace lkjip::report {

constexpr char const* text_extension = ".md";

// The whole text; lines end with "\n" alone, the last with nothing. Faults are reported with their line and column; nullopt
// when nothing of it can be used.
std::optional<base::Value> parse_text(DataFile const& file, base::Diagnostics& diagnostics);

// Whether the value is such a text: then line n of it is line n of its file.
bool is_text_file(std::string_view name);

}  // namespace lkjip::report
