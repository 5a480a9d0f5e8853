#pragma once
// JSON text into values, each with the line and column where it begins. Numbers keep all their digits.
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::report {

constexpr std::size_t max_json_depth = 100;   // of nesting

// One file being read: its text without byte order mark, its name as the user knows it, and its index as Origin::file.
struct JsonFile {
    std::string_view text;
    std::string name;
    int index = 0;
};

// Faults of syntax, double keys, broken UTF-8 and nesting deeper than 100 go to `diagnostics` with their place; nullopt
// when there is no tree to go on with.
std::optional<base::Value> parse_json(JsonFile const& file, base::Diagnostics& diagnostics);

}  // namespace lkjip::report
