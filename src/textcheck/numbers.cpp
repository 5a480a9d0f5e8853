#include "textcheck/numbers.h"

#include <algorithm>
#include <array>

namespace lkjip::textcheck {

namespace {

using base::Decimal;

bool has_groups(std::string_view digits, char mark) {
    std::size_t const first = digits.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3 || digits[0] == '0') return false;
    for (std::size_t at = first; at < digits.size(); at += 4)
        if (digits[at] != mark || at + 4 > digits.size() || digits.substr(at + 1, 3).find_first_not_of("0123456789") != std::string_view::npos) return false;
    return true;
}

std::string without(std::string_view digits, char mark) {
    std::string plain;
    for (char const c : digits)
        if (c != mark) plain += c;
    return plain;
}

std::optional<NumberText> parsed(std::string plain, Form form) {
    std::replace(plain.begin(), plain.end(), ',', '.');
    plain.erase(0, std::min(plain.find_first_not_of('0'), plain.size()));
    if (plain.empty() || plain[0] == '.') plain.insert(0, "0");
    constexpr std::size_t longest = 16, most_decimals = 6;   // digits of anything a report tells
    std::size_t const point = plain.find('.');
    if (plain.size() > longest || (point != std::string::npos && plain.size() - point - 1 > most_decimals)) return std::nullopt;
    auto const value = Decimal::parse(plain);
    if (!value) return std::nullopt;
    return NumberText{*value, form};
}

constexpr std::array<std::string_view, 12> units{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

int unit_word(std::string_view word) {
    auto const found = std::find(units.begin(), units.end(), word);
    return found == units.end() ? -1 : static_cast<int>(found - units.begin());
}

std::int64_t scale_word(std::string_view word) {
    if (word == "ribu") return 1000;
    if (word == "juta") return 1000000;
    if (word == "miliar" || word == "milyar") return 1000000000;
    return 0;
}

// Up to 999 at `at`; −1: none.
int small_words(std::vector<Piece> const& pieces, std::size_t& at) {
    int total = -1;
    auto const add = [&](int value) { total = std::max(total, 0) + value; };
    while (at < pieces.size() && pieces[at].is_word()) {
        std::string_view const word = pieces[at].low;
        std::string_view const next = at + 1 < pieces.size() && pieces[at + 1].is_word() ? std::string_view(pieces[at + 1].low) : std::string_view{};
        int const unit = unit_word(word);
        if (word == "seratus") add(100), ++at;
        else if (unit >= 1 && unit <= 9 && next == "ratus") add(unit * 100), at += 2;
        else if (unit >= 1 && unit <= 9 && next == "puluh") add(unit * 10), at += 2;
        else if (unit >= 2 && unit <= 9 && next == "belas") return add(unit + 10), at += 2, total;
        else if (unit >= 0) return add(unit), ++at, total;
        else break;
    }
    return total;
}

// "koma tujuh lima"
std::string decimals_at(std::vector<Piece> const& pieces, std::size_t& at) {
    if (at + 1 >= pieces.size() || !pieces[at].is("koma")) return {};
    std::string digits;
    std::size_t next = at + 1;
    for (; next < pieces.size(); ++next) {
        int const unit = unit_word(pieces[next].low);
        if (unit < 0 || unit > 9) break;
        digits += static_cast<char>('0' + unit);
    }
    if (!digits.empty()) at = next;
    return digits;
}

}  // namespace

std::optional<NumberText> number_in(std::string_view digits) {
    std::size_t const point = digits.find('.'), comma = digits.find(',');
    bool const has_point = point != std::string_view::npos, has_comma = comma != std::string_view::npos;
    if (!has_point && !has_comma) return parsed(std::string(digits), Form::Plain);
    std::string_view const whole = digits.substr(0, comma);
    if (has_comma && digits.find(',', comma + 1) == std::string_view::npos && whole.size() < digits.size()) {
        if (!has_point) return parsed(std::string(digits), Form::Plain);
        if (point < comma && has_groups(whole, '.')) return parsed(without(digits, '.'), Form::Grouped);
    }
    if (!has_comma && has_groups(digits, '.')) return parsed(without(digits, '.'), Form::Grouped);
    if (!has_comma && digits.find('.', point + 1) == std::string_view::npos) return parsed(std::string(digits), Form::PointDecimal);
    if (has_comma && has_groups(digits.substr(0, std::min(point, digits.size())), ',')) return parsed(without(digits, ','), Form::PointDecimal);
    return std::nullopt;
}

std::optional<Decimal> words_at(std::vector<Piece> const& pieces, std::size_t& at) {
    std::size_t next = at;
    std::int64_t total = -1;
    while (next < pieces.size() && pieces[next].is_word()) {
        if (pieces[next].is("seribu")) {
            total = std::max<std::int64_t>(total, 0) + 1000;
            ++next;
            continue;
        }
        std::size_t const before = next;
        int const small = small_words(pieces, next);
        if (small < 0) break;
        std::int64_t const scale = next < pieces.size() ? scale_word(pieces[next].low) : 0;
        total = std::max<std::int64_t>(total, 0) + (scale > 0 ? small * scale : small);
        if (scale > 0) ++next;
        if (scale == 0 || next == before) break;
    }
    if (total < 0) return std::nullopt;
    std::string const decimals = decimals_at(pieces, next);
    at = next;
    return Decimal::parse(std::to_string(total) + (decimals.empty() ? "" : "." + decimals));
}

std::string digits_of(Decimal value) {
    std::string digits;
    for (char const c : value.to_string())
        if (c >= '0' && c <= '9') digits += c;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

}  // namespace lkjip::textcheck
