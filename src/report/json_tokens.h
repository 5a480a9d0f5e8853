#pragma once
// JSON text cut into tokens. What is no JSON but can be guessed (comments, other quotation marks, "=" for ":") is reported
// and passed on as what was meant, so that one reading finds as many faults as it can.
#include <optional>
#include <string>
#include <string_view>

#include "base/value.h"
#include "report/json_faults.h"
#include "report/text_place.h"

namespace lkjip::report {

enum class TokenKind { OpenObject, CloseObject, OpenList, CloseList, Comma, Colon, Text, Word, End };

struct Token {
    TokenKind kind = TokenKind::End;
    base::Origin origin{};
    std::size_t begin = 0, end = 0;  // offsets in the text
    std::string text{};              // Text: what it says; Word (number, true, false, null, or no JSON at all): as written
};

class JsonTokens {
public:
    // `text` is well formed UTF-8 and outlives the tokens; `file` becomes Origin::file.
    JsonTokens(std::string_view text, int file, JsonFaults& faults) : text_(text), file_(file), faults_(faults), place_(text) {}

    // The next token, which stays until it is taken. After the reading has stopped: End.
    Token const& peek();
    Token take();

private:
    Token read();
    void skip_blanks();
    bool skip_comment();
    Token read_text();
    void take_quotes_within(Token& text);
    Token read_word();
    Token read_foreign_text(std::string_view opening);
    void read_escape(Token& text);
    void read_unicode_escape(Token& text);
    void report_in(Token const& text, std::string message, std::string hint);
    std::optional<char32_t> read_hex();
    Token finish(Token token);

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    Token start(TokenKind kind);

    std::string_view text_;
    int file_;
    JsonFaults& faults_;
    TextPlace place_;
    std::size_t at_ = 0;
    std::optional<Token> next_;
    bool is_told_ = false;           // a fault inside the text being read: one is enough
};

}  // namespace lkjip::report
