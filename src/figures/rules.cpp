#include "figures/rules.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "figures/recorder.h"
#include "report/ratio.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using report::percentage;

std::optional<Decimal> limit(base::Value const& rules, std::string_view name) {
    Decimal const* number = number_at(rules, name);
    if (number == nullptr) return std::nullopt;
    return *number;
}

std::optional<Decimal> unlimited(Decimal target, Decimal realised, Polarity polarity, int digits) {
    switch (polarity) {
        case Polarity::Positive: return percentage(realised, target, digits);
        case Polarity::NegativeDifference: return percentage(target - (realised - target), target, digits);
        case Polarity::NegativeReduction: return percentage(target - realised, target, digits);
        case Polarity::NegativeRatio:
            if (realised.is_zero()) return std::nullopt;
            return percentage(target, realised, digits);
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
std::optional<Decimal> weighted_mean(std::vector<Measured> const& measured, Rules const& rules) {
    Decimal sum, weights;
    for (Measured const& one : measured) {
        Decimal const weight = rules.average == Average::Weighted ? one.weight : Decimal(1);
        sum = sum + one.achievement * weight;
        weights = weights + weight;
    }
    if (weights.is_zero()) return std::nullopt;
    return sum.divided_by(weights, rules.digits);
}

std::optional<Decimal> mean_of_totals(std::vector<Measured> const& measured, Rules const& rules) {
    Decimal target, realised;
    for (Measured const& one : measured) {
        target = target + one.target;
        realised = realised + one.realised;
    }
    if (target.is_zero()) return std::nullopt;
    return percentage(realised, target, rules.digits);
}

// A root is no decimal: computed in long double, to six digits that are right, then rounded like the others. What has
// achieved nothing makes all of it nothing.
std::optional<Decimal> geometric_mean(std::vector<Measured> const& measured, Rules const& rules) {
    long double logarithms = 0;
    for (Measured const& one : measured) {
        if (one.achievement <= Decimal(0)) return Decimal(0);
        logarithms += std::log(static_cast<long double>(one.achievement.to_double()));
    }
    long double const mean = std::exp(logarithms / static_cast<long double>(measured.size()));
    auto const value = Decimal::parse(std::to_string(static_cast<double>(mean)));
    if (!value) throw std::overflow_error("geometric mean");
    return value->rounded(rules.digits);
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

bool is_without_limit(Decimal target, Decimal realised, Polarity polarity) { return polarity == Polarity::NegativeRatio && target > Decimal(0) && realised.is_zero(); }

std::string formula_of(Polarity polarity) {
    switch (polarity) {
        case Polarity::Positive: return "realisasi / target × 100";
        case Polarity::NegativeDifference: return "(target − (realisasi − target)) / target × 100";
        case Polarity::NegativeRatio: return "target / realisasi × 100";
        case Polarity::NegativeReduction: return "(target − realisasi) / target × 100";
    }
    return {};
}

std::optional<Decimal> cap_for(base::Value const& indicator, Rules const& rules) { return indicator.find("kap") ? limit(indicator, "kap") : rules.cap; }

std::optional<Decimal> achievement(Decimal target, Decimal realised, Polarity polarity, Rules const& rules, std::optional<Decimal> cap) {
    std::optional<Decimal> value = target.is_zero() ? for_zero_target(rules.zero_target, realised, polarity)
                                                    : unlimited(target, realised, polarity, rules.digits);
    if (!value && is_without_limit(target, realised, polarity)) value = cap;
    if (!value) return std::nullopt;
    if (cap) value = std::min(*value, *cap);
    if (rules.floor) value = std::max(*value, *rules.floor);
    return value->rounded(rules.digits);
}

std::optional<Decimal> average(std::vector<Measured> const& measured, Rules const& rules) {
    if (measured.empty()) return std::nullopt;
    switch (rules.average) {
        case Average::Simple:
        case Average::Weighted: return weighted_mean(measured, rules);
        case Average::Total: return mean_of_totals(measured, rules);
        case Average::Geometric: return geometric_mean(measured, rules);
    }
    return std::nullopt;
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
