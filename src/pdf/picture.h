#pragma once
// Pictures for the painter: told apart by content, never by name. libharu is never given a PNG (a damaged one ends the
// process): PNG files are decoded here: 8 and 16 bits, grey, palette, with or without transparency.
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lkjip::pdf {

struct JpegFile {};
struct Pixels {
    std::vector<unsigned char> rgb;
    unsigned width = 0, height = 0;
    std::vector<unsigned char> alpha{};   // one a pixel, 255 opaque; empty when all are
};
struct Unreadable { std::string why; };

std::variant<JpegFile, Pixels, Unreadable> read_picture(std::string const& file);

// Why the painter could not show the file, in words; nothing when it can. Decodes a PNG, walks through a JPEG to its end.
std::optional<std::string> fault_of_picture(std::string const& file);

}  // namespace lkjip::pdf
