#pragma once
// libharu behind one small type: a document that takes fonts, pictures and pages with finished content. Nothing else
// includes libharu's headers. Its errors are sticky, so each call is checked and the first failure is kept.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace lkjip::pdf {

class HaruDocument {
public:
    HaruDocument();
    ~HaruDocument();
    HaruDocument(HaruDocument const&) = delete;
    HaruDocument& operator=(HaruDocument const&) = delete;

    using Font = int;
    using Picture = int;

    // Embeds a TrueType file, coded by UTF-16 units; only characters that were `use`d get their outlines.
    std::optional<Font> load_font(std::string const& file);
    void use(Font font, char16_t code);

    // JPEG data passes through as it is; pixels are 8-bit RGB, row by row.
    std::optional<Picture> load_jpeg(std::string const& file);
    std::optional<Picture> add_pixels(std::vector<unsigned char> const& rgb, unsigned width, unsigned height);

    void add_page(double width_pt, double height_pt);
    // Names for the content of the page added last.
    std::string font_name(Font font);
    std::string picture_name(Picture picture);
    void write_content(std::string const& content);

    // The whole file, or empty when something failed.
    std::string save();
    [[nodiscard]] bool failed() const;
    [[nodiscard]] std::string failure() const;   // "libharu 0x1025 (detail 0)"

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lkjip::pdf
