#include "layout/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

#include "base/xml_text.h"
#include "layout/schema_values.h"
#include "layout/vocabulary.h"

namespace lkjip::layout {

namespace {

using Rules = std::vector<ElementRule const*>;

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- Dibuat oleh `lkjip layout schema` dari daftar elemen program; jangan diubah dengan tangan. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:l="urn:lkjip:layout:1" targetNamespace="urn:lkjip:layout:1"
           elementFormDefault="qualified" xml:lang="id">
)";

struct NamedPlace {
    std::uint32_t place;
    std::string_view name;
};
constexpr std::array places = {
    NamedPlace{at_top, "ketetapan"}, NamedPlace{at_section, "bagian"}, NamedPlace{at_chapter, "bab"}, NamedPlace{at_block, "blok"},
    NamedPlace{at_inline, "sebaris"}, NamedPlace{at_item, "butir"}, NamedPlace{at_table_part, "bagian-tabel"}, NamedPlace{at_row, "baris"},
    NamedPlace{at_cell, "sel"}, NamedPlace{at_title, "judul"}, NamedPlace{at_label_row, "baris-label"},
    NamedPlace{at_column_part, "isi-lajur"}, NamedPlace{at_series, "seri"}, NamedPlace{at_org_part, "kotak-bagan"},
    NamedPlace{at_level, "tingkat"}, NamedPlace{at_fraction_part, "bagian-pecahan"}, NamedPlace{at_page_part, "bagian-halaman"},
    NamedPlace{at_case, "kasus"}, NamedPlace{at_else, "lain"}, NamedPlace{at_control, "kendali"}, NamedPlace{at_column, "kolom"},
    NamedPlace{at_include, "sertakan"}};

// An element is known by its name; a second one of that name by `baris-2`.
std::string id_of(ElementRule const& rule) {
    int earlier = 0;
    for (ElementRule const& other : vocabulary()) {
        if (&other == &rule) break;
        if (other.name == rule.name) ++earlier;
    }
    return earlier == 0 ? std::string(rule.name) : fmt::format("{}-{}", rule.name, earlier + 1);
}

// What holds something gives it its name: control elements in a chapter are of the type `untuk.bab`.
std::string content_name(std::uint32_t content) {
    for (ElementRule const& rule : vocabulary()) {
        if (!rule.inherits && control_content(rule.holds) == content) return id_of(rule);
    }
    return fmt::format("{:x}", content);
}

// The elements of a place, those of one name together.
std::map<std::string_view, Rules> elements_at(std::uint32_t place) {
    std::map<std::string_view, Rules> found;
    for (ElementRule const& rule : vocabulary()) {
        if ((rule.is & place & ~at_root) != 0) found[rule.name].push_back(&rule);
    }
    return found;
}

// Writes types and groups as they are first asked for, until none is missing.
class SchemaWriter {
public:
    std::string write() {
        text_ = head;
        for (char const* const name : {"laporan", "potongan"}) add_element("  ", {find_element(name, at_root)}, 0);
        text_ += schema_value_types();
        for (ElementRule const& rule : vocabulary()) {
            if (!rule.attributes.empty()) add_attributes(rule);
        }
        while (!types_.empty() || !groups_.empty()) write_next();
        return text_ + "</xs:schema>\n";
    }

private:
    struct Type { std::string name; Rules rules; std::uint32_t content; };
    struct Group { std::string name; std::uint32_t place, content; };

    void write_next();
    void write_type(Type const& type);
    void write_group(Group const& group);
    void add_element(std::string_view indent, Rules const& rules, std::uint32_t content);
    void add_attributes(ElementRule const& rule);
    void add_attribute(AttributeRule const& attribute, Need need);
    void add_content(std::uint32_t place, std::uint32_t content);
    void add_type_attributes(Rules const& rules);
    std::string ask_type(Rules const& rules, std::uint32_t content);
    std::string ask_group(NamedPlace const& place, std::uint32_t content);

    std::string text_;
    std::deque<Type> types_;
    std::deque<Group> groups_;
    std::set<std::string> asked_;
};

void SchemaWriter::write_next() {
    if (!groups_.empty()) {
        Group const group = groups_.front();
        groups_.pop_front();
        return write_group(group);
    }
    Type const type = types_.front();
    types_.pop_front();
    write_type(type);
}

std::string SchemaWriter::ask_type(Rules const& rules, std::uint32_t content) {
    std::string name;
    for (ElementRule const* const rule : rules) name += (name.empty() ? "" : ".") + id_of(*rule);
    bool const inherits = rules.front()->inherits;
    if (inherits) name += "." + content_name(content);
    if (asked_.insert("type " + name).second) types_.push_back({name, rules, inherits ? content : 0});
    return name;
}

std::string SchemaWriter::ask_group(NamedPlace const& place, std::uint32_t content) {
    auto const elements = elements_at(place.place);
    bool const depends = std::any_of(elements.begin(), elements.end(), [](auto const& one) { return one.second.front()->inherits; });
    std::string name(place.name);
    if (depends) name += "." + content_name(content);
    if (asked_.insert("group " + name).second) groups_.push_back({name, place.place, depends ? content : 0});
    return name;
}

void SchemaWriter::add_element(std::string_view indent, Rules const& rules, std::uint32_t content) {
    text_ += fmt::format("{}<xs:element name=\"{}\" type=\"l:{}\"/>\n", indent, rules.front()->name, ask_type(rules, content));
}

void SchemaWriter::write_group(Group const& group) {
    text_ += fmt::format("  <xs:group name=\"{}\">\n    <xs:choice>\n", group.name);
    for (auto const& [name, rules] : elements_at(group.place)) add_element("      ", rules, group.content);
    text_ += "    </xs:choice>\n  </xs:group>\n";
}

// Places whose elements share no name are groups; where a name has two meanings the elements are listed.
void SchemaWriter::add_content(std::uint32_t place, std::uint32_t content) {
    if (place == 0) return;
    std::uint32_t shared = 0;
    for (auto const& [name, rules] : elements_at(place)) {
        for (ElementRule const* const rule : rules) shared |= rules.size() > 1 ? rule->is : 0;
    }
    text_ += "    <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n";
    for (NamedPlace const& named : places) {
        bool const offered = (place & named.place & ~shared) != 0 && !elements_at(named.place).empty();
        if (offered) text_ += fmt::format("      <xs:group ref=\"l:{}\"/>\n", ask_group(named, content));
    }
    for (auto const& [name, rules] : elements_at(place & shared)) add_element("      ", rules, content);
    text_ += "    </xs:choice>\n";
}

void SchemaWriter::add_attribute(AttributeRule const& attribute, Need need) {
    SchemaType const type = schema_type(attribute);
    text_ += fmt::format("    <xs:attribute name=\"{}\"{}{}>\n", attribute.name,
                         type.name.empty() ? std::string{} : fmt::format(" type=\"l:{}\"", type.name),
                         need == Need::Required ? " use=\"required\"" : "");
    text_ += fmt::format("      <xs:annotation><xs:documentation>{}</xs:documentation></xs:annotation>\n{}    </xs:attribute>\n",
                         base::xml_escaped(attribute.help), type.inner);
}

void SchemaWriter::add_attributes(ElementRule const& rule) {
    text_ += fmt::format("  <xs:attributeGroup name=\"{}\">\n", id_of(rule));
    for (AttributeRule const& attribute : rule.attributes) add_attribute(attribute, attribute.need);
    text_ += "  </xs:attributeGroup>\n";
}

// Two elements of one name take the attributes of either, and neither's are required.
void SchemaWriter::add_type_attributes(Rules const& rules) {
    if (rules.size() == 1) {
        if (!rules[0]->attributes.empty()) text_ += fmt::format("    <xs:attributeGroup ref=\"l:{}\"/>\n", id_of(*rules[0]));
        if (rules[0]->open) text_ += "    <xs:anyAttribute namespace=\"##local\" processContents=\"skip\"/>\n";
        return;
    }
    std::set<std::string_view> given;
    for (ElementRule const* const rule : rules) {
        for (AttributeRule const& attribute : rule->attributes) {
            if (given.insert(attribute.name).second) add_attribute(attribute, Need::Optional);
        }
    }
}

void SchemaWriter::write_type(Type const& type) {
    std::uint32_t holds = 0;
    std::string help;
    for (ElementRule const* const rule : type.rules) {
        holds |= rule->holds;
        help += (help.empty() ? "" : "; atau: ") + std::string(rule->help);
    }
    ElementRule const& first = *type.rules.front();
    bool const passes_on = first.inherits && first.tag != Tag::Choose;
    std::uint32_t const place = passes_on ? type.content | holds : holds;
    text_ += fmt::format("  <xs:complexType name=\"{}\"{}>\n", type.name, (place & at_inline) != 0 ? " mixed=\"true\"" : "");
    text_ += fmt::format("    <xs:annotation><xs:documentation>{}</xs:documentation></xs:annotation>\n", base::xml_escaped(help));
    add_content(place, first.inherits ? type.content : control_content(holds));
    add_type_attributes(type.rules);
    text_ += "  </xs:complexType>\n";
}

}  // namespace

std::string schema() { return SchemaWriter().write(); }

}  // namespace lkjip::layout
