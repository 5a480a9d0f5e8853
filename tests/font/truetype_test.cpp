#include <catch2/catch.hpp>

#include "font/font.h"

using namespace lkjip;
using font::Face;

namespace {

struct Fonts {
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", diagnostics);
    font::Font const& get(char const* family, Face face = Face::Regular) {
        return book.font(book.find(family, face, diagnostics).value());
    }
};

}  // namespace

TEST_CASE("widths are those that libharu will write: whole thousandths, truncated", "[font]") {
    Fonts fonts;
    font::Font const& serif = fonts.get("Liberation Serif");
    CHECK(serif.advance(U' ') == 250.0);
    CHECK(serif.advance(U'A') == 722.0);  // 1479 of 2048 units: 722.17
    CHECK(serif.advance(U'a') == 443.0);  // 909 units: 443.85
    CHECK(serif.advance(U'5') == 500.0);
}

TEST_CASE("a character without a glyph has no width", "[font]") {
    Fonts fonts;
    CHECK_FALSE(fonts.get("Liberation Serif").advance(U'❖'));
    CHECK_FALSE(fonts.get("Liberation Serif").advance(0x1F600));
    CHECK(fonts.get("Liberation Serif").advance(U'−'));
}

TEST_CASE("kerning brings A and V together", "[font]") {
    Fonts fonts;
    CHECK(fonts.get("Liberation Serif").kern(U'A', U'V') == Approx(-264 * 1000 / 2048.0));
    CHECK(fonts.get("Carlito").kern(U'A', U'V') == Approx(-89 * 1000 / 2048.0));  // GPOS only
    CHECK(fonts.get("Liberation Serif").kern(U'n', U'n') == 0);
}

TEST_CASE("kerning of rare pairs is found too", "[font]") {
    Fonts fonts;
    font::Font const& serif = fonts.get("Liberation Serif");
    double const first = serif.kern(U'V', 0x2026);
    CHECK(serif.kern(U'V', 0x2026) == first);
}

TEST_CASE("heights of a font are known", "[font]") {
    Fonts fonts;
    font::Metrics const& serif = fonts.get("Liberation Serif").metrics();
    CHECK(serif.ascender == 891);
    CHECK(serif.descender == 216);
    CHECK(serif.line_gap == 42);
    CHECK(serif.cap_height == 654);
    CHECK(serif.x_height == 458);
    CHECK(serif.underline_thickness > 0);
    font::Metrics const& narrow = fonts.get("Liberation Sans Narrow").metrics();  // its OS/2 table lacks these
    CHECK(narrow.cap_height > 600);
    CHECK(narrow.x_height > 450);
}

TEST_CASE("ligatures are offered where both have glyphs", "[font]") {
    Fonts fonts;
    CHECK(fonts.get("Liberation Serif").has_ligature_fi());
    CHECK(fonts.get("Carlito", Face::Bold).has_ligature_fi());
}

TEST_CASE("every face of the manifest loads", "[font]") {
    Fonts fonts;
    for (std::string const& family : fonts.book.families())
        for (Face face : {Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic})
            CHECK(fonts.get(family.c_str(), face).advance(U'a') > 200.0);
    CHECK_FALSE(fonts.diagnostics.has_errors());
}
