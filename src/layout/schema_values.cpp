#include "layout/schema_values.h"

#include <fmt/format.h>

#include <array>

#include "base/xml_text.h"
#include "layout/attribute_reader.h"

namespace lkjip::layout {

namespace {

constexpr std::string_view number = R"(-?(\d+(\.\d*)?|\.\d+))";
constexpr std::string_view identifier = R"([A-Za-z_\-][A-Za-z0-9_\-]*)";

struct NamedType {
    std::string_view name;
    std::string_view help;
    std::string pattern;
};

std::string named_papers() {
    std::string names;
    for (std::string const& name : paper_names()) names += (names.empty() ? "" : "|") + name;
    return names;
}

// An expression where another value may stand; it is checked when the report is made.
std::string with_computed(std::string const& pattern) { return pattern + R"(|[\s\S]*\{\{[\s\S]*)"; }

std::string define(NamedType const& type) {
    return fmt::format(
        "  <xs:simpleType name=\"{}\">\n    <xs:annotation><xs:documentation>{}</xs:documentation></xs:annotation>\n"
        "    <xs:restriction base=\"xs:string\"><xs:pattern value=\"{}\"/></xs:restriction>\n  </xs:simpleType>\n",
        type.name, base::xml_escaped(type.help), base::xml_escaped(type.pattern));
}

std::string_view type_name(ValueKind kind) {
    switch (kind) {
        case ValueKind::Expression: return "nilai-ekspresi";
        case ValueKind::Length:
        case ValueKind::TypeSize: return "nilai-panjang";
        case ValueKind::Number:
        case ValueKind::Factor: return "nilai-angka";
        case ValueKind::Whole: return "nilai-bulat";
        case ValueKind::Color: return "nilai-warna";
        case ValueKind::Colors: return "nilai-warna-warna";
        case ValueKind::Width: return "nilai-lebar";
        case ValueKind::Paper: return "nilai-kertas";
        case ValueKind::Names: return "nilai-nama-nama";
        case ValueKind::StyleName: return "nilai-nama-gaya";
        case ValueKind::Name:
        case ValueKind::MasterName:
        case ValueKind::NumberingName:
        case ValueKind::MacroName: return "nilai-nama";
        default: return "nilai-teks";
    }
}

// Editors offer what is enumerated.
std::string choice_type(std::vector<std::string> const& words) {
    std::string text = "        <xs:simpleType><xs:union memberTypes=\"l:nilai-terhitung\"><xs:simpleType><xs:restriction base=\"xs:string\">\n         ";
    for (std::string const& word : words) text += fmt::format(" <xs:enumeration value=\"{}\"/>", word);
    return text + "\n        </xs:restriction></xs:simpleType></xs:union></xs:simpleType>\n";
}

}  // namespace

std::string schema_value_types() {
    std::string const length = fmt::format("{}(pt|mm|cm|in|em)", number);
    std::string const paper_length = fmt::format("{}(pt|mm|cm|in)", number);
    std::array const types = {
        NamedType{"nilai-teks", "teks, boleh berisi {{ ekspresi }}", R"([\s\S]*)"},
        NamedType{"nilai-ekspresi", "ekspresi tanpa kurung kurawal", R"([\s\S]*\S[\s\S]*)"},
        NamedType{"nilai-terhitung", "nilai yang dihitung: {{ ekspresi }}", with_computed("").substr(1)},
        NamedType{"nilai-panjang", "panjang dengan satuan: 12pt, 20mm, 2cm, 1in, 1.5em", with_computed(length)},
        NamedType{"nilai-angka", "angka dengan titik: 1.15", with_computed(std::string(number))},
        NamedType{"nilai-bulat", "bilangan bulat", with_computed(R"(-?\d+)")},
        NamedType{"nilai-warna", "warna: #1f4e79", with_computed("#[0-9a-fA-F]{6}")},
        NamedType{"nilai-warna-warna", "beberapa warna, dipisah spasi", with_computed(" *#[0-9a-fA-F]{6}( +#[0-9a-fA-F]{6})* *")},
        NamedType{"nilai-lebar", "lebar: 20mm, *, 2*, auto", with_computed(fmt::format(R"(auto|({})?\*|{})", number, length))},
        NamedType{"nilai-kertas", "nama kertas, atau ukuran: 210mm x 297mm", fmt::format("{0}|{1} x {1}", named_papers(), paper_length)},
        NamedType{"nilai-nama", "nama dari huruf, angka, _ dan -", std::string(identifier)},
        NamedType{"nilai-nama-gaya", "nama gaya", with_computed(std::string(identifier))},
        NamedType{"nilai-nama-nama", "nama-nama yang dipisah spasi", R"(( *[A-Za-z_][A-Za-z0-9_]*)* *)"},
    };
    std::string text;
    for (NamedType const& type : types) text += define(type);
    return text;
}

SchemaType schema_type(AttributeRule const& attribute) {
    if (attribute.kind == ValueKind::YesNo) return {{}, choice_type({"ya", "tidak"})};
    if (attribute.kind == ValueKind::Choice) return {{}, choice_type(split_choices(attribute.choices))};
    return {std::string(type_name(attribute.kind)), {}};
}

}  // namespace lkjip::layout
