#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

#include "workbook/cell_values.h"

namespace lkjip::workbook {

using base::Decimal;

namespace {

// Blanks of all kinds dropped, minus signs of all kinds made one, in one pass: cells may hold very long texts.
std::string without_blanks(std::string_view given) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> changes = {{
        {" ", ""}, {"\t", ""}, {"\xC2\xA0", ""}, {"\xE2\x80\xAF", ""}, {"\xE2\x80\x89", ""}, {"\xE2\x88\x92", "-"}, {"\xE2\x80\x93", "-"},
    }};
    std::string text;
    while (!given.empty()) {
        auto const change =
            std::find_if(changes.begin(), changes.end(), [&](auto const& each) { return given.starts_with(each.first); });
        bool const is_known = change != changes.end();
        text += is_known ? change->second : given.substr(0, 1);
        given.remove_prefix(is_known ? change->first.size() : 1);
    }
    return text;
}

// Without what surrounds the digits: blanks, "Rp", ",-" at the end, "%", brackets around negative amounts.
std::string bare_number(std::string_view given) {
    std::string text = without_blanks(given);
    bool const is_bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
    if (is_bracketed) text = "-" + text.substr(1, text.size() - 2);
    bool const is_negative = text.starts_with('-');
    if (is_negative) text.erase(0, 1);
    if (text.size() > 2 && std::tolower(static_cast<unsigned char>(text[0])) == 'r' &&
        std::tolower(static_cast<unsigned char>(text[1])) == 'p')
        text.erase(0, text[2] == '.' ? 3 : 2);
    if (text.ends_with(",-") || text.ends_with(".-")) text.erase(text.size() - 2);
    if (text.ends_with('%')) text.pop_back();
    return is_negative ? "-" + text : text;
}

// Groups of three between the separators, and one to three digits before the first.
bool is_grouped(std::string_view digits, char separator) {
    std::size_t const first = digits.find(separator);
    if (first == 0 || first == std::string_view::npos || first > 3) return false;
    for (std::size_t at = first; at != std::string_view::npos;) {
        std::size_t const next = digits.find(separator, at + 1);
        if ((next == std::string_view::npos ? digits.size() : next) - at != 4) return false;
        at = next;
    }
    return true;
}

std::optional<NumberText> with_point(std::string digits, char thousands, char decimal, bool is_ambiguous) {
    if (thousands != 0) digits.erase(std::remove(digits.begin(), digits.end(), thousands), digits.end());
    if (decimal != 0) std::replace(digits.begin(), digits.end(), decimal, '.');
    bool const is_whole_zero = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
    if (is_whole_zero) digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits.starts_with('.')) digits.insert(0, "0");
    auto const value = Decimal::parse(digits);
    if (!value) return std::nullopt;
    return NumberText{*value, is_ambiguous};
}

std::optional<NumberText> parse_digits(std::string const& digits) {
    bool const is_plain = !digits.empty() && std::all_of(digits.begin(), digits.end(),
                                                         [](unsigned char c) { return std::isdigit(c) || c == '.' || c == ','; });
    if (!is_plain || !std::isdigit(static_cast<unsigned char>(digits.back()))) return std::nullopt;
    auto const dots = std::count(digits.begin(), digits.end(), '.');
    auto const commas = std::count(digits.begin(), digits.end(), ',');
    if (dots == 0 && commas == 0) return with_point(digits, 0, 0, false);
    if (dots > 0 && commas > 0) {
        bool const is_indonesian = digits.rfind(',') > digits.rfind('.');
        char const thousands = is_indonesian ? '.' : ',';
        char const decimal = is_indonesian ? ',' : '.';
        std::string const before = digits.substr(0, digits.find(decimal));
        if ((is_indonesian ? commas : dots) != 1 || !is_grouped(before, thousands)) return std::nullopt;
        return with_point(digits, thousands, decimal, false);
    }
    char const only = dots > 0 ? '.' : ',';
    auto const count = dots + commas;
    bool const is_grouping = is_grouped(digits, only) && digits[0] != '0';
    if (count > 1) return is_grouping ? with_point(digits, only, 0, false) : std::nullopt;
    if (only == '.' && is_grouping) return with_point(digits, '.', 0, true);
    return with_point(digits, 0, only, is_grouping);
}

}  // namespace

std::optional<NumberText> parse_number_text(std::string_view given) {
    std::string text = bare_number(given);
    bool const is_negative = text.starts_with('-');
    if (is_negative) text.erase(0, 1);
    auto number = parse_digits(text);
    if (number && is_negative) number->value = -number->value;
    return number;
}

std::optional<Decimal> parse_cell_number(std::string_view text) {
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (!std::isfinite(number)) return std::nullopt;
    constexpr double nothing = 1e-20;    // what sums leave that should be zero
    if (std::abs(number) < nothing) return Decimal(0);
    constexpr double too_large = 1e30;   // for whatever: which number it is no longer matters
    number = std::clamp(number, -too_large, too_large);
    constexpr int digits_shown = 15;
    char buffer[64];
    auto const written = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific, digits_shown - 1);
    auto const value = Decimal::parse(std::string_view(buffer, written.ptr));
    if (!value) return std::nullopt;
    return value->trimmed();
}

}  // namespace lkjip::workbook
