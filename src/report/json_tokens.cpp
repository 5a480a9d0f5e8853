#include "report/json_tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/wording.h"

namespace lkjip::report {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_word = " \t\r\n,:{}[]\"=;";

constexpr std::array<std::string_view, 4> foreign_double_quotes = {"“", "”", "„", "«"};
constexpr std::array<std::string_view, 4> foreign_single_quotes = {"'", "‘", "’", "`"};

template <std::size_t size>
std::string_view first_of(std::array<std::string_view, size> const& marks, std::string_view text) {
    auto const found = std::find_if(marks.begin(), marks.end(), [&](std::string_view mark) { return text.starts_with(mark); });
    return found == marks.end() ? std::string_view() : *found;
}

std::string_view foreign_quote(std::string_view text) {
    std::string_view const mark = first_of(foreign_double_quotes, text);
    return mark.empty() ? first_of(foreign_single_quotes, text) : mark;
}

// What ends a text opened by `opening`, if `text` begins with it.
std::string_view closing_quote(std::string_view text, std::string_view opening) {
    bool const is_single = !first_of(foreign_single_quotes, opening).empty();
    if (is_single) return first_of(foreign_single_quotes, text);
    for (std::string_view const mark : {"\"", "»"}) {
        if (text.starts_with(mark)) return mark;
    }
    return first_of(foreign_double_quotes, text);
}

std::optional<TokenKind> bracket_or_sign(char c) {
    switch (c) {
        case '{': return TokenKind::OpenObject;
        case '}': return TokenKind::CloseObject;
        case '[': return TokenKind::OpenList;
        case ']': return TokenKind::CloseList;
        case ',': case ';': return TokenKind::Comma;
        case ':': case '=': return TokenKind::Colon;
        default: return {};
    }
}

// Whether the text that ends with the quote at `quote` may be the last of its value: a bracket, the line's end or another
// value follows.
bool ends_value(std::string_view line, std::size_t quote) {
    std::size_t const next = line.find_first_not_of(blanks, quote + 1);
    if (next == std::string_view::npos || line[next] == '}' || line[next] == ']') return true;
    if (line[next] != ',') return false;
    std::size_t const other = line.find_first_not_of(blanks, next + 1);
    if (other == std::string_view::npos) return true;
    std::string_view const rest = line.substr(other);
    bool const is_word = rest.starts_with("true") || rest.starts_with("false");
    return is_word || std::string_view("\"{[]}-0123456789").find(rest.front()) != std::string_view::npos;
}

// Of a text that seems to end at `quote`, but is followed by words: the quote on the same line that does end it.
std::optional<std::size_t> end_of_text(std::string_view text, std::size_t quote) {
    std::string_view const line = text.substr(0, std::min(text.find('\n', quote), text.size()));
    std::size_t const next = line.find_first_not_of(blanks, quote + 1);
    if (next == std::string_view::npos || std::string_view(",:;={}[]\"/#").find(line[next]) != std::string_view::npos) return {};
    for (std::size_t at = line.find('"', next); at != std::string_view::npos; at = line.find('"', at + 1)) {
        if (line[at - 1] == '\\') continue;
        std::size_t const behind = line.find_first_not_of(blanks, at + 1);
        if (behind != std::string_view::npos && line[behind] == ':') return {};   // a field's name: a comma is missing before it
        if (ends_value(line, at)) return at;
    }
    return {};
}

void append_utf8(std::string& text, char32_t c) {
    auto const byte = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3F));
    } else {
        byte(0xF0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3F));
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

}  // namespace

Token const& JsonTokens::peek() {
    if (!next_) next_ = faults_.has_stopped() ? Token{} : read();
    if (faults_.has_stopped()) next_ = Token{};
    return *next_;
}

Token JsonTokens::take() {
    Token token = peek();
    next_.reset();
    return token;
}

Token JsonTokens::start(TokenKind kind) {
    place_.move_to(at_);
    return {kind, {file_, place_.line(), place_.column()}, at_, at_, {}};
}

Token JsonTokens::finish(Token token) {
    token.end = at_;
    return token;
}

Token JsonTokens::read() {
    skip_blanks();
    if (at_end()) return start(TokenKind::End);
    char const c = text_[at_];
    if (c == '"') return read_text();
    if (auto const mark = foreign_quote(rest()); !mark.empty()) return read_foreign_text(mark);
    auto const kind = bracket_or_sign(c);
    if (!kind) return read_word();
    Token token = start(*kind);
    ++at_;
    if (c == '=') faults_.error(token.origin, "D-002", "\"=\" tidak dikenal di sini", "tulis titik dua (:) di antara nama bidang dan nilainya");
    if (c == ';') faults_.error(token.origin, "D-002", "\";\" tidak dikenal di sini", "tulis koma (,) di antara dua nilai");
    return finish(std::move(token));
}

void JsonTokens::skip_blanks() {
    do {
        at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    } while (skip_comment());
}

bool JsonTokens::skip_comment() {
    bool const is_block = rest().starts_with("/*");
    if (!is_block && !rest().starts_with("//") && !rest().starts_with("#")) return false;
    faults_.error(start(TokenKind::Word).origin, "D-018", "komentar tidak diperbolehkan dalam data", "hapus komentarnya");
    std::size_t const end = is_block ? text_.find("*/", at_ + 2) : text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + (is_block ? 2 : 1);
    return true;
}

Token JsonTokens::read_word() {
    Token token = start(TokenKind::Word);
    std::size_t const end = std::min(text_.find_first_of(ends_of_word, at_), text_.size());
    std::string_view const word = text_.substr(at_, end - at_);
    at_ += std::min({word.size(), word.find("//"), word.find("/*")});
    token.text = text_.substr(token.begin, at_ - token.begin);
    return finish(std::move(token));
}

Token JsonTokens::read_text() {
    Token token = start(TokenKind::Text);
    is_told_ = false;
    for (++at_; !at_end() && text_[at_] != '"';) {
        auto const c = static_cast<unsigned char>(text_[at_]);
        if (c == '\n' || c == '\r') break;
        if (c == '\\') {
            read_escape(token);
        } else {
            if (c < 0x20) report_in(token, fmt::format("teks berisi karakter kendali (U+{:04X})", c),
                                    c == '\t' ? "tulis tab sebagai \\t, atau hapus" : "hapus karakter itu");
            token.text += static_cast<char>(c);
            ++at_;
        }
    }
    if (at_end() || text_[at_] != '"') {
        faults_.stop(token.origin, "D-008", at_end() ? "berkas berakhir di tengah teks ini" : "teks ini tidak ditutup pada baris yang sama",
                     "tambahkan tanda petik (\") di akhir teks; ganti baris di dalam teks ditulis \\n");
        return start(TokenKind::End);
    }
    take_quotes_within(token);
    ++at_;
    return finish(std::move(token));
}

// At the closing quote: `"Kecamatan "Sungai" Bening"` was meant to go on.
void JsonTokens::take_quotes_within(Token& text) {
    auto const end = end_of_text(text_, at_);
    if (!end) return;
    place_.move_to(at_);
    std::string_view const rest = text_.substr(at_, *end - at_);
    std::string_view const word = rest.substr(1, std::min(rest.substr(1).find_first_of("\" ,.;"), rest.size() - 1));
    std::string const example = word.empty() ? "" : fmt::format(": \\\"{0}\\\" atau “{0}”", shortened(word));
    faults_.error({file_, place_.line(), place_.column()}, "D-008", "tanda petik di dalam teks mengakhiri teksnya",
                  fmt::format("di dalam teks tulislah \\\", atau tanda petik melengkung{}", example));
    text.text += rest;
    at_ = *end;
}

Token JsonTokens::read_foreign_text(std::string_view opening) {
    Token token = start(TokenKind::Text);
    faults_.error(token.origin, "D-008", fmt::format("tanda petik {} tidak dikenal", opening),
                  "pakai tanda petik ganda yang lurus (\") di kedua ujungnya");
    std::size_t const begin = at_ + opening.size();
    std::size_t const end_of_line = std::min(text_.find('\n', at_), text_.size());
    for (at_ = begin; at_ < end_of_line; ++at_) {
        std::string_view const mark = closing_quote(rest(), opening);
        if (mark.empty()) continue;
        token.text = text_.substr(begin, at_ - begin);
        at_ += mark.size();
        return finish(std::move(token));
    }
    faults_.stop(token.origin, "D-008", "teks ini tidak ditutup pada baris yang sama", "tambahkan tanda petik ganda (\") di awal dan di akhir teks");
    return start(TokenKind::End);
}

void JsonTokens::report_in(Token const& text, std::string message, std::string hint) {
    if (!is_told_) faults_.error(text.origin, "D-008", std::move(message), std::move(hint));
    is_told_ = true;
}

// At a backslash.
void JsonTokens::read_escape(Token& text) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    char const letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (letter == 'u') return read_unicode_escape(text);
    auto const known = letters.find(letter);
    if (letter == '\0' || known == std::string_view::npos) {
        report_in(text, "garis miring terbalik (\\) di dalam teks tanpa kode yang dikenal",
                      "tulis dua kali (\\\\); di dalam nama berkas pakailah garis miring biasa (/)");
        text.text += '\\';
        ++at_;
        return;
    }
    text.text += meanings[known];
    at_ += 2;
}

// At the backslash of \uXXXX. Above U+FFFF a character is written as a pair of surrogates.
void JsonTokens::read_unicode_escape(Token& text) {
    auto const is_surrogate = [](char32_t c) { return c >= 0xD800 && c <= 0xDFFF; };
    auto character = read_hex();
    if (character && *character >= 0xD800 && *character <= 0xDBFF && rest().starts_with("\\u")) {
        auto const low = read_hex();
        bool const is_pair = low && *low >= 0xDC00 && *low <= 0xDFFF;
        character = is_pair ? 0x10000 + ((*character - 0xD800) << 10) + (*low - 0xDC00) : 0xD800;
    }
    if (character && !is_surrogate(*character)) return append_utf8(text.text, *character);
    report_in(text, "kode karakter \\u di dalam teks tidak sah", "tulis empat angka heksadesimal, misalnya \\u00e9, atau hurufnya langsung");
}

// The four digits of \uXXXX; nullopt when they are not, and then only "\u" is passed.
std::optional<char32_t> JsonTokens::read_hex() {
    at_ += 2;
    std::string_view const digits = rest().substr(0, 4);
    char32_t value = 0;
    for (char const c : digits) {
        auto const digit = std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
        if (digit == std::string_view::npos) return {};
        value = value * 16 + static_cast<char32_t>(digit);
    }
    if (digits.size() < 4) return {};
    at_ += 4;
    return value;
}

}  // namespace lkjip::report
