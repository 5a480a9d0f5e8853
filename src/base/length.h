#pragma once
// A length on paper, in PostScript points (1/72 inch). Units appear only at the edges: `12_pt`, `20_mm`, `to_pt(x)`.
#include <compare>

namespace lkjip::base {

class Length {
public:
    constexpr Length() = default;
    static constexpr Length pt(double value) { return Length{value}; }
    static constexpr Length mm(double value) { return Length{value * 72.0 / 25.4}; }

    [[nodiscard]] constexpr double in_pt() const { return pt_; }
    [[nodiscard]] constexpr double in_mm() const { return pt_ * 25.4 / 72.0; }

    constexpr auto operator<=>(Length const&) const = default;
    constexpr Length operator-() const { return Length{-pt_}; }
    constexpr Length& operator+=(Length other) { pt_ += other.pt_; return *this; }
    constexpr Length& operator-=(Length other) { pt_ -= other.pt_; return *this; }
    friend constexpr Length operator+(Length a, Length b) { return Length{a.pt_ + b.pt_}; }
    friend constexpr Length operator-(Length a, Length b) { return Length{a.pt_ - b.pt_}; }
    friend constexpr Length operator*(Length a, double factor) { return Length{a.pt_ * factor}; }
    friend constexpr Length operator*(double factor, Length a) { return a * factor; }
    friend constexpr Length operator/(Length a, double divisor) { return Length{a.pt_ / divisor}; }
    friend constexpr double operator/(Length a, Length b) { return a.pt_ / b.pt_; }

private:
    explicit constexpr Length(double value) : pt_(value) {}
    double pt_ = 0;
};

struct Point {
    Length x;  // from the left edge
    Length y;  // from the top edge, growing downwards
};

struct Size {
    Length width;
    Length height;
};

namespace literals {
constexpr Length operator""_pt(long double value) { return Length::pt(static_cast<double>(value)); }
constexpr Length operator""_pt(unsigned long long value) { return Length::pt(static_cast<double>(value)); }
constexpr Length operator""_mm(long double value) { return Length::mm(static_cast<double>(value)); }
constexpr Length operator""_mm(unsigned long long value) { return Length::mm(static_cast<double>(value)); }
}  // namespace literals

}  // namespace lkjip::base
