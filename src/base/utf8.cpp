#include "base/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace lkjip::base {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
std::optional<char32_t> next_character(std::string_view text, std::size_t& at) {
    std::string_view const rest = text.substr(at, 4);
    std::int32_t length = 0;
    UChar32 character = 0;
    U8_NEXT(rest.data(), length, static_cast<std::int32_t>(rest.size()), character);
    at += static_cast<std::size_t>(length);
    if (character < 0) return {};
    return static_cast<char32_t>(character);
}
#pragma GCC diagnostic pop

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        bool const is_ascii = static_cast<unsigned char>(text[at]) < 0x80;  // most of every file
        if (is_ascii) ++at;
        else if (!next_character(text, at)) return start;
    }
    return {};
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace lkjip::base
