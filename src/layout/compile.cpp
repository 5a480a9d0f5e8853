#include "layout/compile.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/attribute_reader.h"
#include "layout/hints.h"
#include "layout/template_reader.h"

namespace lkjip::layout {

namespace {

using base::Category;

std::string suggestion(std::string_view name, std::vector<std::string> const& known) {
    std::string const nearest = base::nearest_name(name, known);
    if (!nearest.empty()) return fmt::format("maksud Anda `{}`?", nearest);
    return known.empty() ? std::string{} : fmt::format("yang boleh di sini: {}", fmt::join(known, ", "));
}

// Where a misplaced element belongs.
std::string place_hint(ElementRule const& element, ElementRule const& parent, std::uint32_t place) {
    bool const text_only = (place & at_inline) != 0 && (place & at_block) == 0;
    if (element.name == parent.name && text_only) return fmt::format("tutup `<{0}>` yang pertama dengan `</{0}>` lebih dahulu", parent.name);
    if (element.is == at_block && text_only && !parent.inherits) {
        return fmt::format("tutup `<{}>` lebih dahulu; `<{}>` ditulis sesudahnya", parent.name, element.name);
    }
    if (element.is == at_block && text_only) return fmt::format("di sini hanya boleh ada teks; `<{}>` ditulis sesudah paragrafnya ditutup", element.name);
    if (element.is == at_inline) return "tempatnya di dalam teks: paragraf, butir, sel";
    if (element.is == at_block && (place & at_row) != 0) return "di dalam tabel hanya ada baris: tulis <baris><sel>…</sel></baris>";
    if (element.is == at_block) return "tempatnya di dalam bagian, bab, subbab";
    return fmt::format("tempatnya di dalam {}", fmt::join(parent_names(element), ", "));
}

// What an unknown element may have been meant for, or what may stand in its place.
std::string element_hint(std::string_view name, std::uint32_t place) {
    constexpr std::size_t most_listed = 12;
    if (std::string_view const ours = element_for_html(name); !ours.empty()) return fmt::format("maksud Anda `<{}>`?", ours);
    auto const here = element_names(place);
    std::string nearest = base::nearest_name(name, here);
    if (nearest.empty()) nearest = base::nearest_name(name, element_names(anywhere));
    if (!nearest.empty()) return fmt::format("maksud Anda `<{}>`?", nearest);
    if (here.size() <= most_listed) return fmt::format("yang boleh di sini: {}", fmt::join(here, ", "));
    return "semua elemen: `lkjip layout elements`";
}

// Where text belongs that stands bare in such a place.
std::string text_hint(std::uint32_t place) {
    if ((place & at_block) != 0) return "bungkus dengan `<paragraf>`";
    std::vector<std::string> takers;
    for (ElementRule const& rule : vocabulary()) {
        if ((rule.is & place) != 0 && (rule.holds & at_inline) != 0) takers.push_back(fmt::format("`<{}>`", rule.name));
    }
    return takers.empty() ? "hapus teks ini" : fmt::format("teks ditulis di dalam {}", fmt::join(takers, ", "));
}

class Compiler {
public:
    explicit Compiler(CompileContext const& context) : context_(context) {}

    // `content` is what control elements among the children offer in their turn.
    std::vector<Node> children(XmlNode const& parent, ElementRule const& rule, std::uint32_t place, std::uint32_t content);
    Node attributes(XmlNode const& xml, ElementRule const& rule);

private:
    void add_child(XmlNode const& xml, ElementRule const& parent, std::uint32_t place, std::uint32_t content, std::vector<Node>& into);
    void add_text(XmlNode const& xml, ElementRule const& parent, std::uint32_t place, std::vector<Node>& into);
    void add_attribute(XmlAttribute const& attribute, ElementRule const& rule, Node& into);
    void check_required(XmlNode const& xml, ElementRule const& rule);
    void report_element(XmlNode const& xml, ElementRule const* found, ElementRule const& parent, std::uint32_t place);
    AttributeValue read_value(XmlAttribute const& attribute, AttributeRule const& rule);
    [[nodiscard]] static ElementRule const* best_rule(XmlNode const& xml, std::uint32_t place);
    [[nodiscard]] Template read_text(std::string_view text, std::size_t start);
    [[nodiscard]] Binding read_binding(XmlAttribute const& attribute);
    [[nodiscard]] Spot spot_at(std::size_t offset) const;
    void error(Spot spot, std::string code, std::string message, std::string hint = {}, std::size_t shift = 0);

    CompileContext const& context_;
};

Spot Compiler::spot_at(std::size_t offset) const {
    auto const [line, column] = context_.file.line_and_column(offset);
    return {context_.file_index, static_cast<std::uint32_t>(offset), line, column};
}

void Compiler::error(Spot spot, std::string code, std::string message, std::string hint, std::size_t shift) {
    if (shift > 0) spot = spot_at(context_.file.raw_offset(spot.offset, shift));
    context_.diagnostics.error(Category::Layout, std::move(code), std::move(message), {context_.file.name(), spot.line, spot.column, {}},
                               std::move(hint));
}

Template Compiler::read_text(std::string_view text, std::size_t start) {
    TemplateSource source;
    source.spot_at = [&](std::size_t at) { return spot_at(context_.file.raw_offset(start, at)); };
    source.report = [&](ExpressionFault const& fault, Spot spot) { error(spot, fault.code, fault.message, fault.hint, fault.at); };
    return read_template(text, source);
}

Binding Compiler::read_binding(XmlAttribute const& attribute) {
    Spot const spot = spot_at(attribute.value_at);
    try {
        return parse_expression(attribute.value, spot);
    } catch (ExpressionFault const& fault) {
        error(spot, fault.code, fault.message, fault.hint, fault.at);
        return {};
    }
}

AttributeValue Compiler::read_value(XmlAttribute const& attribute, AttributeRule const& rule) {
    if (rule.kind == ValueKind::Text) return read_text(attribute.value, attribute.value_at);
    if (rule.kind == ValueKind::Expression) return read_binding(attribute);
    if (may_be_computed(rule.kind) && attribute.value.find("{{") != std::string::npos) {
        return Computed{read_text(attribute.value, attribute.value_at)};
    }
    if (auto value = parse_attribute(rule, attribute.value)) return std::move(*value);
    error(spot_at(attribute.value_at), "L-014",
          fmt::format("nilai `{}` tidak sah untuk `{}`: diharapkan {}", attribute.value, attribute.name, describe(rule)), value_hint(rule, attribute.value));
    return std::string{};
}

void Compiler::add_attribute(XmlAttribute const& attribute, ElementRule const& rule, Node& into) {
    if (attribute.name.starts_with("xml")) return;
    AttributeRule const* const known = find_attribute(rule, attribute.name);
    Spot const spot = spot_at(attribute.value_at);
    if (known != nullptr) {
        into.attributes.push_back({attribute.name, spot, read_value(attribute, *known)});
        into.computed = into.computed || std::holds_alternative<Computed>(into.attributes.back().value);
    } else if (rule.open) {
        into.attributes.push_back({attribute.name, spot, read_binding(attribute)});
    } else {
        error(spot_at(attribute.name_at), "L-012", fmt::format("atribut `{}` tidak dikenal pada `<{}>`", attribute.name, rule.name),
              suggestion(attribute.name, attribute_names(rule)));
    }
}

void Compiler::check_required(XmlNode const& xml, ElementRule const& rule) {
    for (AttributeRule const& attribute : rule.attributes) {
        if (attribute.need == Need::Optional) continue;
        bool const given = std::any_of(xml.attributes.begin(), xml.attributes.end(), [&](auto const& one) { return one.name == attribute.name; });
        if (given) continue;
        error(spot_at(xml.at), "L-013", fmt::format("`<{}>` memerlukan atribut `{}`", rule.name, attribute.name),
              fmt::format("tambahkan {}=\"…\": {}", attribute.name, attribute.help));
    }
}

Node Compiler::attributes(XmlNode const& xml, ElementRule const& rule) {
    Node node;
    node.tag = rule.tag;
    node.rule = &rule;
    node.spot = spot_at(xml.at);
    for (XmlAttribute const& attribute : xml.attributes) add_attribute(attribute, rule, node);
    check_required(xml, rule);
    return node;
}

void Compiler::report_element(XmlNode const& xml, ElementRule const* found, ElementRule const& parent, std::uint32_t place) {
    Spot const spot = spot_at(xml.at);
    if (found == nullptr) {
        return error(spot, "L-010", fmt::format("elemen `<{}>` tidak dikenal", xml.name), element_hint(xml.name, place));
    }
    error(spot, "L-011", fmt::format("`<{}>` tidak boleh berada langsung di dalam `<{}>`", xml.name, parent.name),
          place_hint(*found, parent, place));
}

void Compiler::add_text(XmlNode const& xml, ElementRule const& parent, std::uint32_t place, std::vector<Node>& into) {
    bool const blank = xml.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if ((place & at_inline) == 0) {
        if (blank) return;
        Spot const spot = spot_at(xml.at + xml.text.find_first_not_of(" \t\r\n"));
        return error(spot, "L-015", fmt::format("teks tidak boleh berada langsung di dalam `<{}>`", parent.name), text_hint(place));
    }
    Node node;
    node.spot = spot_at(xml.at);
    node.text = read_text(xml.text, xml.at);
    into.push_back(std::move(node));
}

// In a macro an element's place is not known: of two elements with one name it is the one that takes these attributes.
ElementRule const* Compiler::best_rule(XmlNode const& xml, std::uint32_t place) {
    for (ElementRule const& rule : vocabulary()) {
        if (rule.name != xml.name || (rule.is & place) == 0) continue;
        bool const takes_all = std::all_of(xml.attributes.begin(), xml.attributes.end(),
                                           [&](XmlAttribute const& one) { return rule.open || find_attribute(rule, one.name) != nullptr; });
        bool const has_all = std::all_of(rule.attributes.begin(), rule.attributes.end(), [&](AttributeRule const& wanted) {
            bool const given = std::any_of(xml.attributes.begin(), xml.attributes.end(), [&](auto const& one) { return one.name == wanted.name; });
            return wanted.need == Need::Optional || given;
        });
        if (takes_all && has_all) return &rule;
    }
    return find_element(xml.name, place);
}

void Compiler::add_child(XmlNode const& xml, ElementRule const& parent, std::uint32_t place, std::uint32_t content,
                         std::vector<Node>& into) {
    if (xml.name.empty()) return add_text(xml, parent, place, into);
    ElementRule const* const rule = best_rule(xml, place);
    if (rule == nullptr || (rule->is & place) == 0) return report_element(xml, rule, parent, place);
    Node node = attributes(xml, *rule);
    if (rule->tag == Tag::Include) {
        if (node.word("berkas").empty()) return;
        for (Node& included : context_.include(std::string(node.word("berkas")), node.spot, place)) into.push_back(std::move(included));
        return;
    }
    std::uint32_t const inner_content = rule->inherits ? content : control_content(rule->holds);
    bool const has_content = rule->inherits && rule->tag != Tag::Choose;
    node.children = children(xml, *rule, has_content ? content | rule->holds : rule->holds, inner_content);
    into.push_back(std::move(node));
}

std::vector<Node> Compiler::children(XmlNode const& parent, ElementRule const& rule, std::uint32_t place, std::uint32_t content) {
    std::vector<Node> made;
    for (XmlNode const& child : parent.children) add_child(child, rule, place, content, made);
    return made;
}

}  // namespace

std::vector<Node> compile_children(XmlNode const& parent, ElementRule const& rule, std::uint32_t place, CompileContext const& context) {
    return Compiler(context).children(parent, rule, place, control_content(place));
}

Node compile_element(XmlNode const& xml, ElementRule const& rule, CompileContext const& context) {
    return Compiler(context).attributes(xml, rule);
}

}  // namespace lkjip::layout
