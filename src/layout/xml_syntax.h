#pragma once
// What pugixml does not say: where attributes stand, which element was left open, which characters should have been escaped.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::layout {

struct AttributeSpan {
    std::string_view name;
    std::uint32_t name_at = 0;
    std::uint32_t value_at = 0;
    std::string_view raw_value;
};
// The attributes of the well-formed start tag whose name begins at `at`.
std::vector<AttributeSpan> scan_attributes(std::string_view text, std::size_t at);

// The first value, in the tag that the byte `at` belongs to, which holds a line end or another tag: its closing quote was
// probably forgotten.
std::optional<AttributeSpan> find_unclosed_value(std::string_view text, std::size_t at);

struct OpenTag {
    std::string_view name;
    std::size_t at = 0;          // of the `<`
};
struct Mismatch {
    OpenTag open;                // the innermost element still open
    bool opened = false;         // is an element of the closing name open further out?
    std::string_view closing{};  // the name in the closing tag that does not fit; empty: the file ended
    std::size_t at = 0;          // of that closing tag, or the end
};
// The first closing tag that does not close the innermost open element.
std::optional<Mismatch> find_mismatch(std::string_view text);

// Offset of an `&` that begins no character reference.
std::optional<std::size_t> find_stray_ampersand(std::string_view text);

}  // namespace lkjip::layout
