#include "layout/style_book.h"

#include <algorithm>

namespace lkjip::layout {

namespace {

constexpr int deepest_style = 50;

template <typename Style, typename Id>
Id intern_in(std::vector<Style>& styles, Style const& style) {
    auto const at = std::find(styles.begin(), styles.end(), style);
    if (at != styles.end()) return static_cast<Id>(at - styles.begin());
    styles.push_back(style);
    return static_cast<Id>(styles.size() - 1);
}

Align paragraph_align(std::string_view word) {
    if (word == "kiri") return Align::Left;
    if (word == "kanan") return Align::Right;
    if (word == "luar") return Align::Outer;
    if (word == "dalam") return Align::Inner;
    return word == "tengah" ? Align::Center : Align::Justify;
}

void set_length(Node const& node, std::string_view name, Length type_size, Length& into) {
    if (Measure const* const measure = node.get<Measure>(name)) into = measure->at(type_size);
}

void set_flag(Node const& node, std::string_view name, bool& into) { into = node.yes(name, into); }

void set_whole(Node const& node, std::string_view name, int& into) {
    if (int const* const value = node.get<int>(name)) into = std::clamp(*value, 1, 20);
}

void apply_characters(Node const& node, CharStyle& style) {
    if (!node.word("huruf").empty()) style.family = node.word("huruf");
    if (Measure const* const size = node.get<Measure>("ukuran")) style.size = size->type_in(style.size);
    set_length(node, "jarak-huruf", style.size, style.tracking);
    set_flag(node, "tebal", style.bold);
    set_flag(node, "miring", style.italic);
    set_flag(node, "garis-bawah", style.underline);
    if (Color const* const color = node.get<Color>("warna")) style.color = *color;
}

void apply_paragraph(Node const& node, Length type_size, ParagraphStyle& style) {
    if (double const* const spacing = node.get<double>("spasi")) style.line_spacing = *spacing;
    if (!node.word("rata").empty()) style.align = paragraph_align(node.word("rata"));
    set_length(node, "indentasi", type_size, style.first_indent);
    set_length(node, "sebelum", type_size, style.before);
    set_length(node, "sesudah", type_size, style.after);
    set_length(node, "kiri", type_size, style.left);
    set_length(node, "kanan", type_size, style.right);
    set_flag(node, "pemenggalan", style.hyphenate);
    set_flag(node, "utuh", style.keep_together);
    set_flag(node, "lekat", style.keep_with_next);
    set_whole(node, "yatim", style.orphans);
    set_whole(node, "janda", style.widows);
}

}  // namespace

CharStyleId StyleBook::intern(CharStyle const& style) { return intern_in<CharStyle, CharStyleId>(document_.char_styles, style); }

ParagraphStyleId StyleBook::intern(ParagraphStyle const& style) {
    return intern_in<ParagraphStyle, ParagraphStyleId>(document_.paragraph_styles, style);
}

void StyleBook::apply(Node const& node, StyleDefinition& style) {
    apply_characters(node, style.character);
    apply_paragraph(node, style.character.size, style.paragraph);
    set_flag(node, "huruf-besar", style.capitals);
    if (Color const* const color = node.get<Color>("warna-isi")) style.fill = *color;
}

// The last definition of `name` before index `below`: a definition may be based on the one it replaces.
StyleDefinition StyleBook::define(std::string_view name, std::size_t below, int depth) {
    Node const* node = nullptr;
    std::size_t index = below;
    while (index > 0 && node == nullptr) {
        --index;
        if (layout_.styles[index].word("nama") == name) node = &layout_.styles[index];
    }
    std::string_view const base = node == nullptr ? std::string_view{} : node->word("dasar");
    StyleDefinition style;
    if (depth > deepest_style) {
        style = builtin_style(name);
    } else if (!base.empty()) {
        style = define(base, base == name ? index : layout_.styles.size(), depth + 1);
    } else if (name == "isi") {
        style = builtin_style(name);
    } else {
        StyleDefinition const body = define("isi", layout_.styles.size(), depth + 1);
        style = is_builtin_style(name) ? builtin_style(name) : body;
        style.character.family = body.character.family;  // the report's typeface is said once
    }
    if (node != nullptr) apply(*node, style);
    return style;
}

NamedStyle const& StyleBook::named(std::string_view name) {
    std::string const key(name);
    auto const known = named_.find(key);
    if (known != named_.end()) return known->second;
    StyleDefinition const definition = define(name, layout_.styles.size(), 0);
    NamedStyle style;
    style.paragraph = intern(definition.paragraph);
    style.text.character = intern(definition.character);
    style.text.capitals = definition.capitals;
    style.fill = definition.fill;
    return named_.emplace(key, style).first->second;
}

}  // namespace lkjip::layout
