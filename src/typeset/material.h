#pragma once
// A paragraph's inlines as pieces in a row: words, spaces and objects, each with its look, measured, not yet in lines.
#include <cstdint>
#include <string>
#include <vector>

#include "typeset/context.h"
#include "typeset/words.h"

namespace lkjip::typeset {

// How a piece is drawn: a character style at the context's scale, with its link.
struct Look {
    font::FontId font = 0;
    double size = 12;  // points, like all that follow
    double rise = 0;
    double tracking = 0;
    double ascender = 0;
    double descender = 0;
    double line_gap = 0;
    double space = 0;  // width of a word space, tracking included
    layout::Color color{};
    bool underline = false;
    layout::LabelId link = layout::no_label;
    std::string url{};
};

struct Piece {
    enum class Kind : std::uint8_t { Word, Space, Object };
    Kind kind = Kind::Word;
    bool breakable = false;  // Space: a line may end here
    bool solid = false;      // Word: no line may end inside it (part of an unbreakable phrase)
    bool held = false;       // Word: belongs to what follows (Nomor 25); divided only rather than leave a hole
    std::uint16_t look = 0;
    std::uint32_t object = 0;
    Word* word = nullptr;
    double width = 0;  // points
};

struct Material {
    std::vector<Look> looks;  // at least one: that of an empty line
    std::vector<Piece> pieces;
    std::vector<SetLine> objects;
    std::vector<std::uint32_t> segment_ends;  // index behind the last piece of each forced line; at least one
};

// Spaces at the ends of forced lines are dropped, several in a row are one. A LineBreak at the very end makes no line.
Material make_material(layout::Inlines const& inlines, layout::CharStyleId fallback, Context& context);
Material make_material(std::string_view text, layout::CharStyleId style, Context& context);

Look look_of(layout::CharStyleId style, Context const& context);

// Points from the word's beginning to before code `code`, kerning and tracking inside included.
double width_to(Word const& word, std::size_t code, Look const& look, font::FontBook const& fonts);

}  // namespace lkjip::typeset
