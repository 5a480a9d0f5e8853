#pragma once
// Fonts as the typesetter and the painter need them: widths, kerning pairs, heights and coverage of TrueType files named
// in a manifest (`fonts/fonts.json`). A FontBook loads each face once, on first use. Fonts keep what they looked up, so a
// book and its fonts belong to one thread at a time; what they answer never changes.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace lkjip::font {

using FontId = std::uint16_t;  // index into the FontBook, in order of first use: deterministic for one document

enum class Face : std::uint8_t { Regular = 0, Bold = 1, Italic = 2, BoldItalic = 3 };

// All measures in thousandths of the type size.
struct Metrics {
    int ascender = 0;   // above the baseline (hhea, or OS/2 typo where hhea is empty)
    int descender = 0;  // below, positive
    int line_gap = 0;
    int cap_height = 0;
    int x_height = 0;
    int underline_position = 0;  // below the baseline, positive
    int underline_thickness = 0;
};

class Font {
public:
    virtual ~Font() = default;
    [[nodiscard]] virtual Metrics const& metrics() const = 0;
    // Advance of a character (BMP code point); nullopt when the font has no glyph for it. Exactly the width the PDF will
    // state: libharu 2.3.0 writes advance × 1000 / unitsPerEm truncated to whole thousandths, and so do we; a run then
    // ends on paper where it ends here.
    [[nodiscard]] virtual std::optional<double> advance(char32_t character) const = 0;
    // Kerning between two characters, thousandths, negative brings them together.
    [[nodiscard]] virtual double kern(char32_t left, char32_t right) const = 0;
    [[nodiscard]] virtual bool has_ligature_fi() const { return false; }  // U+FB01 and U+FB02 have glyphs
    [[nodiscard]] virtual std::string const& file() const = 0;            // absolute path of the TrueType file
    [[nodiscard]] virtual std::string const& family() const = 0;
    [[nodiscard]] virtual Face face() const = 0;
};

class FontBook {
public:
    // Reads the manifest: families, their four files, the folders to look in. Missing files are reported when used.
    static FontBook open(std::string const& manifest_file, base::Diagnostics& diagnostics);
    FontBook();
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    // Loads the face on first use. An unknown family or an unreadable file is an error in `diagnostics` (with the known
    // families as a hint) and nullopt.
    std::optional<FontId> find(std::string_view family, Face face, base::Diagnostics& diagnostics);
    // The same, of those that are loaded: nothing is read.
    [[nodiscard]] std::optional<FontId> loaded(std::string_view family, Face face) const;
    [[nodiscard]] Font const& font(FontId id) const;
    [[nodiscard]] int size() const;  // faces in use
    [[nodiscard]] std::vector<std::string> families() const;

    FontId add(std::unique_ptr<Font> font);  // for tests: a font with made-up metrics

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lkjip::font
