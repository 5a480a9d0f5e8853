#include "layout/element_help.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "layout/attribute_reader.h"
#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

struct Chapter {
    std::string_view title;
    std::uint32_t places;
};
constexpr std::array chapters = {
    Chapter{"berkas dan ketetapan", at_root | at_include | at_top | at_page_part | at_level},
    Chapter{"bagian, bab dan lampiran", at_section | at_chapter | at_title},
    Chapter{"isi", at_block},
    Chapter{"di dalam daftar, lajur dan label", at_item | at_column_part | at_label_row},
    Chapter{"di dalam tabel", at_table_part | at_column | at_row | at_cell},
    Chapter{"di dalam grafik dan bagan", at_series | at_org_part},
    Chapter{"di dalam teks", at_inline | at_fraction_part},
    Chapter{"perulangan, syarat dan makro", at_control | at_case | at_else},
};

std::string wrapped(std::string const& label, std::vector<std::string> const& names) {
    constexpr std::size_t widest = 96;
    std::string text = label;
    std::size_t width = label.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string const piece = (i == 0 ? "" : ", ") + names[i];
        if (width + piece.size() > widest) {
            text += ",\n" + std::string(label.size(), ' ') + names[i];
            width = label.size() + names[i].size();
        } else {
            text += piece;
            width += piece.size();
        }
    }
    return text + "\n";
}

std::vector<std::string> places_of(ElementRule const& rule) {
    if ((rule.is & at_root) != 0) return {"elemen terluar berkas"};
    if ((rule.is & (at_control | at_include)) != 0) return {"di mana saja"};
    return parent_names(rule);
}

std::vector<std::string> contents_of(ElementRule const& rule) {
    if (rule.holds == anywhere) return {"apa saja yang boleh di tempat pemakaiannya"};
    std::vector<std::string> names = element_names(rule.holds & ~(at_block | at_inline | at_control | at_include));
    if ((rule.holds & at_block) != 0) names.insert(names.begin(), "paragraf, daftar, tabel dan isi lain");
    if ((rule.holds & at_inline) != 0) names.insert(names.begin(), "teks");
    if (rule.inherits) names.emplace_back("apa saja yang boleh di tempat ini");
    if ((rule.holds & at_control) != 0) names.emplace_back("untuk, jika, pilih dan sebagainya");
    return names;
}

// One word, explained below the attributes where it needs to be.
std::string_view kind_of(AttributeRule const& attribute) {
    switch (attribute.kind) {
        case ValueKind::Text:
        case ValueKind::Plain: return "teks";
        case ValueKind::Expression: return "ekspresi";
        case ValueKind::Length: return "panjang";
        case ValueKind::TypeSize: return "ukuran";
        case ValueKind::Number:
        case ValueKind::Factor: return "angka";
        case ValueKind::Whole: return "bilangan";
        case ValueKind::YesNo: return "ya/tidak";
        case ValueKind::Choice: return "pilihan";
        case ValueKind::Color:
        case ValueKind::Colors: return "warna";
        case ValueKind::Width: return "lebar";
        case ValueKind::Paper: return "kertas";
        default: return "nama";
    }
}

std::string attribute_line(AttributeRule const& attribute) {
    std::string const need = attribute.need == Need::Required ? "; wajib" : "";
    std::string const choices = attribute.choices.empty() ? "" : fmt::format(": {}", fmt::join(split_choices(attribute.choices), ", "));
    return fmt::format("    {:<18}{:<10}{}{}{}\n", attribute.name, kind_of(attribute), attribute.help, choices, need);
}

std::string kinds_explained(ElementRule const& rule) {
    std::string text;
    for (AttributeRule const& attribute : rule.attributes) {
        bool const clear = attribute.kind != ValueKind::Length && attribute.kind != ValueKind::TypeSize && attribute.kind != ValueKind::Color && attribute.kind != ValueKind::Width;
        std::string const line = clear ? "" : fmt::format("    {}: {}\n", kind_of(attribute), describe(attribute));
        if (text.find(line) == std::string::npos) text += line;
    }
    return text;
}

std::string describe_element(ElementRule const& rule) {
    std::string text = fmt::format("<{}>: {}\n", rule.name, rule.help);
    text += wrapped("  tempatnya:  ", places_of(rule));
    auto const contents = contents_of(rule);
    text += contents.empty() ? "  isinya:     kosong\n" : wrapped("  isinya:     ", contents);
    if (rule.attributes.empty()) return text + "  atribut:    tidak ada\n";
    text += "  atribut:\n";
    for (AttributeRule const& attribute : rule.attributes) text += attribute_line(attribute);
    if (rule.open) text += "    dan setiap parameter makronya, sebagai ekspresi\n";
    return text + kinds_explained(rule);
}

}  // namespace

std::vector<std::string> all_element_names() { return element_names(anywhere); }

std::string list_of_elements() {
    std::string text;
    for (Chapter const& chapter : chapters) {
        text += fmt::format("{}{}:\n", text.empty() ? "" : "\n", chapter.title);
        for (ElementRule const& rule : vocabulary()) {
            if ((rule.is & chapter.places) != 0) text += fmt::format("  {:<22}{}\n", rule.name, rule.help);
        }
    }
    return text;
}

std::string reference_of(std::string_view name) {
    std::string text;
    for (ElementRule const& rule : vocabulary()) {
        if (rule.name == name) text += (text.empty() ? "" : "\n") + describe_element(rule);
    }
    return text;
}

}  // namespace lkjip::layout
