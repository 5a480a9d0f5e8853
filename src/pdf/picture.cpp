#include "pdf/picture.h"

#include <png.h>

#include <array>
#include <fstream>

namespace lkjip::pdf {

namespace {

constexpr unsigned most_pixels = 64u << 20;

Unreadable unreadable(png_image& image) {
    Unreadable result{image.message};
    png_image_free(&image);
    return result;
}

// Colours and, where any pixel is not opaque, the mask.
Pixels without_alpha(std::vector<unsigned char> const& rgba, unsigned width, unsigned height) {
    Pixels pixels{{}, width, height, {}};
    std::size_t const count = static_cast<std::size_t>(width) * height;
    pixels.rgb.reserve(count * 3);
    pixels.alpha.reserve(count);
    bool opaque = true;
    for (std::size_t i = 0; i < count; ++i) {
        pixels.rgb.insert(pixels.rgb.end(), rgba.begin() + static_cast<std::ptrdiff_t>(i * 4), rgba.begin() + static_cast<std::ptrdiff_t>(i * 4 + 3));
        pixels.alpha.push_back(rgba[i * 4 + 3]);
        opaque = opaque && rgba[i * 4 + 3] == 255;
    }
    if (opaque) pixels.alpha.clear();
    return pixels;
}

std::variant<JpegFile, Pixels, Unreadable> decode_png(std::string const& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return unreadable(image);
    if (image.width > most_pixels / image.height) {
        png_image_free(&image);
        return Unreadable{"gambar lebih dari 64 juta piksel"};
    }
    bool const transparent = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;   // without it 16 bits are taken for linear light
    image.format = transparent ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    std::vector<unsigned char> bytes(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return unreadable(image);
    return transparent ? without_alpha(bytes, image.width, image.height) : Pixels{std::move(bytes), image.width, image.height, {}};
}

}  // namespace

std::variant<JpegFile, Pixels, Unreadable> read_picture(std::string const& file) {
    std::ifstream stream(file, std::ios::binary);
    std::array<unsigned char, 8> head{};
    stream.read(reinterpret_cast<char*>(head.data()), head.size());
    if (stream.gcount() < 8) return Unreadable{"berkas tidak ada atau kosong"};
    if (head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF) return JpegFile{};
    if (png_sig_cmp(head.data(), 0, head.size()) == 0) return decode_png(file);
    return Unreadable{"bukan PNG atau JPEG"};
}

}  // namespace lkjip::pdf
