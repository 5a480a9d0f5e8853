#include "figures/prose.h"

#include <algorithm>
#include <array>

namespace lkjip::figures {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";

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

std::string around(std::vector<Word> const& words, std::size_t at, std::size_t count) {
    std::size_t const begin = at < 3 ? 0 : at - 3, end = std::min(words.size(), at + count + 3);
    std::string text = begin > 0 ? "… " : "";
    for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + std::string(words[i].raw);
    return text + (end < words.size() ? " …" : "");
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
        std::size_t const mark = is_general_mark(name, at) ? 3 : name.substr(at).starts_with(no_break_space) ? 2 : 0;
        if (close != std::string_view::npos && is_abbreviation(name.substr(at + 1, close - at - 1))) at = close;
        else plain += is_core(c) && mark == 0 ? c : ' ';
        if (mark > 0) at += mark - 1;
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

std::string person_key(std::string const& name) {
    std::string key;
    for (Word const& word : words_of(std::string_view(name).substr(0, name.find(','))))
        if (!word.raw.ends_with('.')) key += lowered(word.bare);
    return key;
}

bool differs_by_one(std::string const& a, std::string const& b) {
    if (a.size() < 9 || b.size() < 9 || a.size() > b.size() + 1 || b.size() > a.size() + 1) return false;
    std::size_t front = 0, back = 0;
    std::size_t const shorter = std::min(a.size(), b.size());
    while (front < shorter && a[front] == b[front]) ++front;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    return std::max(a.size(), b.size()) - front - back <= 1;
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

namespace {

// Day, month and year as written, whether or not there is such a day.
std::optional<base::Date> written_date(std::vector<Word> const& words, std::size_t at) {
    if (at + 2 >= words.size()) return std::nullopt;
    std::string_view const day = words[at].bare, month = words[at + 1].bare, year = words[at + 2].bare;
    if (!is_digits(day) || day.size() > 2 || !is_digits(year) || year.size() != 4) return std::nullopt;
    for (unsigned number = 1; number <= 12; ++number)
        if (same_letters(month, base::month_name(number)))
            return base::Date{std::chrono::year(std::stoi(std::string(year))), std::chrono::month(number), std::chrono::day(static_cast<unsigned>(std::stoi(std::string(day))))};
    return std::nullopt;
}

}  // namespace

std::optional<base::Date> date_at(std::vector<Word> const& words, std::size_t& at) {
    auto const date = written_date(words, at);
    if (!date || !date->ok()) return std::nullopt;
    at += 3;
    return date;
}

std::string impossible_date_at(std::vector<Word> const& words, std::size_t at) {
    if (at >= words.size() || (words[at].bare != "29" && words[at].bare != "30" && words[at].bare != "31")) return {};
    auto const date = written_date(words, at);
    if (!date || date->ok()) return {};
    return std::string(words[at].bare) + " " + std::string(words[at + 1].bare) + " " + std::string(words[at + 2].bare);
}

int weekday_at(std::string_view word) {
    static constexpr std::array<std::string_view, 7> names{"minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
    if (word.size() < 4 || word.size() > 6) return -1;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same_letters(word, names[i])) return static_cast<int>(i);
    return same_letters(word, "jum'at") ? 5 : -1;
}

namespace {

int roman_quarter(std::string_view word) {
    static constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
    auto const number = std::find(roman.begin(), roman.end(), word);
    return number == roman.end() ? -1 : static_cast<int>(number - roman.begin());
}

constexpr std::string_view until_word = "sampai";
bool is_until(std::string_view word) { return word == until_word; }

// Words without marks; "sampai dengan", "s.d.", "hingga" and a dash between numbers become one word.
std::vector<std::string_view> quarter_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (Word const& word : words_of(text)) {
        bool const goes_on = !words.empty() && is_until(words.back());
        if (same_letters(word.bare, until_word) || same_letters(word.bare, "hingga") || same_letters(word.bare, "s.d") || same_letters(word.bare, "sd") || word.bare.empty()) {
            words.push_back(until_word);
            continue;
        }
        if (goes_on && same_letters(word.bare, "dengan")) continue;
        std::size_t const dash = std::min(word.bare.find('-'), word.bare.find("\u2013"));
        if (dash == std::string_view::npos || roman_quarter(word.bare.substr(0, dash)) < 0) {
            words.push_back(word.bare);
            continue;
        }
        std::string_view const rest = word.bare.substr(dash + (word.bare[dash] == '-' ? 1 : 3));
        words.insert(words.end(), {word.bare.substr(0, dash), until_word, rest});
    }
    return words;
}

}  // namespace

unsigned quarters_in(std::string_view text) {
    std::vector<std::string_view> const words = quarter_words(text);
    unsigned found = 0;
    int last = -1;           // the quarter named last, where "sampai dengan" goes on from it
    bool until = false;
    bool named = false;      // within the numbers behind "Triwulan"
    for (std::string_view const word : words) {
        int const number = roman_quarter(word);
        if (number >= 0 && named) {
            for (int from = until ? std::max(last, 0) : number; from <= number; ++from) found |= 1U << static_cast<unsigned>(from);
            last = number;
            until = false;
        } else if (same_letters(word, "triwulan") || word == "TW") {
            named = true;
        } else if (is_until(word)) {
            until = true;
        } else if (word != "dan") {
            named = until = false;
            last = -1;
        }
    }
    return found;
}

}  // namespace lkjip::figures
