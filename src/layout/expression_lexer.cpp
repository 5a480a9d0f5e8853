#include "layout/expression_lexer.h"

#include <fmt/format.h>

#include <array>

#include "layout/expression.h"

namespace lkjip::layout {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return starts_name(c) || is_digit(c); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Token make(TokenKind kind, std::string_view text, std::size_t begin, std::size_t end) {
    return {kind, std::string(text), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Token read_text(std::string_view source, std::size_t at) {
    std::size_t const end = source.find('\'', at + 1);
    if (end == std::string_view::npos) {
        throw ExpressionFault{"L-040", "teks tidak ditutup dengan tanda petik tunggal", "tulis 'teks'", static_cast<std::uint32_t>(at)};
    }
    return make(TokenKind::Text, source.substr(at + 1, end - at - 1), at, end + 1);
}

Token read_number(std::string_view source, std::size_t at) {
    std::size_t end = at;
    while (end < source.size() && is_digit(source[end])) ++end;
    if (end + 1 < source.size() && source[end] == '.' && is_digit(source[end + 1])) {
        ++end;
        while (end < source.size() && is_digit(source[end])) ++end;
    }
    if (end < source.size() && starts_name(source[end])) {
        throw ExpressionFault{"L-040", fmt::format("`{}` bukan angka dan bukan nama", source.substr(at, end + 1 - at)),
                              "nama tidak boleh diawali angka", static_cast<std::uint32_t>(at)};
    }
    return make(TokenKind::Number, source.substr(at, end - at), at, end);
}

std::size_t character_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    if (byte < 0xC0) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

std::string character_hint(std::string_view character) {
    for (char const* const quote : {"\"", "‘", "’", "“", "”", "`"}) {
        if (character == quote) return "teks diapit petik tunggal yang lurus: 'teks'";
    }
    if (character == "!") return "tidak sama ditulis `ne`; kebalikan syarat ditulis `bukan`";
    if (character == "{" || character == "}") return "di sini ekspresi ditulis tanpa kurung kurawal: setiap=\"program\"";
    if (character == "%") return "tanda persen dicetak dengan saringan: {{ x | persen(2) }}";
    if (character.size() > 1) return fmt::format("teks diapit petik tunggal: '{}'", character);
    return {};
}

Token read_symbol(std::string_view source, std::size_t at) {
    static constexpr std::array<std::string_view, 18> symbols = {"<>", "<=", ">=", "(", ")", "[", "]", ".", ",",
                                                                 "|",  "&",  "+",  "-", "*", "/", "=", "<", ">"};
    for (std::string_view const symbol : symbols) {
        if (source.substr(at).starts_with(symbol)) return make(TokenKind::Symbol, symbol, at, at + symbol.size());
    }
    std::string_view const character = source.substr(at, character_length(source[at]));
    throw ExpressionFault{"L-040", fmt::format("karakter `{}` tidak dikenal dalam ekspresi", character), character_hint(character),
                          static_cast<std::uint32_t>(at)};
}

}  // namespace

Token next_token(std::string_view source, std::size_t at) {
    while (at < source.size() && is_space(source[at])) ++at;
    if (at >= source.size()) return make(TokenKind::End, "", source.size(), source.size());
    char const c = source[at];
    if (c == '\'') return read_text(source, at);
    if (is_digit(c)) return read_number(source, at);
    if (!starts_name(c)) return read_symbol(source, at);
    std::size_t end = at;
    while (end < source.size() && continues_name(source[end])) ++end;
    return make(TokenKind::Name, source.substr(at, end - at), at, end);
}

}  // namespace lkjip::layout
