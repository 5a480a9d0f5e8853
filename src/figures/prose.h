#pragma once
// Texts as words, names as keys: what the rules need to compare wordings.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/indonesian.h"

namespace lkjip::figures {

// A word as it stands, and without the marks around it. A binding `{{ … }}` is one word.
struct Word {
    std::string_view raw, bare;
    [[nodiscard]] bool ends_phrase() const;     // a mark follows: , . ; : ) ”
    [[nodiscard]] bool is_binding() const { return raw.starts_with("{{"); }
};
std::vector<Word> words_of(std::string_view text);

// A few words before and behind `count` words at `at`, for the reader to find the spot.
std::string around(std::vector<Word> const& words, std::size_t at, std::size_t count);

std::string lowered(std::string_view text);     // ASCII letters; enough to compare Indonesian words
bool same_letters(std::string_view a, std::string_view b);   // apart from case
bool is_digits(std::string_view text);
bool is_capitalised(std::string_view word);

// What is left of a name when case, marks, abbreviations in brackets and particles don't count.
std::string name_key(std::string_view name);
// Of a person's name, without degrees and honorifics: "Hj. Rusmini Handayani, S.Sos." is "rusminihandayani".
std::string person_key(std::string const& name);
bool differs_by_one(std::string const& a, std::string const& b);   // one letter more, less or other, in a long word
// Shared words of two keys in per cent (Dice).
int likeness(std::string_view key, std::string_view other);

// A date in words at `words[at]`: "14 April 2022"; `at` is moved behind it.
std::optional<base::Date> date_at(std::vector<Word> const& words, std::size_t& at);
// A day that its month doesn't have, 29 to 31, at `words[at]`: "31 April 2022"; empty: none.
std::string impossible_date_at(std::vector<Word> const& words, std::size_t at);
int weekday_at(std::string_view word);          // 0 Minggu … 6 Sabtu; −1: none

// Roman numbers I to IV named after "Triwulan": "Triwulan I, II, dan III" gives bits 1, 2, 4. "sampai dengan", "s.d."
// and a dash add those between, or all before where none is named.
unsigned quarters_in(std::string_view text);

}  // namespace lkjip::figures
