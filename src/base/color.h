#pragma once
// A colour in sRGB, each part from 0 to 255.
#include <compare>
#include <cstdint>

namespace lkjip::base {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    constexpr auto operator<=>(Color const&) const = default;
};

}  // namespace lkjip::base
