// "Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)": one expansion for one abbreviation, and one abbreviation for one term.
#include <fmt/format.h>

#include <algorithm>

#include "figures/finders.h"

namespace lkjip::figures {

namespace {

// An abbreviation in brackets with the words before it.
struct Mention {
    Prose const* text = nullptr;
    std::string letters;
    std::size_t at = 0;             // index of the bracket's word
    std::size_t begin = 0;          // of the expansion whose initials are the letters; == at: none
};

bool is_bracketed_letters(Word const& word) {
    bool const all_capitals = std::all_of(word.bare.begin(), word.bare.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return word.raw.starts_with("(") && word.raw.find(')') != std::string_view::npos && word.bare.size() >= 3 && word.bare.size() <= 8 && all_capitals;
}

bool is_joint(std::string_view word) { return word == "dan" || word == "di" || word == "ke" || word == "pada" || word == "yang" || word == "atas" || word == "untuk"; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// Where the words begin whose initials are `letters`, read backwards from `at`; particles count only when they must.
std::size_t expansion_begin(std::vector<Word> const& words, std::size_t at, std::string_view letters) {
    std::size_t i = at, left = letters.size();
    while (left > 0 && i > 0) {
        Word const& word = words[i - 1];
        if (word.bare.empty() || (i < at && word.ends_phrase())) return at;
        if (upper(word.bare.front()) == letters[left - 1] && !is_joint(word.bare)) --left;
        else if (!is_joint(word.bare)) return at;
        --i;
    }
    return left == 0 ? i : at;
}

std::vector<Mention> mentions(Evidence const& evidence) {
    std::vector<Mention> found;
    for (Prose const& text : evidence.texts) {
        for (std::size_t i = 1; i < text.words.size(); ++i) {
            if (!is_bracketed_letters(text.words[i]) || text.words[i - 1].ends_phrase()) continue;
            std::string const letters(text.words[i].bare);
            found.push_back({&text, letters, i, expansion_begin(text.words, i, letters)});
        }
    }
    return found;
}

std::string phrase(std::vector<Word> const& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += (text.empty() ? "" : " ") + std::string(words[i].bare);
    return text;
}

std::string phrase_of(Mention const& mention) { return phrase(mention.text->words, mention.begin, mention.at); }

}  // namespace

void abbreviation_in_two_ways(Evidence const& evidence, Found& found) {
    std::map<std::string, std::map<std::string, Mention>> expansions;
    for (Mention const& mention : mentions(evidence))
        if (mention.begin < mention.at) expansions[mention.letters].emplace(lowered(phrase_of(mention)), mention);
    for (auto const& [letters, ways] : expansions) {
        if (ways.size() < 2) continue;
        std::vector<Side> sides;
        for (auto const& [ignored, mention] : ways) sides.push_back(found.side("kepanjangan", phrase_of(mention), mention.text->at));
        found.add(fmt::format("singkatan {} dipanjangkan dengan {} cara", letters, ways.size()), std::move(sides));
    }
}

// The words before the bracket are the known expansion of other letters.
void abbreviation_of_other_term(Evidence const& evidence, Found& found) {
    std::vector<Mention> const all = mentions(evidence);
    std::map<std::string, Mention> known;   // expansion to its first mention
    for (Mention const& mention : all)
        if (mention.begin < mention.at) known.emplace(lowered(phrase_of(mention)), mention);
    for (Mention const& mention : all) {
        if (mention.begin < mention.at) continue;
        for (auto const& [expansion, first] : known) {
            std::size_t const count = first.at - first.begin;
            if (count > mention.at || !same_letters(phrase(mention.text->words, mention.at - count, mention.at), expansion)) continue;
            found.add(fmt::format("\"{}\" disingkat ({}), padahal singkatannya {}", phrase_of(first), mention.letters, first.letters),
                      {found.side("tertulis", mention.letters, mention.text->at), found.side("di tempat lain", first.letters, first.text->at)});
            break;
        }
    }
}

}  // namespace lkjip::figures
