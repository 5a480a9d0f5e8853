#include "report/thousands.h"

#include <algorithm>
#include <array>

#include "base/indonesian.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

// Parts of units that are measured or scored.
constexpr std::array<std::string_view, 22> measured_parts = {"%",     "persen", "indeks", "index", "nilai", "skor", "poin",  "point",   "rasio",  "angka",  "skala",
                                                             "gram",  "liter",  "meter",  "hektar", "derajat", "ribu", "juta", "miliar", "triliun", "/", "per "};
constexpr std::array<std::string_view, 16> measured_words = {"ton", "kg", "ha", "m", "m2", "m²", "m³", "m3", "km", "cm", "mm", "km2", "km²", "tahun", "jam", "menit"};

// One number is far from another when it is less than about a thirtieth of it: half of the way to a thousandth.
constexpr int far = 32;

bool is_misread(Value const& indicator, std::string_view field, std::string_view other) {
    Decimal const* const number = number_in(indicator, field);
    if (number == nullptr || !may_be_thousands(*number)) return false;
    std::string const* const unit = text_in(indicator, "satuan");
    Decimal const* const neighbour = number_in(indicator, other);
    return (unit != nullptr && is_counted_whole(*unit)) || (neighbour != nullptr && is_thousands_beside(*number, *neighbour));
}

}  // namespace

bool may_be_thousands(Decimal const& number) {
    Decimal const size = number.is_negative() ? -number : number;
    return number.scale() == 3 && size >= Decimal(1) && size < Decimal(1000);
}

std::string as_thousands(Decimal const& number) {
    std::string digits = number.to_string();
    std::erase(digits, '.');
    return digits;
}

bool is_counted_whole(std::string_view unit) {
    std::string const small = base::to_lower(std::string(unit));
    bool const has_part = std::any_of(measured_parts.begin(), measured_parts.end(), [&](std::string_view part) { return small.find(part) != std::string::npos; });
    return !small.empty() && !has_part && std::find(measured_words.begin(), measured_words.end(), small) == measured_words.end();
}

bool is_thousands_beside(Decimal const& number, Decimal const& neighbour) { return !may_be_thousands(neighbour) && neighbour > number * Decimal(far); }

bool has_misread_thousands(Value const& indicator) { return is_misread(indicator, "target", "realisasi") || is_misread(indicator, "realisasi", "target"); }

}  // namespace lkjip::report
