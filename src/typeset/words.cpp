#include "typeset/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace lkjip::typeset {

namespace {

constexpr char32_t soft_hyphen = 0xAD, zero_width_space = 0x200B, word_joiner = 0x2060, byte_order_mark = 0xFEFF;
constexpr char16_t ligature_fi = 0xFB01, ligature_fl = 0xFB02;

struct Character {
    char32_t code;
    std::size_t offset;  // in bytes
};

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const offset = at;
        if (auto const code = base::next_character(text, at)) characters.push_back({*code, offset});
    }
    return characters;
}

bool is_invisible(char32_t c) {
    return c == soft_hyphen || c == zero_width_space || c == word_joiner || c == byte_order_mark;
}

bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
}

// After hyphens, slashes and dashes between letters, with two characters at least on either side.
bool may_end_line_after(std::vector<Character> const& characters, std::size_t at) {
    char32_t const c = characters[at].code;
    if (c == zero_width_space) return true;
    if (c != U'-' && c != U'/' && c != 0x2010 && c != 0x2013 && c != 0x2014) return false;
    if (at < 2 || at + 2 >= characters.size()) return false;
    auto is_open = [](char32_t d) { return is_letter(d) || d == U'(' || d == U')'; };
    return is_open(characters[at - 1].code) && is_open(characters[at + 1].code);
}

// Codes before byte `offset` of the word's text.
std::size_t code_at(Word const& word, std::size_t offset) {
    std::size_t code = 0;
    std::size_t at = 0;
    while (at < offset && code < word.codes.size()) {
        auto const character = base::next_character(word.text, at);
        if (!character || is_invisible(*character)) continue;
        if (word.codes[code] == ligature_fi || word.codes[code] == ligature_fl)
            if (*character == U'f') ++at;
        ++code;
    }
    return code;
}

void insert_sorted(std::vector<WordBreak>& breaks, WordBreak fresh) {
    auto const place = std::lower_bound(breaks.begin(), breaks.end(), fresh.code,
                                        [](WordBreak const& a, std::uint16_t code) { return a.code < code; });
    if (place == breaks.end() || place->code != fresh.code) breaks.insert(place, fresh);
}

// Fills a word's codes, kerning and width.
class Measurer {
public:
    using Break = std::pair<std::size_t, WordBreak::Kind>;  // before this code

    Measurer(Word& word, font::Font const& font) : word_(word), font_(font), characters_(characters_of(word.text)) {}

    // Ligatures wherever the word is not divided between the two letters.
    void ligate_outside(std::vector<std::size_t> hyphen_offsets) {
        ligates_ = true;
        hyphen_offsets_ = std::move(hyphen_offsets);
    }

    void run() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            char32_t const c = characters_[i].code;
            bool const ends_line = may_end_line_after(characters_, i);
            if (c == soft_hyphen) add_break(WordBreak::Kind::Hyphen);
            if (!is_invisible(c)) {
                char32_t const ligature = ligature_at(i);
                add(ligature != 0 ? ligature : c);
                if (ligature != 0) ++i;
            }
            if (ends_line) add_break(WordBreak::Kind::Explicit);
        }
    }

    [[nodiscard]] std::vector<Break> const& breaks() const { return breaks_; }

private:
    void add_break(WordBreak::Kind kind) { breaks_.emplace_back(word_.codes.size(), kind); }

    [[nodiscard]] char32_t ligature_at(std::size_t i) const {  // 0: none
        if (!ligates_ || characters_[i].code != U'f' || i + 1 == characters_.size()) return 0;
        Character const& next = characters_[i + 1];
        if (std::find(hyphen_offsets_.begin(), hyphen_offsets_.end(), next.offset) != hyphen_offsets_.end()) return 0;
        return next.code == U'i' ? ligature_fi : next.code == U'l' ? ligature_fl : 0;
    }

    void add(char32_t c) {
        auto const advance = font_.advance(c);
        if (!advance) {
            word_.complete = false;
            return;
        }
        double const kern = word_.codes.empty() ? 0 : font_.kern(word_.codes.back(), c);
        if (kern != 0) {
            word_.adjust.resize(word_.codes.size());
            word_.adjust.back() = static_cast<float>(kern);
        }
        word_.codes += static_cast<char16_t>(c);
        word_.width += *advance + kern;
    }

    Word& word_;
    font::Font const& font_;
    std::vector<Character> characters_;
    bool ligates_ = false;
    std::vector<std::size_t> hyphen_offsets_;
    std::vector<Break> breaks_;
};

}  // namespace

WordCache::WordCache(font::FontBook const& fonts, Hyphenator const& hyphenator, std::vector<std::string> const& unbreakable)
    : fonts_(fonts), hyphenator_(hyphenator), phrases_(unbreakable) {
    std::erase_if(phrases_, [](std::string const& phrase) { return phrase.empty(); });
    std::sort(phrases_.begin(), phrases_.end(), std::greater<>{});
}

double WordCache::space_width(font::FontId font) {
    if (spaces_.size() <= font) spaces_.resize(font + 1U, -1);
    double& width = spaces_[font];
    if (width < 0) width = fonts_.font(font).advance(U' ').value_or(250);
    return width;
}

Word& WordCache::find(std::string_view text, font::FontId font, Ligatures ligatures) {
    std::size_t const index = 2U * font + (ligatures == Ligatures::On ? 1U : 0U);
    if (words_.size() <= index) words_.resize(index + 1);
    Words& words = words_[index];
    if (auto const known = words.find(text); known != words.end()) return known->second;
    auto const entry = words.emplace(std::string(text), Word{}).first;
    entry->second.text = entry->first;
    measure(entry->second, fonts_.font(font), ligatures);
    return entry->second;
}

void WordCache::measure(Word& word, font::Font const& font, Ligatures ligatures) {
    Measurer measurer(word, font);
    bool const may_ligate = ligatures == Ligatures::On && font.has_ligature_fi() &&
                            (word.text.find("fi") != word.text.npos || word.text.find("fl") != word.text.npos);
    if (may_ligate) measurer.ligate_outside(hyphenator_.breaks(word.text));
    measurer.run();
    for (auto const& [code, kind] : measurer.breaks()) {
        add_break(word, font, code, kind);
        if (kind == WordBreak::Kind::Hyphen) word.hyphenated = true;  // who sets soft hyphens knows better
    }
}

void WordCache::add_break(Word& word, font::Font const& font, std::size_t code, WordBreak::Kind kind) const {
    if (code == 0 || code >= word.codes.size()) return;
    double before = 0;
    for (std::size_t i = 0; i < code; ++i) {
        before += font.advance(word.codes[i]).value_or(0);
        if (i < word.adjust.size()) before += static_cast<double>(word.adjust[i]);
    }
    double width = before;
    if (code - 1 < word.adjust.size()) width -= static_cast<double>(word.adjust[code - 1]);
    if (kind == WordBreak::Kind::Hyphen) width += font.advance(U'-').value_or(0) + font.kern(word.codes[code - 1], U'-');
    insert_sorted(word.breaks, {static_cast<std::uint16_t>(code), kind, static_cast<float>(width), static_cast<float>(before)});
}

void WordCache::hyphenate(Word& word, font::FontId font) {
    if (word.hyphenated) return;
    word.hyphenated = true;
    for (std::size_t offset : hyphenator_.breaks(word.text))
        add_break(word, fonts_.font(font), code_at(word, offset), WordBreak::Kind::Hyphen);
}

std::size_t WordCache::phrase_at(std::string_view text, std::size_t at) const {
    std::string_view const rest = text.substr(at);
    auto const first = std::partition_point(phrases_.begin(), phrases_.end(),
                                            [&](std::string const& phrase) { return phrase.front() > rest.front(); });
    for (auto phrase = first; phrase != phrases_.end() && phrase->front() == rest.front(); ++phrase) {
        if (!rest.starts_with(*phrase)) continue;
        char const next = phrase->size() < rest.size() ? rest[phrase->size()] : ' ';
        bool const goes_on = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
        if (!goes_on) return phrase->size();
    }
    return 0;
}

}  // namespace lkjip::typeset
