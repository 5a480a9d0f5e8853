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

TEST_CASE("what is wrong with a picture is said in words", "[pdf][picture]") {
    auto const fault = [](std::string const& content) { return fault_of_picture(temporary("lkjip-rusak", content)).value_or(""); };
    std::string const whole = small_png();
    CHECK(fault(whole) == "");
    CHECK(fault(whole.substr(0, whole.size() - 20)) == "berkasnya terpotong");
    std::string broken = whole;
    broken[17] = 'x';   // in the width: the check sum no longer fits
    CHECK(fault(broken) == "isinya berubah sejak disimpan");
    CHECK(fault("bukan gambar sama sekali") == "bukan PNG atau JPEG");
    CHECK(fault("\xFF\xD8\xFF") == "berkasnya terpotong");
    CHECK(fault("") == "berkasnya kosong");
    CHECK(fault_of_picture("/tidak/ada.png") == "berkas tidak ada atau tidak boleh dibaca");
}

TEST_CASE("every damage to a PNG is said in words of its own language", "[pdf][picture]") {
    std::string const whole = small_png();
    for (std::size_t at = 8; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string broken = whole;
            broken[at] = static_cast<char>(broken[at] ^ (1 << bit));
            std::string const said = fault_of_picture(temporary("lkjip-rusak.png", broken)).value_or("");
            INFO(at << " " << bit << " " << said);
            CHECK((said.empty() || said.find("rusak") != said.npos || said.find("terpotong") != said.npos || said.find("berubah") != said.npos ||
                   said.find("bukan PNG") != said.npos || said.find("tidak masuk akal") != said.npos));
        }
    }
}

TEST_CASE("a JPEG is walked through to its end", "[pdf][picture]") {
    auto const fault = [](std::string const& content) { return fault_of_picture(temporary("lkjip-foto.jpg", content)).value_or(""); };
    std::string const start("\xFF\xD8\xFF\xE0\x00\x04" "ab", 8);
    std::string const frame("\xFF\xC0\x00\x0B\x08\x00\x02\x00\x02\x01\x01\x11\x00", 13);
    std::string const scan("\xFF\xDA\x00\x08\x01\x01\x00\x00?\x00xyz", 13);
    std::string const whole = start + frame + scan + "\xFF\xD9";
    CHECK(fault(whole) == "");
    for (std::size_t length = 8; length < whole.size(); ++length) CHECK(fault(whole.substr(0, length)) != "");
    std::string two_colors = whole;
    two_colors[17] = 2;
    CHECK(fault(two_colors) == "jenis warna JPEG ini tidak dikenal");
    CHECK(fault(start + scan + "\xFF\xD9") == "ukuran gambarnya tidak ada");
    CHECK(fault(start + "tanpa bagian apa pun") == "bagian-bagian berkasnya rusak");
}
