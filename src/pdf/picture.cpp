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

std::variant<JpegFile, Pixels, Unreadable> decode_png(std::string const& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return unreadable(image);
    if (image.width > most_pixels / image.height) {
        png_image_free(&image);
        return Unreadable{"gambar lebih dari 64 juta piksel"};
    }
    image.format = PNG_FORMAT_RGB;
    Pixels pixels{std::vector<unsigned char>(PNG_IMAGE_SIZE(image)), image.width, image.height};
    png_color const white{255, 255, 255};
    if (png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr) == 0) return unreadable(image);
    return pixels;
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
