#include "report/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ---- names

std::string bare(std::string_view name) {
    std::string letters;
    for (char const c : name) {
        if (c == '_' || c == '-' || c == ' ') continue;
        letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return letters;
}

std::string same_letters(std::string_view name, std::vector<std::string> const& known) {
    std::string const letters = bare(name);
    auto const found = std::find_if(known.begin(), known.end(), [&](std::string const& each) { return bare(each) == letters; });
    return found == known.end() ? "" : *found;
}

bool is_word_of(std::string_view part, std::string_view whole) {
    if (part.empty() || whole.size() <= part.size() + 1) return false;
    bool const begins = whole.starts_with(part) && whole[part.size()] == '_';
    bool const ends = whole.ends_with(part) && whole[whole.size() - part.size() - 1] == '_';
    return begins || ends;
}

// "realisasi" for "realisasi_anggaran", or the other way round.
std::string same_words(std::string_view name, std::vector<std::string> const& known) {
    auto const shares_words = [&](std::string const& each) { return is_word_of(name, each) || is_word_of(each, name); };
    auto const found = std::find_if(known.begin(), known.end(), shares_words);
    return found == known.end() ? "" : *found;
}

// ---- numbers

void take_off(std::string& text, std::string_view begin, std::string_view end) {
    if (!begin.empty() && text.starts_with(begin)) text.erase(0, begin.size());
    if (!end.empty() && text.ends_with(end)) text.erase(text.size() - end.size());
}

// Digits with nothing around them: no currency, unit, sign of addition or blank.
std::string without_trimmings(std::string_view text) {
    std::string plain(text);
    std::erase(plain, ' ');
    take_off(plain, plain.starts_with("Rp.") ? "Rp." : "Rp", "%");
    take_off(plain, "+", ",-");
    take_off(plain, "", ".");
    return plain;
}

// "12.988.600": every group behind the first has three digits.
bool has_groups(std::string_view text, char separator) {
    std::size_t at = text.find(separator);
    if (at == std::string_view::npos || at == 0) return false;
    while (at != std::string_view::npos) {
        std::size_t const next = text.find(separator, at + 1);
        std::size_t const length = (next == std::string_view::npos ? text.size() : next) - at - 1;
        if (length != 3) return false;
        at = next;
    }
    return true;
}

std::string with_decimal_point(std::string text) {
    auto const commas = std::count(text.begin(), text.end(), ',');
    if (commas > 1 && has_groups(text, ',')) std::erase(text, ',');
    if (commas == 1) {
        std::erase(text, '.');
        std::replace(text.begin(), text.end(), ',', '.');
    } else if (has_groups(text, '.')) {
        std::erase(text, '.');
    }
    return text;
}

std::string without_leading_zeros(std::string text) {
    std::size_t const first = text.starts_with('-') ? 1 : 0;
    while (text.size() > first + 1 && text[first] == '0' && is_digit(text[first + 1])) text.erase(first, 1);
    return text;
}

// ---- characters

bool is_printable(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return true;
    bool const is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    bool const turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    bool const is_no_character = c == 0xFEFF || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
    return !is_control && !turns_direction && !is_no_character;
}

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t limit = 60;
    constexpr char const* replacement = "\uFFFD";
    std::string result;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < limit; ++count) {
        std::size_t const start = at;
        auto const character = base::next_character(text, at);
        if (character && *character >= 0x20 && is_printable(*character)) result += text.substr(start, at - start);
        else result += character && is_printable(*character) ? " " : replacement;
    }
    return at < text.size() ? result + "…" : result;
}

std::string kind_phrase(Value const& value) {
    if (auto const* text = value.as_text()) return fmt::format("teks \"{}\"", shortened(*text));
    if (auto const* number = value.as_number()) return "angka " + number->to_string();
    if (auto const* flag = value.as_bool()) return *flag ? "true" : "false";
    return base::kind_name(value);
}

std::string meant_name(std::string_view name, std::vector<std::string> const& known) {
    constexpr std::size_t longest = 64;  // a longer name is no typing mistake
    if (name.empty() || name.size() > longest) return {};
    std::string meant = same_letters(name, known);
    if (meant.empty()) meant = base::nearest_name(name, known);
    return meant.empty() ? same_words(name, known) : meant;
}

std::string maybe_meant(std::string_view name, std::vector<std::string> const& known) {
    std::string const meant = meant_name(name, known);
    return meant.empty() ? "" : fmt::format("maksud Anda `{}`?", meant);
}

std::string number_meant(std::string_view text) {
    std::string plain = without_leading_zeros(with_decimal_point(without_trimmings(text)));
    if (plain.starts_with('.')) plain.insert(0, "0");
    bool const is_plain = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) { return is_digit(c) || c == '.' || c == '-'; });
    auto const number = is_plain ? Decimal::parse(plain) : std::nullopt;
    return number ? number->trimmed().to_string() : "";
}

std::string unprintable_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const character = base::next_character(text, at);
        if (!character || !is_printable(*character)) return fmt::format("U+{:04X}", static_cast<unsigned>(character.value_or(0xFFFD)));
    }
    return {};
}

}  // namespace lkjip::report
