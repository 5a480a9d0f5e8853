#pragma once
// Numbers as official texts write them: 19.678.585.487,00 · 81,40 · dua puluh lima.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "textcheck/pieces.h"

namespace lkjip::textcheck {

enum class Form { Plain, Grouped, PointDecimal };   // 12, 81,40 · 1.784 · 78.48 (foreign, or the number of a heading)

struct NumberText {
    base::Decimal value;      // with the digits after the comma that were written
    Form form = Form::Plain;
};
std::optional<NumberText> number_in(std::string_view digits);

// A number in words at `at`, which is moved behind it: "dua puluh lima", "dua koma lima".
std::optional<base::Decimal> words_at(std::vector<Piece> const& pieces, std::size_t& at);

// All digits, without the comma and leading zeros: 2,50 gives "250".
std::string digits_of(base::Decimal value);

}  // namespace lkjip::textcheck
