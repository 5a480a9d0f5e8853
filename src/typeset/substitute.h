#pragma once
// What happens to characters that the wanted font lacks: another family's face, or an error that names the character.
#include <string_view>
#include <vector>

#include "typeset/material.h"

namespace lkjip::typeset {

struct FontPart {
    std::string_view text;
    font::FontId font;
};

// `text` in parts that each have one font with all their characters: `wanted`, or the same face of Liberation Serif,
// Liberation Sans or Carlito, in this order. A substitute is a notice, a character that none of them has an error and is
// left out; each is told once a document, errors once a text and at the text's place in the data or the layout.
std::vector<FontPart> split_by_font(std::string_view text, font::FontId wanted, Context& context);

// Gives a look another font, with its measures.
void use_font(Look& look, font::FontId font, Context const& context);

}  // namespace lkjip::typeset
