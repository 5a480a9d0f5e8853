#include "typeset/image_size.h"

#include <cstdint>
#include <fstream>

namespace lkjip::typeset {

namespace {

using Bytes = std::istream;

int byte(Bytes& in) {
    return in.get();
}

int big_endian(Bytes& in, int bytes) {
    unsigned value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned>(byte(in) & 0xFF);
    return static_cast<int>(value);
}

std::optional<ImageSize> checked(Bytes& in, ImageSize size) {
    if (!in || size.width_px <= 0 || size.height_px <= 0) return std::nullopt;
    return size;
}

// Signature, then IHDR: length, name, width, height.
std::optional<ImageSize> png_size(Bytes& in) {
    in.seekg(16);
    ImageSize size;
    size.width_px = big_endian(in, 4);
    size.height_px = big_endian(in, 4);
    return checked(in, size);
}

bool is_start_of_frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Segments up to the start of frame: length, precision, height, width.
std::optional<ImageSize> jpeg_size(Bytes& in) {
    in.seekg(2);
    while (in) {
        int marker = byte(in);
        if (marker != 0xFF) return std::nullopt;
        while (marker == 0xFF) marker = byte(in);
        int const length = big_endian(in, 2);
        if (!in || length < 2) return std::nullopt;
        if (is_start_of_frame(marker)) {
            in.ignore(1);
            ImageSize size;
            size.height_px = big_endian(in, 2);
            size.width_px = big_endian(in, 2);
            return checked(in, size);
        }
        in.seekg(length - 2, std::ios::cur);
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageSize> read_image_size(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    int const first = byte(in);
    int const second = byte(in);
    if (first == 0x89 && second == 'P') return png_size(in);
    if (first == 0xFF && second == 0xD8) return jpeg_size(in);
    return std::nullopt;
}

base::Size fitted_size(ImageSize image, base::Length width, base::Length height) {
    constexpr double points_a_pixel = 72.0 / 96.0;
    double const aspect = static_cast<double>(image.height_px) / image.width_px;
    bool const has_width = width > base::Length{};
    bool const has_height = height > base::Length{};
    if (has_width && has_height) return {width, height};
    if (has_width) return {width, width * aspect};
    if (has_height) return {height / aspect, height};
    return {base::Length::pt(image.width_px * points_a_pixel), base::Length::pt(image.height_px * points_a_pixel)};
}

}  // namespace lkjip::typeset
