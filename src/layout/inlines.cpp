#include "layout/inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "layout/bindings.h"
#include "layout/expand.h"

namespace lkjip::layout {

namespace {

constexpr double small_scale = 0.85;
constexpr double script_scale = 0.65;   // of superscripts and subscripts
constexpr double superscript_rise = 0.33;
constexpr double subscript_rise = -0.14;

TextStyle raised(Resolution& work, TextStyle const& style, double rise) {
    return work.styles.changed(style, [&](CharStyle& character) {
        character.rise += character.size * rise;
        character.size = character.size * script_scale;
    });
}

void change_font(Node const& node, CharStyle& style) {
    if (!node.word("nama").empty()) style.family = node.word("nama");
    if (Measure const* const size = node.get<Measure>("ukuran")) style.size = size->type_in(style.size);
}

TextStyle inner_style(Resolution& work, Node const& node, TextStyle style) {
    switch (node.tag) {
        case Tag::Bold: return work.styles.changed(style, [](CharStyle& c) { c.bold = true; });
        case Tag::Italic: return work.styles.changed(style, [](CharStyle& c) { c.italic = !c.italic; });
        case Tag::Underline: return work.styles.changed(style, [](CharStyle& c) { c.underline = true; });
        case Tag::Superscript: return raised(work, style, superscript_rise);
        case Tag::Subscript: return raised(work, style, subscript_rise);
        case Tag::Small: return work.styles.changed(style, [](CharStyle& c) { c.size = c.size * small_scale; });
        case Tag::Colored: return work.styles.changed(style, [&](CharStyle& c) { c.color = *node.get<Color>("nilai"); });
        case Tag::Font: return work.styles.changed(style, [&](CharStyle& c) { change_font(node, c); });
        case Tag::AllCapitals: style.capitals = true; return style;
        default: return style;
    }
}

LabelId pending(Resolution& work, Node const& node, PendingReference::Form form) {
    Attribute const* const target = node.find("ke");
    work.references.push_back({attribute_text(work, node, "ke"), target == nullptr ? node.spot : target->spot, form});
    return first_pending + static_cast<LabelId>(work.references.size() - 1);
}

void write_reference(Resolution& work, Node const& node, TextStyle const& style, InlineWriter& into) {
    using Form = PendingReference::Form;
    std::string_view const form = node.word("bentuk", "nomor");
    if (form == "halaman") return into.add(PageReference{pending(work, node, Form::Page), style.character});
    into.add(Text{std::string{}, style.character, pending(work, node, form == "judul" ? Form::Title : Form::Number), {}});
}

void write_link(Resolution& work, Node const& node, TextStyle style, InlineWriter& into) {
    bool const internal = node.find("ke") != nullptr;
    if (internal == (node.find("alamat") != nullptr)) {
        return work.error(node.spot, "L-055", "`<tautan>` memerlukan `ke` (sebuah label) atau `alamat`, salah satu saja",
                          "tulis <tautan ke=\"bab-1\">…</tautan> atau <tautan alamat=\"https://…\">…</tautan>");
    }
    if (internal) {
        style.link = pending(work, node, PendingReference::Form::Link);
    } else {
        style.url = attribute_text(work, node, "alamat");
    }
    write_inlines(work, node.children, style, into);
}

void write_fraction(Resolution& work, Node const& node, TextStyle const& style, InlineWriter& into) {
    Node const* const above = node.child(Tag::Above);
    Node const* const below = node.child(Tag::Below);
    if (above == nullptr || below == nullptr) return work.error(node.spot, "L-055", "`<pecahan>` memerlukan `<atas>` dan `<bawah>`",
                                                                    "tulis <pecahan><atas>…</atas><bawah>…</bawah></pecahan>");
    InlineFraction fraction{inlines_of(work, above->children, style), inlines_of(work, below->children, style), style.character};
    into.add(std::move(fraction));
}

void write_picture(Resolution& work, Node const& node, TextStyle const& style, InlineWriter& into) {
    Length const size = work.styles.character(style.character).size;
    Measure const* const height = node.get<Measure>("tinggi");
    Measure const* const width = node.get<Measure>("lebar");
    InlineImage image{find_picture(work, node), {}, {}};
    if (width != nullptr) image.width = width->at(size);
    if (height != nullptr) image.height = height->at(size);
    if (width == nullptr && height == nullptr) image.height = size;
    if (!image.file.empty()) into.add(std::move(image));
}

void write_text(Resolution& work, Template const& text, TextStyle const& style, InlineWriter& into) {
    for (TemplatePart const& part : text.parts) into.text(part.binding ? printed(work, *part.binding) : part.literal, style);
}

}  // namespace

void write_inline(Resolution& work, Node const& node, TextStyle const& style, InlineWriter& into) {
    switch (node.tag) {
        case Tag::Text: return write_text(work, node.text, style, into);
        case Tag::LineBreak: return into.line_break();
        case Tag::PageNumber: return into.add(PageNumber{style.character});
        case Tag::PageCount: return into.add(PageCount{style.character});
        case Tag::RunningTitle: {
            int const* const level = node.get<int>("tingkat");
            return into.add(RunningTitle{level == nullptr ? 1 : std::clamp(*level, 1, 6), node.yes("nomor", false), style.character});
        }
        case Tag::Reference: return write_reference(work, node, style, into);
        case Tag::Link: return write_link(work, node, style, into);
        case Tag::Fraction: return write_fraction(work, node, style, into);
        case Tag::InlineImage: return write_picture(work, node, style, into);
        default: return write_inlines(work, node.children, inner_style(work, node, style), into);
    }
}

void write_inlines(Resolution& work, std::vector<Node> const& children, TextStyle const& style, InlineWriter& into) {
    expand(work, children, at_inline, [&](Node const& node) { write_inline(work, node, style, into); });
}

Inlines inlines_of(Resolution& work, std::vector<Node> const& children, TextStyle const& style) {
    InlineWriter writer;
    write_inlines(work, children, style, writer);
    return writer.take();
}

Inlines attribute_inlines(Resolution& work, Node const& node, std::string_view name, TextStyle const& style) {
    InlineWriter writer;
    if (Template const* const text = node.get<Template>(name)) write_text(work, *text, style, writer);
    return writer.take();
}

Inlines title_of(Resolution& work, Node const& node, TextStyle const& style) {
    if (Node const* const title = node.child(Tag::Title)) return inlines_of(work, title->children, style);
    return attribute_inlines(work, node, "judul", style);
}

Inlines text_inlines(std::string_view text, TextStyle const& style) {
    InlineWriter writer;
    writer.text(text, style);
    return writer.take();
}

std::string find_picture(Resolution& work, Node const& node) {
    namespace fs = std::filesystem;
    std::string const name = attribute_text(work, node, "berkas");
    if (name.empty()) return {};
    std::vector<std::string> folders{work.inputs.folder};
    folders.insert(folders.end(), work.layout.folders.begin(), work.layout.folders.end());
    for (std::string const& folder : folders) {
        std::error_code fault;
        fs::path const path = fs::absolute(fs::path(folder) / name, fault);
        if (!fault && fs::is_regular_file(path, fault)) return path.lexically_normal().string();
    }
    work.error(node.find("berkas")->spot, "L-056", fmt::format("berkas gambar `{}` tidak ditemukan", name),
               fmt::format("dicari di {}", fmt::join(folders, ", ")));
    return {};
}

}  // namespace lkjip::layout
