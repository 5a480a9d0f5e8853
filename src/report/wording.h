#pragma once
// Pieces of messages: what the user wrote, cut short, and what may have been meant.
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace lkjip::report {

std::string shortened(std::string_view text);       // at most 60 characters, control characters replaced
std::string kind_phrase(base::Value const& value);  // "teks \"1.000\"", "daftar"

// The name in `known` that was meant by `name`: nearly the same letters, or its beginning or end. Empty: none.
std::string meant_name(std::string_view name, std::vector<std::string> const& known);
std::string maybe_meant(std::string_view name, std::vector<std::string> const& known);  // "maksud Anda `…`?" or ""

// The JSON number meant by "12.988.600", "Rp 2.000,00", "74,35 %", "007": "12988600", "2000", "74.35", "7". Empty: none.
std::string number_meant(std::string_view text);

// "U+0007" of the first character that can't be printed; empty when all can. Tabs and line breaks can.
std::string unprintable_in(std::string_view text);

}  // namespace lkjip::report
