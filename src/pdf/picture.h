#pragma once
// Pictures for the painter: told apart by content, never by name. libharu is never given a PNG (a damaged one ends the
// process): PNG files are decoded here onto white.
#include <string>
#include <variant>
#include <vector>

namespace lkjip::pdf {

struct JpegFile {};
struct Pixels {
    std::vector<unsigned char> rgb;
    unsigned width = 0, height = 0;
};
struct Unreadable { std::string why; };

std::variant<JpegFile, Pixels, Unreadable> read_picture(std::string const& file);

}  // namespace lkjip::pdf
