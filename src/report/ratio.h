#pragma once
// A share in per cent, and the parts a realisasi may be computed from.
#include <optional>

#include "report/value_access.h"

namespace lkjip::report {

// part / whole × 100, rounded half up. `whole` must not be zero.
inline base::Decimal percentage(base::Decimal part, base::Decimal whole, int digits) {
    return (part * base::Decimal(100)).divided_by(whole, digits);
}

struct Ratio {
    base::Decimal part, whole;   // pembilang, penyebut; the latter is not zero
    [[nodiscard]] base::Decimal in_percent(int digits) const { return percentage(part, whole, digits); }
};

// nullopt: one of them is missing, or there is no dividing by it.
inline std::optional<Ratio> ratio_of(base::Value const& indicator) {
    base::Value const* const above = indicator.find("pembilang");
    base::Value const* const below = indicator.find("penyebut");
    auto const* const part = above ? number_in(*above, "nilai") : nullptr;
    auto const* const whole = below ? number_in(*below, "nilai") : nullptr;
    if (!part || !whole || whole->is_zero()) return {};
    return Ratio{*part, *whole};
}

}  // namespace lkjip::report
