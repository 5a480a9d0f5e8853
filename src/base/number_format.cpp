#include "base/indonesian.h"

namespace lkjip::base {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view no_break_space = "\u00A0";

std::string with_group_points(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += '.';
        text += digits[i];
    }
    return text;
}

// Digits without a sign: "1.234.567,80".
std::string format_size(Decimal value, int digits) {
    std::string const plain = (value.is_negative() ? -value : value).to_string();
    std::size_t const point = plain.find('.');
    std::string fraction = point == std::string::npos ? "" : plain.substr(point + 1);
    fraction.resize(static_cast<std::size_t>(digits), '0');
    std::string text = with_group_points(std::string_view(plain).substr(0, point));
    if (!fraction.empty()) text += "," + fraction;
    return text;
}

std::string format_signed(Decimal value, int digits, std::string_view unit_before) {
    Decimal const rounded = value.rounded(digits);
    std::string text(rounded.is_negative() ? minus_sign : "");
    text += unit_before;
    return text + format_size(rounded, digits);
}

}  // namespace

std::string format_number(Decimal value, std::optional<int> digits) {
    return format_signed(value, digits.value_or(value.scale()), "");
}

std::string format_rupiah(Decimal value, int digits) { return format_signed(value, digits, "Rp"); }

std::string format_percent(Decimal value, std::optional<int> digits) {
    return format_number(value, digits) + std::string(no_break_space) + "%";
}

std::string to_roman(int value) {
    struct Step { int size; std::string_view letters; };
    static constexpr Step steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                     {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    if (value < 1 || value > 3999) return std::to_string(value);
    std::string text;
    for (Step const& step : steps) {
        for (; value >= step.size; value -= step.size) text += step.letters;
    }
    return text;
}

std::string to_letters(int value) {
    std::string text;
    for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (value - 1) % 26));
    return text;
}

}  // namespace lkjip::base
