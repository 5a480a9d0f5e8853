#include "figures/rules.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

constexpr int working_digits = 12;

std::optional<Decimal> limit(base::Value const& rules, std::string_view name) {
    Decimal const* number = number_at(rules, name);
    if (number == nullptr) return std::nullopt;
    return *number;
}

Decimal hundredfold_ratio(Decimal part, Decimal whole) { return (part * Decimal(100)).divided_by(whole, working_digits); }

std::optional<Decimal> unlimited(Decimal target, Decimal realised, Polarity polarity) {
    switch (polarity) {
        case Polarity::Positive: return hundredfold_ratio(realised, target);
        case Polarity::NegativeDifference: return hundredfold_ratio(target - (realised - target), target);
        case Polarity::NegativeReduction: return hundredfold_ratio(target - realised, target);
        case Polarity::NegativeRatio:
            if (realised.is_zero()) return std::nullopt;
            return hundredfold_ratio(target, realised);
    }
    return std::nullopt;
}

// A hundred only for who is on target or better: nothing was to be lost, and three were lost, is no success.
std::optional<Decimal> for_zero_target(ZeroTarget rule, Decimal realised, Polarity polarity) {
    bool const met = polarity == Polarity::Positive ? realised >= Decimal(0) : realised <= Decimal(0);
    switch (rule) {
        case ZeroTarget::NoValue: return std::nullopt;
        case ZeroTarget::Zero: return Decimal(0);
        case ZeroTarget::Hundred: return met ? Decimal(100) : Decimal(0);
    }
    return std::nullopt;
}

// Σ value × weight / Σ weight.
std::optional<Decimal> weighted_mean(std::vector<Measured> const& measured, Average kind) {
    Decimal sum, weights;
    for (Measured const& one : measured) {
        Decimal const weight = kind == Average::Weighted ? one.weight : Decimal(1);
        sum = sum + one.achievement * weight;
        weights = weights + weight;
    }
    if (weights.is_zero()) return std::nullopt;
    return sum.divided_by(weights, working_digits);
}

std::optional<Decimal> mean_of_totals(std::vector<Measured> const& measured) {
    Decimal target, realised;
    for (Measured const& one : measured) {
        target = target + one.target;
        realised = realised + one.realised;
    }
    if (target.is_zero()) return std::nullopt;
    return hundredfold_ratio(realised, target);
}

// A root is no decimal: computed in long double, far inside the digits that are kept.
std::optional<Decimal> geometric_mean(std::vector<Measured> const& measured) {
    long double logarithms = 0;
    for (Measured const& one : measured) {
        if (one.achievement <= Decimal(0)) return Decimal(0);
        logarithms += std::log(static_cast<long double>(one.achievement.to_double()));
    }
    long double const mean = std::exp(logarithms / static_cast<long double>(measured.size()));
    return Decimal::parse(std::to_string(static_cast<double>(mean)));
}

}  // namespace

Rules read_rules(base::Value const* rules) {
    Rules result;
    if (rules == nullptr) return result;
    result.cap = limit(*rules, "kap");
    result.floor = limit(*rules, "lantai");
    std::string const negative = text_at(*rules, "negatif");
    if (negative == "rasio") result.negative = Polarity::NegativeRatio;
    if (negative == "pengurangan") result.negative = Polarity::NegativeReduction;
    std::string const zero = text_at(*rules, "target_nol");
    if (zero == "nol") result.zero_target = ZeroTarget::Zero;
    if (zero == "seratus") result.zero_target = ZeroTarget::Hundred;
    std::string const average = text_at(*rules, "rata_rata");
    if (average == "berbobot") result.average = Average::Weighted;
    if (average == "total") result.average = Average::Total;
    if (average == "geometrik") result.average = Average::Geometric;
    if (Decimal const* digits = number_at(*rules, "desimal")) result.digits = static_cast<int>(digits->to_int().value_or(2));
    return result;
}

Polarity polarity_of(std::string const& word, Rules const& rules) {
    if (word == "negatif") return rules.negative;
    if (word == "negatif-selisih") return Polarity::NegativeDifference;
    if (word == "negatif-rasio") return Polarity::NegativeRatio;
    if (word == "negatif-pengurangan") return Polarity::NegativeReduction;
    return Polarity::Positive;
}

std::string formula_of(Polarity polarity) {
    switch (polarity) {
        case Polarity::Positive: return "realisasi / target × 100";
        case Polarity::NegativeDifference: return "(target − (realisasi − target)) / target × 100";
        case Polarity::NegativeRatio: return "target / realisasi × 100";
        case Polarity::NegativeReduction: return "(target − realisasi) / target × 100";
    }
    return {};
}

std::optional<Decimal> achievement(Decimal target, Decimal realised, Polarity polarity, Rules const& rules, std::optional<Decimal> own_cap) {
    std::optional<Decimal> value = target.is_zero() ? for_zero_target(rules.zero_target, realised, polarity) : unlimited(target, realised, polarity);
    if (!value) return std::nullopt;
    std::optional<Decimal> const cap = own_cap ? own_cap : rules.cap;
    if (cap) value = std::min(*value, *cap);
    if (rules.floor) value = std::max(*value, *rules.floor);
    return value->rounded(rules.digits);
}

std::optional<Decimal> average(std::vector<Measured> const& measured, Rules const& rules) {
    if (measured.empty()) return std::nullopt;
    std::optional<Decimal> mean;
    switch (rules.average) {
        case Average::Simple: mean = weighted_mean(measured, Average::Simple); break;
        case Average::Weighted: mean = weighted_mean(measured, Average::Weighted); break;
        case Average::Total: mean = mean_of_totals(measured); break;
        case Average::Geometric: mean = geometric_mean(measured); break;
    }
    if (!mean) return std::nullopt;
    return mean->rounded(rules.digits);
}

std::string formula_of(Average average, std::string const& of) {
    switch (average) {
        case Average::Simple: return "rata-rata(" + of + ".capaian)";
        case Average::Weighted: return "Σ(" + of + ".capaian × bobot) / Σ bobot";
        case Average::Total: return "Σ " + of + ".realisasi / Σ " + of + ".target × 100";
        case Average::Geometric: return "rata-rata geometrik(" + of + ".capaian)";
    }
    return {};
}

}  // namespace lkjip::figures
