#pragma once
// A text cut into words, numbers and marks, each with its place in the text.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::textcheck {

struct Piece {
    enum class Kind { Word, Number, Code, Mark, Binding };

    Kind kind = Kind::Word;
    std::size_t begin = 0, end = 0;   // bytes
    std::string low;                  // in small letters; a Mark is one character, quotation marks are `"`, dashes `-`
    bool glued = false;               // no blank before it
    bool is_capital = false;          // begins with a capital letter
    bool ends_sentence = false;       // a Mark
    bool ends_line = false;           // a line break or a tab follows
    bool ends_cell = false;           // a tab follows
    std::size_t sentence_begin = 0, sentence_end = 0;   // pieces of the sentence it stands in

    [[nodiscard]] bool is(std::string_view word) const { return kind != Kind::Binding && low == word; }
    [[nodiscard]] bool is_word() const { return kind == Kind::Word; }
    [[nodiscard]] bool is_number() const { return kind == Kind::Number; }
};

// Markdown's emphasis is no piece; a binding `{{ … }}` is one, with the expression as `low`. Words are cut at hyphens.
std::vector<Piece> pieces_of(std::string_view text);

bool one_of(std::string_view word, std::initializer_list<std::string_view> words);

}  // namespace lkjip::textcheck
