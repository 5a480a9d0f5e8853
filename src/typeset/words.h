#pragma once
// Words measured once: what stands between two spaces, in one font. Sizes and colours come later, so a word is the same
// at every size. Belongs to one thread at a time.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "font/font.h"
#include "typeset/hyphenate.h"

namespace lkjip::typeset {

// A place inside a word where a line may end. Measures in thousandths of the size.
struct WordBreak {
    enum class Kind : std::uint8_t { Explicit, Hyphen };  // after a hyphen or slash that is there; with a hyphen to be added
    std::uint16_t code = 0;                               // the next line begins with this one
    Kind kind = Kind::Explicit;
    float width = 0;   // of what stays, hyphen included
    float before = 0;  // of what stays as it is inside the unbroken word: with kerning, without hyphen
};

struct Word {
    std::string_view text;      // UTF-8, as in the document
    std::u16string codes;       // UTF-16 units, fi and fl as ligatures where the font has them
    std::vector<float> adjust;  // kerning after each code; empty when there is none
    double width = 0;
    std::vector<WordBreak> breaks;  // ascending; hyphens only once `hyphenated`
    bool hyphenated = false;
    bool complete = true;  // false: the font lacks a character (measured as nothing)
};

enum class Ligatures { On, Off };

class WordCache {
public:
    WordCache(font::FontBook const& fonts, Hyphenator const& hyphenator, std::vector<std::string> const& unbreakable);
    WordCache(WordCache const&) = delete;
    WordCache& operator=(WordCache const&) = delete;

    // The references stay good as long as the cache.
    Word& find(std::string_view text, font::FontId font, Ligatures ligatures);
    void hyphenate(Word& word, font::FontId font);
    double space_width(font::FontId font);  // thousandths

    // Length of the longest unbreakable phrase that begins at `at` and ends at a word's end; 0 when there is none.
    [[nodiscard]] std::size_t phrase_at(std::string_view text, std::size_t at) const;
    [[nodiscard]] bool has_phrases() const { return !phrases_.empty(); }

    // Says whether this character is met for the first time among those no font has.
    bool first_miss(char32_t character) { return missing_.insert(character).second; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Words = std::unordered_map<std::string, Word, TextHash, std::equal_to<>>;

    void measure(Word& word, font::Font const& font, Ligatures ligatures);
    void add_break(Word& word, font::Font const& font, std::size_t code, WordBreak::Kind kind) const;

    font::FontBook const& fonts_;
    Hyphenator const& hyphenator_;
    std::vector<Words> words_;  // by 2 × font + ligatures
    std::vector<double> spaces_;
    std::vector<std::string> phrases_;  // sorted, longer ones first among equal beginnings
    std::unordered_set<char32_t> missing_;
};

}  // namespace lkjip::typeset
