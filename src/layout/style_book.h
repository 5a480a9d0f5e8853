#pragma once
// The named styles of a layout, and the interned styles of the document being made.
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/builtin_styles.h"
#include "layout/parsed.h"

namespace lkjip::layout {

// How running text is set: the character style, and what is not part of it.
struct TextStyle {
    CharStyleId character = 0;
    bool capitals = false;
    LabelId link = no_label;
    std::string url{};
};

struct NamedStyle {
    ParagraphStyleId paragraph = 0;
    TextStyle text;
    std::optional<Color> fill{};   // of cells set in it
};

class StyleBook {
public:
    StyleBook(Layout const& layout, Document& document) : layout_(layout), document_(document) {}

    // Unknown names give `isi`; the layout was checked.
    NamedStyle const& named(std::string_view name);

    CharStyleId intern(CharStyle const& style);
    ParagraphStyleId intern(ParagraphStyle const& style);
    [[nodiscard]] CharStyle const& character(CharStyleId id) const { return document_.char_styles[id]; }
    [[nodiscard]] ParagraphStyle const& paragraph(ParagraphStyleId id) const { return document_.paragraph_styles[id]; }

    // `text` in a character style changed by `change`.
    template <typename Change>
    TextStyle changed(TextStyle text, Change change) {
        CharStyle style = character(text.character);
        change(style);
        text.character = intern(style);
        return text;
    }

private:
    StyleDefinition define(std::string_view name, std::size_t below, int depth);
    void apply(Node const& node, StyleDefinition& style);

    Layout const& layout_;
    Document& document_;
    std::unordered_map<std::string, NamedStyle> named_;
};

}  // namespace lkjip::layout
