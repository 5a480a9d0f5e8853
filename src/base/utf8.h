#pragma once
// Small questions about UTF-8 text.
#include <cstddef>
#include <optional>
#include <string_view>

namespace lkjip::base {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";  // the byte order mark some editors put in front

// The character at `at`, which moves behind it; nullopt where the bytes are not one (then `at` moves behind those).
std::optional<char32_t> next_character(std::string_view text, std::size_t& at);

// Offset of the first byte that does not belong to a well formed character; nullopt when there is none.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Characters (code points) in well formed text.
std::size_t count_characters(std::string_view text);

}  // namespace lkjip::base
