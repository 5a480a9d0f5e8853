#pragma once
// An exact decimal number: coefficient × 10^−scale. Money and per cent are Decimals, never binary floating point.
// 38 digits; arithmetic that would pass them throws std::overflow_error.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lkjip::base {

__extension__ typedef __int128 Int128;  // not ISO C++, but in every compiler we build with

class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : coefficient_(whole) {}  // NOLINT: numbers are decimals

    // JSON syntax: "-12.50", "1e3". nullopt for anything else or past 38 digits.
    static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] int scale() const { return scale_; }   // digits after the point, as entered or computed
    [[nodiscard]] bool is_zero() const { return coefficient_ == 0; }
    [[nodiscard]] bool is_negative() const { return coefficient_ < 0; }
    [[nodiscard]] bool is_whole() const;

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend Decimal operator*(Decimal a, Decimal b);
    Decimal operator-() const;
    // Quotient rounded half up to `digits` after the point. The divisor must not be zero.
    [[nodiscard]] Decimal divided_by(Decimal divisor, int digits) const;
    // Half up, away from zero (EYD, and the practice of the reports). Never adds digits.
    [[nodiscard]] Decimal rounded(int digits) const;
    [[nodiscard]] Decimal trimmed() const;               // without trailing zeros after the point

    std::strong_ordering operator<=>(Decimal const& other) const;  // by value: 1.0 == 1.00
    bool operator==(Decimal const& other) const;

    [[nodiscard]] std::string to_string() const;         // "-12.50", for JSON and messages
    [[nodiscard]] double to_double() const;              // for drawing only
    [[nodiscard]] std::optional<std::int64_t> to_int() const;

private:
    constexpr Decimal(Int128 coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}

    Int128 coefficient_ = 0;
    int scale_ = 0;
};

}  // namespace lkjip::base
