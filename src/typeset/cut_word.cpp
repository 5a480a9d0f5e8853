#include "typeset/cut_word.h"

namespace lkjip::typeset {

namespace {

// End of the character (UTF-8) that begins at `begin`.
std::size_t character_end(std::string const& word, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    return end;
}

}  // namespace

std::vector<std::string> cut_word(std::string const& word, base::Length room, std::function<base::Length(std::string_view)> const& width_of) {
    if (width_of(word) <= room) return {word};
    std::vector<std::string> pieces;
    std::size_t begin = 0, end = 0;
    while (end < word.size()) {
        std::size_t const next = character_end(word, end);
        if (end > begin && width_of(std::string_view(word).substr(begin, next - begin)) > room) {
            pieces.push_back(word.substr(begin, end - begin));
            begin = end;
        }
        end = next;
    }
    pieces.push_back(word.substr(begin));
    return pieces;
}

}  // namespace lkjip::typeset
