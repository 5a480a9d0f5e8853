#include "typeset/hyphenate.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>

namespace lkjip::typeset {

namespace {

constexpr std::size_t least_before = 3, least_after = 3;
constexpr std::size_t shortest_divided = 7;  // "ta-hun" saves nothing and stops the reader
constexpr std::size_t least_capitals = 8;  // shorter ones are abbreviations
constexpr std::size_t longest_word = 90;   // libhyphen's own limit is 100

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view letters) {
    std::string text(letters);
    for (char& c : text)
        if (is_capital(c)) c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

bool never_divided(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit) || word.find('@') != word.npos || word.find("://") != word.npos ||
           word.find("www.") != word.npos;
}

// Curly quotes and dashes, U+2000 to U+203F, are three bytes with this beginning.
bool is_punctuation(std::string_view word, std::size_t at) {
    return word.substr(at, 2) == "\xE2\x80";
}

// A letter such as é or an apostrophe belongs to the word; we do not know how to divide it there.
bool is_part_of_a_longer_word(std::string_view word, std::size_t begin, std::size_t end) {
    bool const after_accent = begin >= 1 && is_beyond_ascii(word[begin - 1]) && !(begin >= 3 && is_punctuation(word, begin - 3));
    bool const after_apostrophe = begin >= 2 && word[begin - 1] == '\'' && is_letter(word[begin - 2]);
    bool const before_accent = end < word.size() && is_beyond_ascii(word[end]) && !is_punctuation(word, end);
    bool const before_apostrophe = end + 1 < word.size() && word[end] == '\'' && is_letter(word[end + 1]);
    return after_accent || after_apostrophe || before_accent || before_apostrophe;
}

bool has_vowel(std::string_view letters) {
    return letters.find_first_of("aeiou") != letters.npos;
}

}  // namespace

struct Hyphenator::Dictionary {
    struct Free {
        void operator()(HyphenDict* dictionary) const {
            if (dictionary != nullptr) hnj_hyphen_free(dictionary);
        }
    };
    // Reading the patterns takes some milliseconds: they are read while the first paragraphs are measured.
    std::shared_future<std::shared_ptr<HyphenDict>> patterns;

    static std::shared_ptr<HyphenDict> read(std::string const& file) { return {hnj_hyphen_load(file.c_str()), Free{}}; }
};

Hyphenator::Hyphenator(std::string const& dictionary_file, std::vector<std::string> const& exceptions,
                       base::Diagnostics& diagnostics)
    : dictionary_(std::make_unique<Dictionary>()) {
    for (std::string const& exception : exceptions) {
        std::vector<std::size_t> breaks;
        std::string word;
        for (char c : lower(exception)) {
            if (c == '-')
                breaks.push_back(word.size());
            else
                word += c;
        }
        exceptions_[word] = std::move(breaks);
    }
    if (dictionary_file.empty()) return;
    bool const is_readable = std::filesystem::is_regular_file(dictionary_file) && std::ifstream(dictionary_file);
    if (is_readable) {
        dictionary_->patterns = std::async(std::launch::async, Dictionary::read, dictionary_file);
        return;
    }
    base::Place place;
    place.file = dictionary_file;
    diagnostics.warning(base::Category::Resource, "T-004", "kamus pemenggalan kata tidak dapat dibaca; kata tidak dipenggal",
                        std::move(place), "pasang paket hyphen-id");
}

Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;

std::vector<std::size_t> const* Hyphenator::exception(std::string const& word) const {
    auto const found = exceptions_.find(word);
    return found == exceptions_.end() ? nullptr : &found->second;
}

void Hyphenator::divide(std::string_view letters, std::size_t offset, std::vector<std::size_t>& breaks) const {
    std::string const word = lower(letters);
    if (auto const* known = exception(word)) {
        for (std::size_t at : *known) breaks.push_back(offset + at);
        return;
    }
    bool const abbreviation = letters.size() < least_capitals && std::all_of(letters.begin(), letters.end(), is_capital);
    if (abbreviation || word.size() < shortest_divided || word.size() > longest_word) return;
    std::shared_ptr<HyphenDict> const patterns = dictionary_->patterns.valid() ? dictionary_->patterns.get() : nullptr;
    if (!patterns) return;
    char marks[longest_word + 8];
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate2(patterns.get(), word.c_str(), static_cast<int>(word.size()), marks, nullptr, &replacements, &positions,
                          &cuts);
    std::size_t syllable = 0;  // the patterns divide rows of consonants too; a syllable has a vowel
    for (std::size_t at = least_before; at + least_after <= word.size(); ++at) {
        std::string_view const view(word);
        if ((marks[at - 1] & 1) == 0 || !has_vowel(view.substr(syllable, at - syllable)) || !has_vowel(view.substr(at))) continue;
        breaks.push_back(offset + at);
        syllable = at;
    }
    if (replacements != nullptr)
        for (std::size_t i = 0; i < word.size(); ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
}

std::vector<std::size_t> Hyphenator::breaks(std::string_view word) const {
    std::vector<std::size_t> breaks;
    if (never_divided(word)) return breaks;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at;
        while (end < word.size() && is_letter(word[end])) ++end;
        if (end > at && !is_part_of_a_longer_word(word, at, end)) divide(word.substr(at, end - at), at, breaks);
        at = end + 1;
    }
    return breaks;
}

}  // namespace lkjip::typeset
