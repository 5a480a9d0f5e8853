#pragma once
// JSON text (RFC 8259) into values, each with the line and column where it begins. Numbers keep all their digits.
//
// Our own reader, not a library's: it goes on after a fault, so that a file with a comment, a decimal comma and a missing
// bracket is told all three at once, and each in the words of the one who typed it.
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::report {

constexpr int max_json_depth = 100;   // of nesting

// One file being read: its text, its name as the user knows it, its index as Origin::file, and where in the report it
// stands (a JSON pointer).
struct JsonFile {
    std::string_view text;
    std::string name;
    int index = 0;
    std::string pointer{};
};

// All faults go to `diagnostics` with their place. Values that could not be read are null: they are reported already.
// nullopt when the file can't be understood to its end.
std::optional<base::Value> parse_json(JsonFile const& file, base::Diagnostics& diagnostics);

}  // namespace lkjip::report
