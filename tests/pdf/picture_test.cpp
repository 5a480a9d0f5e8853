#include <png.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "pdf/picture.h"

using namespace lkjip::pdf;

namespace {

std::string temporary(std::string const& name, std::string const& content) {
    std::string const path = (std::filesystem::temp_directory_path() / name).string();
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

// Four pixels, the left ones see-through.
std::string small_png() {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = 2;
    image.format = PNG_FORMAT_RGBA;
    unsigned char const pixels[16] = {255, 0, 0, 0, 10, 20, 30, 255, 0, 0, 0, 0, 40, 50, 60, 255};
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, nullptr);
    std::string bytes(size, '\0');
    png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels, 0, nullptr);
    bytes.resize(size);
    return bytes;
}

}  // namespace

TEST_CASE("a PNG with transparency gives its colours and a mask", "[pdf][picture]") {
    auto const picture = read_picture(temporary("lkjip-utuh.png", small_png()));
    REQUIRE(std::holds_alternative<Pixels>(picture));
    Pixels const& pixels = std::get<Pixels>(picture);
    CHECK(pixels.width == 2);
    CHECK(pixels.alpha == std::vector<unsigned char>{0, 255, 0, 255});
    CHECK(pixels.rgb[3] == 10);
}

TEST_CASE("a damaged PNG is refused and never ends the process", "[pdf][picture]") {
    std::string const whole = small_png();
    for (std::size_t length = 8; length + 12 < whole.size(); ++length) {
        CHECK(std::holds_alternative<Unreadable>(read_picture(temporary("lkjip-terpotong.png", whole.substr(0, length)))));
    }
    std::string broken = whole;
    broken[20] = static_cast<char>(broken[20] ^ 0x55);
    CHECK(std::holds_alternative<Unreadable>(read_picture(temporary("lkjip-rusak.png", broken))));
}

TEST_CASE("pictures are told apart by content, not by name", "[pdf][picture]") {
    CHECK(std::holds_alternative<JpegFile>(read_picture(temporary("lkjip-foto.png", "\xFF\xD8\xFF\xE0 dan seterusnya"))));
    CHECK(std::holds_alternative<Unreadable>(read_picture(temporary("lkjip-teks.jpg", "bukan gambar sama sekali"))));
    CHECK(std::holds_alternative<Unreadable>(read_picture("/tidak/ada.png")));
}
