#include "pdf/picture.h"

#include <png.h>

#include <array>
#include <fstream>
#include <string_view>

#include "base/files.h"

namespace lkjip::pdf {

namespace {

constexpr unsigned most_pixels = 64u << 20;

struct Wording {
    std::string_view part;    // of what libpng says
    char const* words;
};
constexpr std::array wordings = {
    Wording{"Read Error", "berkasnya terpotong"},       Wording{"read beyond end", "berkasnya terpotong"},
    Wording{"Not enough image data", "berkasnya terpotong"}, Wording{"Too much image data", "data gambarnya rusak"},
    Wording{"CRC", "isinya berubah sejak disimpan"},    Wording{"Not a PNG", "bukan PNG"},
    Wording{"IHDR", "ukuran atau jenis gambarnya tidak masuk akal"}, Wording{"PLTE", "daftar warnanya rusak"},
    Wording{"palette", "daftar warnanya rusak"},        Wording{"IDAT", "data gambarnya rusak"},
    Wording{"zlib", "data gambarnya rusak"},            Wording{"filter value", "data gambarnya rusak"},
    Wording{"chunk", "bagian-bagian berkasnya rusak"},  Wording{"out of place", "bagian-bagian berkasnya rusak"},
    Wording{"out of range", "bagian-bagian berkasnya rusak"},
    Wording{"memory", "gambarnya terlalu besar"}};

std::string in_words(std::string_view said) {
    for (Wording const& wording : wordings)
        if (said.find(wording.part) != std::string_view::npos) return wording.words;
    return "berkasnya rusak";
}

Unreadable unreadable(png_image& image) {
    Unreadable result{in_words(image.message)};
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
        return Unreadable{"lebih dari 64 juta piksel"};
    }
    bool const transparent = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;   // without it 16 bits are taken for linear light
    image.format = transparent ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    std::vector<unsigned char> bytes(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return unreadable(image);
    return transparent ? without_alpha(bytes, image.width, image.height) : Pixels{std::move(bytes), image.width, image.height, {}};
}

// A JPEG is painted as it is: it is looked through for what a reader would stumble over. Segments: marker, length, content.
class JpegWalk {
public:
    explicit JpegWalk(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::string> fault() {
        bool sized = false;
        for (std::size_t at = 2; at + 4 <= bytes_.size();) {
            if (byte(at) != 0xFF) return "bagian-bagian berkasnya rusak";
            int const marker = byte(at + 1);
            if (marker == 0xFF) {
                ++at;
                continue;
            }
            if (marker == 0xDA) return !sized ? std::optional<std::string>("ukuran gambarnya tidak ada") : fault_of_data(at);
            std::size_t const length = static_cast<std::size_t>(byte(at + 2)) << 8 | static_cast<std::size_t>(byte(at + 3));
            if (is_frame(marker)) {
                if (auto found = fault_of_frame(at + 4, length)) return found;
                sized = true;
            }
            at += 2 + length;
        }
        return "berkasnya terpotong";
    }

private:
    [[nodiscard]] int byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
    static bool is_frame(int marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }

    // Precision, height, width, number of colours.
    [[nodiscard]] std::optional<std::string> fault_of_frame(std::size_t at, std::size_t length) const {
        if (length < 8 || at + 6 > bytes_.size()) return "berkasnya terpotong";
        int const colors = byte(at + 5);
        if (byte(at) != 8 || (colors != 1 && colors != 3 && colors != 4)) return "jenis warna JPEG ini tidak dikenal";
        if ((byte(at + 1) | byte(at + 2)) == 0 || (byte(at + 3) | byte(at + 4)) == 0) return "ukuran gambarnya tidak masuk akal";
        return std::nullopt;
    }
    // After the first scan begins an end must come.
    [[nodiscard]] std::optional<std::string> fault_of_data(std::size_t at) const {
        if (bytes_.find("\xFF\xD9", at) == std::string_view::npos) return "berkasnya terpotong";
        return std::nullopt;
    }

    std::string_view bytes_;
};

}  // namespace

std::optional<std::string> fault_of_picture(std::string const& file) {
    auto const content = read_picture(file);
    if (auto const* unreadable = std::get_if<Unreadable>(&content)) return unreadable->why;
    if (std::holds_alternative<Pixels>(content)) return std::nullopt;
    std::string const bytes = base::read_file(file);
    return JpegWalk(bytes).fault();
}

std::variant<JpegFile, Pixels, Unreadable> read_picture(std::string const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return Unreadable{"berkas tidak ada atau tidak boleh dibaca"};
    std::array<unsigned char, 8> head{};
    stream.read(reinterpret_cast<char*>(head.data()), head.size());
    if (stream.gcount() < 8) return Unreadable{stream.gcount() == 0 ? "berkasnya kosong" : "berkasnya terpotong"};
    if (head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF) return JpegFile{};
    if (png_sig_cmp(head.data(), 0, head.size()) == 0) return decode_png(file);
    return Unreadable{"bukan PNG atau JPEG"};
}

}  // namespace lkjip::pdf
