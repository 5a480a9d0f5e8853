#pragma once
// libharu behind one small type: a document that takes fonts, pictures and pages with finished content. Nothing else
// includes libharu's headers. Its errors are sticky, so each call is checked and the first failure is kept.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "font/code_set.h"

namespace lkjip::pdf {

class HaruDocument {
public:
    HaruDocument();
    ~HaruDocument();
    HaruDocument(HaruDocument const&) = delete;
    HaruDocument& operator=(HaruDocument const&) = delete;

    using Font = int;
    using Picture = int;

    // Embeds a TrueType font, coded by UTF-16 units; only `codes` can be shown.
    std::optional<Font> load_font(std::string const& file, font::CodeSet const& codes);
    std::optional<Font> add_font(std::string_view bytes, font::CodeSet const& codes);   // from memory

    // JPEG data passes through as it is.
    std::optional<Picture> load_jpeg(std::string const& file);
    // 8-bit RGB, row by row, and one alpha a pixel, or none; both deflated already.
    struct PackedPixels { std::string rgb, alpha; unsigned width = 0, height = 0; };
    std::optional<Picture> add_pixels(PackedPixels const& pixels);

    void add_page(double width_pt, double height_pt);
    // Names for the content of the page added last.
    std::string font_name(Font font);
    std::string picture_name(Picture picture);
    // Deflated already.
    void write_content(std::string_view packed);

    // The whole file, or empty when something failed.
    std::string save();
    [[nodiscard]] bool failed() const;
    [[nodiscard]] std::string failure() const;   // "libharu 0x1025 (detail 0)"

private:
    std::optional<Font> keep_font(char const* name, font::CodeSet const& codes);

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lkjip::pdf
