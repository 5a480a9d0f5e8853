#include "layout/builtin_styles.h"

#include <algorithm>

namespace lkjip::layout {

namespace {

StyleDefinition heading(double size, Align align) {
    StyleDefinition style;
    style.character.size = Length::pt(size);
    style.character.bold = true;
    style.paragraph.align = align;
    style.paragraph.before = Length::pt(12);
    style.paragraph.after = Length::pt(6);
    style.paragraph.hyphenate = false;
    style.paragraph.keep_together = true;
    style.paragraph.keep_with_next = true;
    return style;
}

StyleDefinition plain(double size, Align align, double spacing) {
    StyleDefinition style;
    style.character.size = Length::pt(size);
    style.paragraph.align = align;
    style.paragraph.line_spacing = spacing;
    return style;
}

StyleDefinition contents(int level) {
    StyleDefinition style = plain(12, Align::Left, 1.15);
    style.paragraph.hyphenate = false;
    style.paragraph.left = Length::mm(level > 1 ? 6.0 * (level - 1) : 0);
    style.paragraph.after = Length::pt(2);
    return style;
}

}  // namespace

std::vector<std::string> const& builtin_style_names() {
    static std::vector<std::string> const names = {
        "isi", "judul-1", "judul-2", "judul-3", "judul-4", "judul-5", "judul-6", "judul-lampiran", "keterangan", "sel", "sel-kepala",
        "sumber", "butir", "daftar-1", "daftar-2", "daftar-3", "daftar-4", "kutipan", "kaki-halaman", "rumus"};
    return names;
}

bool is_builtin_style(std::string_view name) {
    auto const& names = builtin_style_names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

StyleDefinition builtin_style(std::string_view name) {
    if (name == "judul-1" || name == "judul-lampiran") return heading(14, Align::Center);
    if (name.starts_with("judul-") && is_builtin_style(name)) return heading(12, Align::Left);
    if (name.starts_with("daftar-") && is_builtin_style(name)) return contents(name.back() - '0');
    StyleDefinition style = plain(12, Align::Justify, 1.15);
    style.paragraph.after = Length::pt(6);
    if (name == "keterangan") {
        style = plain(11, Align::Center, 1.0);
        style.paragraph.before = Length::pt(6);
        style.paragraph.after = Length::pt(4);
        style.paragraph.hyphenate = false;
        style.paragraph.keep_with_next = true;
    } else if (name == "sel") {
        style = plain(10, Align::Left, 1.0);
    } else if (name == "sel-kepala") {
        style = plain(10, Align::Center, 1.0);
        style.character.bold = true;
        style.paragraph.hyphenate = false;
    } else if (name == "sumber") {
        style = plain(9, Align::Left, 1.0);
        style.character.italic = true;
        style.paragraph.before = Length::pt(3);
    } else if (name == "butir") {
        style.paragraph.after = Length::pt(3);
    } else if (name == "kutipan") {
        style.paragraph.left = style.paragraph.right = Length::mm(10);
        style.character.italic = true;
    } else if (name == "kaki-halaman") {
        style = plain(10, Align::Center, 1.0);
    } else if (name == "rumus") {
        style.paragraph.before = Length::pt(6);
    }
    return style;
}

}  // namespace lkjip::layout
