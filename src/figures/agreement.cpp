#include "figures/agreement.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

// Half a unit of the last of `digits` decimals.
Decimal half_unit(int digits) {
    Decimal unit = 1;
    for (int i = 0; i < digits; ++i) unit = unit.divided_by(10, i + 1);
    return unit.divided_by(2, digits + 1);
}

std::string digits_of(Decimal value) {
    std::string digits;
    for (char const c : value.trimmed().to_string())
        if (c >= '0' && c <= '9') digits += c;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    return digits;
}

bool is_shifted(Decimal stated, Decimal computed) { return digits_of(stated).size() >= 2 && digits_of(stated) == digits_of(computed); }

bool has_same_digits(Decimal stated, Decimal computed) {
    std::string a = digits_of(stated), b = digits_of(computed);
    if (a.size() < 2) return false;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

// Long numbers that differ in one or two places only.
bool is_mistyped(Decimal stated, Decimal computed) {
    std::string const a = digits_of(stated), b = digits_of(computed);
    if (a.size() < 6 || a.size() != b.size()) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i] ? 1U : 0U;
    return different <= 3;
}

}  // namespace

Decimal absolute(Decimal value) { return value.is_negative() ? -value : value; }

bool agrees(Decimal stated, Decimal computed) {
    Decimal const difference = absolute(stated - computed);
    if (difference.is_zero()) return true;
    if (computed.trimmed().scale() == 0 && computed.scale() == 0) return false;  // sums and counts are exact
    int const stated_digits = stated.scale();
    return difference <= half_unit(std::min(stated_digits, computed.scale()));
}

bool hides(Decimal stated, Decimal computed) {
    bool const is_extreme = stated.is_zero() || stated == Decimal(100);
    return is_extreme && agrees(stated, computed) && stated != computed;
}

Slip slip_kind(Decimal stated, Decimal computed) {
    if (is_shifted(stated, computed)) return Slip::Shifted;
    if (has_same_digits(stated, computed)) return Slip::Swapped;
    return is_mistyped(stated, computed) ? Slip::Mistyped : Slip::None;
}

std::string slip(Decimal stated, Decimal computed, std::vector<KnownNumber> const& others) {
    std::string text = fmt::format("selisih {}", base::format_number(absolute(stated - computed).trimmed()));
    for (KnownNumber const& other : others)
        if (other.value == stated && !stated.is_zero()) return fmt::format("{}; angka ini sama dengan {}", text, other.name);
    switch (slip_kind(stated, computed)) {
        case Slip::Shifted: return text + "; letak komanya bergeser";
        case Slip::Swapped: return text + "; angkanya sama, urutannya tertukar";
        case Slip::Mistyped: return text + "; hanya beberapa angka yang berbeda, mungkin salah ketik";
        case Slip::None: break;
    }
    return text;
}

}  // namespace lkjip::figures
