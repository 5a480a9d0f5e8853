#pragma once
// The rules of computing achievements (capaian): formulas by polarity, cap and floor, a target of zero, averages
// (docs/data.md, Rules). All of it is data (`aturan`); these are its values and what follows from them.
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/value.h"

namespace lkjip::figures {

enum class Polarity { Positive, NegativeDifference, NegativeRatio, NegativeReduction };
enum class ZeroTarget { NoValue, Zero, Hundred };
enum class Average { Simple, Weighted, Total, Geometric };

struct Rules {
    std::optional<base::Decimal> cap, floor;
    Polarity negative = Polarity::NegativeDifference;
    ZeroTarget zero_target = ZeroTarget::NoValue;
    Average average = Average::Simple;
    int digits = 2;                    // a computed realisasi and a capaian are rounded to these, half up
};

Rules read_rules(base::Value const* rules);
// "positif", "negatif" (as the rules say), "negatif-selisih", "negatif-rasio", "negatif-pengurangan".
Polarity polarity_of(std::string const& word, Rules const& rules);
std::string formula_of(Polarity polarity);     // "realisasi / target × 100"

// The indicator's own `kap` (a number, or "tanpa"), otherwise that of the report.
std::optional<base::Decimal> cap_for(base::Value const& indicator, Rules const& rules);

// Under the ratio rule nothing at all is the best there can be, and better than any number of per cent.
bool is_without_limit(base::Decimal target, base::Decimal realised, Polarity polarity);

// In per cent, capped, rounded. nullopt: there is none (target zero, or a capaian without limit and no cap).
std::optional<base::Decimal> achievement(base::Decimal target, base::Decimal realised, Polarity polarity, Rules const& rules,
                                         std::optional<base::Decimal> cap);

struct Measured { base::Decimal achievement, weight = 1, target, realised; };
// nullopt: there is none (nothing measured, no weight, totals of zero). Throws std::overflow_error past 38 digits.
std::optional<base::Decimal> average(std::vector<Measured> const& measured, Rules const& rules);
std::string formula_of(Average average, std::string const& of);

}  // namespace lkjip::figures
