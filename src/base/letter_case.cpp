#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/indonesian.h"
#include "base/utf8.h"

namespace lkjip::base {

namespace {

// EYD V: kata tugas inside a title stay small.
constexpr std::array<std::string_view, 24> particles = {
    "agar", "antara", "atas", "atau", "bagi", "dalam", "dan",   "dari",    "dengan", "di",      "guna",     "karena",
    "ke",   "kepada", "oleh", "pada", "per",  "secara", "sebagai", "serta", "tentang", "terhadap", "untuk", "yang"};

bool is_particle(std::string_view word) { return std::find(particles.begin(), particles.end(), word) != particles.end(); }

bool is_letter(UChar32 c) { return u_isalpha(c) != 0; }

// Calls visit(character, start, end) for each; invalid bytes come as U_SENTINEL.
template <typename Visit>
void for_each_character(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        auto const character = next_character(text, at);
        visit(character ? static_cast<UChar32>(*character) : UChar32{U_SENTINEL}, start, at);
    }
}

bool has_small_letter(std::string_view text) {
    bool found = false;
    for_each_character(text, [&](UChar32 c, std::size_t, std::size_t) { found = found || (c >= 0 && u_islower(c)); });
    return found;
}

bool has_capital(std::string_view text) {
    bool found = false;
    for_each_character(text, [&](UChar32 c, std::size_t, std::size_t) { found = found || (c >= 0 && u_isupper(c)); });
    return found;
}

std::string with_capital(std::string_view word) {
    std::string text;
    for_each_character(word, [&](UChar32 c, std::size_t start, std::size_t end) {
        if (start > 0 || c < 0) {
            text += word.substr(start, end - start);
            return;
        }
        std::array<char, 4> bytes{};
        std::int32_t length = 0;
        UChar32 const capital = u_totitle(c);
        U8_APPEND_UNSAFE(bytes.data(), length, capital);
        text.append(bytes.data(), static_cast<std::size_t>(length));
    });
    return text;
}

// "PPKS" and "LKjIP" keep their capitals; particles inside are small.
enum class Position { First, Inside };
std::string title_word(std::string_view word, Position position) {
    std::string const small = to_lower(word);
    if (position == Position::Inside && is_particle(small)) return small;
    return has_capital(word) ? std::string(word) : with_capital(word);
}

}  // namespace

std::string to_upper(std::string_view text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToUpper("id", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    return result;
}

std::string to_lower(std::string_view text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8ToLower("id", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    return result;
}

std::string to_title(std::string_view text) {
    std::string const source = has_small_letter(text) ? std::string(text) : to_lower(text);
    std::string result;
    std::size_t word_start = 0;
    bool in_word = false;
    Position position = Position::First;
    auto const finish_word = [&](std::size_t end) {
        if (!in_word) return;
        result += title_word(std::string_view(source).substr(word_start, end - word_start), position);
        in_word = false;
        position = Position::Inside;
    };
    for_each_character(source, [&](UChar32 c, std::size_t start, std::size_t end) {
        if (c >= 0 && is_letter(c)) {
            if (!in_word) word_start = start;
            in_word = true;
            return;
        }
        finish_word(start);
        result += source.substr(start, end - start);
    });
    finish_word(source.size());
    return result;
}

}  // namespace lkjip::base
