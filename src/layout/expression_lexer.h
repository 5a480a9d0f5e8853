#pragma once
// The words of an expression.
#include <cstdint>
#include <string>
#include <string_view>

namespace lkjip::layout {

enum class TokenKind { End, Name, Number, Text, Symbol };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;                  // a text without its quotes
    std::uint32_t begin = 0, end = 0;
};

// The token at or after `at`. Throws ExpressionFault.
Token next_token(std::string_view source, std::size_t at);

}  // namespace lkjip::layout
