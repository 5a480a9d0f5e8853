#pragma once
// JSON text (RFC 8259) into values, each with the line and column where it begins. Numbers keep all their digits.
//
// Our own reader, not a library's: it goes on after a fault, so that a file with a comment, a decimal comma and a missing
// bracket is told all three at once, and each in the words of the one who typed it.
#include <optional>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/data_file.h"

namespace lkjip::report {

constexpr int max_json_depth = 100;   // of nesting
constexpr int max_whole_digits = 18;  // of a number; what sums and products make of the largest is checked where they are computed
constexpr int max_scale = 8;          // digits after the point, zeros at the end left out
bool is_in_range(base::Decimal const& number);

// All faults go to `diagnostics` with their place. Values that could not be read are null: they are reported already.
// nullopt when the file can't be understood to its end.
std::optional<base::Value> parse_json(DataFile const& file, base::Diagnostics& diagnostics);

}  // namespace lkjip::report
