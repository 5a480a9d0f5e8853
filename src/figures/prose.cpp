#include "figures/prose.h"

#include <algorithm>
#include <array>

namespace lkjip::figures {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_core(char c) { return is_letter(c) || is_digit(c); }

// Quotation marks and dashes of three bytes at the ends ("“", "”", "–", "…") are marks too.
bool is_general_mark(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\xE2\x80"; }

std::string_view without_marks(std::string_view word) {
    std::size_t begin = 0, end = word.size();
    while (begin < end) {
        if (end - begin >= 3 && is_general_mark(word, begin)) begin += 3;
        else if (!is_core(word[begin])) ++begin;
        else break;
    }
    while (end > begin) {
        if (end - begin >= 3 && is_general_mark(word, end - 3)) end -= 3;
        else if (!is_core(word[end - 1])) --end;
        else break;
    }
    return word.substr(begin, end - begin);
}

constexpr std::array<std::string_view, 16> particles{"yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan",
                                                     "dalam", "oleh", "bagi", "serta", "atau", "atas", "kepada", "per"};

bool is_particle(std::string_view word) { return std::find(particles.begin(), particles.end(), word) != particles.end(); }

// "(PPKS)": short and without small letters.
bool is_abbreviation(std::string_view inside) {
    if (inside.empty() || inside.size() > 12) return false;
    return std::none_of(inside.begin(), inside.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
}

std::vector<std::string_view> split(std::string_view key) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < key.size();) {
        std::size_t const end = std::min(key.find(' ', at), key.size());
        if (end > at) words.push_back(key.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace

bool Word::ends_phrase() const {
    if (raw.empty() || is_binding()) return false;
    return !is_core(raw.back()) || is_general_mark(raw, raw.size() >= 3 ? raw.size() - 3 : 0);
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos; at = text.find_first_not_of(blanks, at)) {
        std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        std::size_t const binding = text.substr(at, end - at).find("{{");
        if (binding == 0) {
            std::size_t const close = text.find("}}", at);
            if (close != std::string_view::npos) end = std::max(end, std::min(text.find_first_of(blanks, close), text.size()));
        } else if (binding != std::string_view::npos) {
            end = at + binding;
        }
        std::string_view const raw = text.substr(at, end - at);
        words.push_back({raw, raw.starts_with("{{") ? raw : without_marks(raw)});
        at = end;
        if (at >= text.size()) break;
    }
    return words;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool same_letters(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        auto const low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return low(x) == low(y);
    });
}

bool is_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool is_capitalised(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

std::string name_key(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        char const c = name[at];
        std::size_t const close = c == '(' ? name.find(')', at) : std::string_view::npos;
        if (close != std::string_view::npos && is_abbreviation(name.substr(at + 1, close - at - 1))) at = close;
        else plain += is_core(c) ? c : ' ';
    }
    std::string key;
    std::string const low = lowered(plain);
    for (std::string_view const word : split(low)) {
        if (is_particle(word)) continue;
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

int likeness(std::string_view key, std::string_view other) {
    std::vector<std::string_view> a = split(key), b = split(other);
    if (a.empty() || b.empty()) return 0;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string_view> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return static_cast<int>(200 * shared.size() / (a.size() + b.size()));
}

std::optional<base::Date> date_at(std::vector<Word> const& words, std::size_t& at) {
    if (at + 2 >= words.size()) return std::nullopt;
    std::string_view const day = words[at].bare, month = words[at + 1].bare, year = words[at + 2].bare;
    if (!is_digits(day) || day.size() > 2 || !is_digits(year) || year.size() != 4) return std::nullopt;
    for (unsigned number = 1; number <= 12; ++number) {
        if (!same_letters(month, base::month_name(number))) continue;
        base::Date const date{std::chrono::year(std::stoi(std::string(year))), std::chrono::month(number),
                              std::chrono::day(static_cast<unsigned>(std::stoi(std::string(day))))};
        if (!date.ok()) return std::nullopt;
        at += 3;
        return date;
    }
    return std::nullopt;
}

int weekday_at(std::string_view word) {
    static constexpr std::array<std::string_view, 7> names{"minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
    if (word.size() < 4 || word.size() > 6) return -1;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same_letters(word, names[i])) return static_cast<int>(i);
    return same_letters(word, "jum'at") ? 5 : -1;
}

unsigned quarters_in(std::string_view text) {
    static constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
    std::vector<Word> const words = words_of(text);
    unsigned found = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!same_letters(words[i].bare, "triwulan") && words[i].bare != "TW") continue;
        bool const until = i >= 1 && (same_letters(words[i - 1].bare, "dengan") || same_letters(words[i - 1].raw, "s.d."));
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            auto const number = std::find(roman.begin(), roman.end(), words[j].bare);
            if (number == roman.end() && words[j].bare != "dan") break;
            if (number == roman.end()) continue;
            unsigned const bit = 1U << static_cast<unsigned>(number - roman.begin());
            found |= until ? (bit << 1U) - 1 : bit;
        }
    }
    return found;
}

}  // namespace lkjip::figures
