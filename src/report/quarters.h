#pragma once
// Four quarters into one figure of the year, as the indicator says in `akumulasi`.
#include <optional>
#include <string>
#include <string_view>

#include "base/value.h"

namespace lkjip::report {

enum class Accumulation { Sum, Last, Mean };
Accumulation accumulation_of(base::Value const& indicator);

// Of the numbers in field `quarters` (`target_tw`, `realisasi_tw`). A mean is rounded to `digits`. nullopt: there are none.
std::optional<base::Decimal> accumulated(base::Value const& indicator, std::string_view quarters, int digits);

// The most digits behind the comma that any of them has: their mean is no more exact than they are.
int digits_of_quarters(base::Value const& indicator, std::string_view quarters);

}  // namespace lkjip::report
