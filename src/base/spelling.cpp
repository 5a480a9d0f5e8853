#include <array>

#include "base/indonesian.h"

namespace lkjip::base {

namespace {

constexpr std::array<std::string_view, 12> small_numbers = {"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                                            "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

void append_word(std::string& text, std::string_view word) {
    if (!text.empty()) text += ' ';
    text += word;
}

std::string spell_below_thousand(int value) {
    std::string text;
    if (value >= 200) append_word(text, small_numbers[static_cast<std::size_t>(value / 100)]);
    if (value >= 200) append_word(text, "ratus");
    if (value >= 100 && value < 200) append_word(text, "seratus");
    value %= 100;
    if (value >= 20) {
        append_word(text, small_numbers[static_cast<std::size_t>(value / 10)]);
        append_word(text, "puluh");
        value %= 10;
    }
    if (value >= 12) {
        append_word(text, small_numbers[static_cast<std::size_t>(value - 10)]);
        append_word(text, "belas");
    } else if (value > 0) {
        append_word(text, small_numbers[static_cast<std::size_t>(value)]);
    }
    return text;
}

// The digits in groups of three, the last first: "12345" → 345, 12.
std::string spell_digits(std::string_view digits) {
    static constexpr std::array<std::string_view, 4> groups = {"", "ribu", "juta", "miliar"};
    std::string text;
    if (digits.size() > 12) {  // past a thousand trillion the trillions are counted in their turn
        text = spell_digits(digits.substr(0, digits.size() - 12)) + " triliun";
        digits.remove_prefix(digits.size() - 12);
    }
    for (std::size_t group = (digits.size() + 2) / 3; group-- > 0;) {
        std::size_t const length = digits.size() - group * 3;
        int const value = std::stoi(std::string(digits.substr(0, length)));
        digits.remove_prefix(length);
        if (value == 0) continue;
        if (group == 1 && value == 1) {
            append_word(text, "seribu");
            continue;
        }
        append_word(text, spell_below_thousand(value));
        if (group > 0) append_word(text, groups[group]);
    }
    return text;
}

}  // namespace

std::string spell_number(Decimal value) {
    std::string const plain = (value.is_negative() ? -value : value).to_string();
    std::size_t const point = plain.find('.');
    std::string text = spell_digits(std::string_view(plain).substr(0, point));
    if (text.empty()) text = small_numbers[0];
    if (point != std::string::npos) {
        text += " koma";
        for (char const digit : plain.substr(point + 1)) append_word(text, small_numbers[static_cast<std::size_t>(digit - '0')]);
    }
    return value.is_negative() ? "minus " + text : text;
}

}  // namespace lkjip::base
