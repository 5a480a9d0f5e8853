#pragma once
// `1.200` in data: 1,2 as JSON has it, but 1200 as it is written in Indonesian.
#include <string>
#include <string_view>

#include "base/value.h"

namespace lkjip::report {

// Written with exactly three digits behind a point and one to three, not 0, before it.
bool may_be_thousands(base::Decimal const& number);
std::string as_thousands(base::Decimal const& number);   // "1200"

// Of what is counted in whole ones: "Orang", "Dokumen"; not "%", "Poin", "Hektare".
bool is_counted_whole(std::string_view unit);

// Of the numbers that belong together in an indicator: whether `number` is far below them as it is read, and among them
// when its point is left out.
bool is_thousands_beside(base::Decimal const& number, base::Decimal const& neighbour);

// Whether one of the indicator's target and realisasi is probably misread so.
bool has_misread_thousands(base::Value const& indicator);

}  // namespace lkjip::report
