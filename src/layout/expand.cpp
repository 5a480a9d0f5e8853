#include "layout/expand.h"

#include <fmt/format.h>

#include "base/indonesian.h"
#include "layout/attribute_reader.h"
#include "layout/hints.h"
#include "layout/bindings.h"

namespace lkjip::layout {

Node const* enter_macro(Resolution& work, Node const& use) {
    Node const* const macro = find_definition(work.layout.macros, use.word("makro"));
    if (macro == nullptr) return nullptr;
    if (work.uses.size() >= deepest_use) {
        work.error(use.spot, "L-053", fmt::format("makro `{}` memakai dirinya sendiri tanpa akhir", use.word("makro")),
                   "beri syarat pada `<pakai>` di dalamnya: <jika syarat=\"…\">");
        return nullptr;
    }
    std::vector<std::pair<std::string, Datum>> parameters;  // evaluated before any of them is bound
    for (Attribute const& attribute : use.attributes) {
        Binding const* const binding = std::get_if<Binding>(&attribute.value);
        if (binding == nullptr) continue;
        if (auto value = value_of(work, *binding)) parameters.emplace_back(attribute.name, std::move(*value));
    }
    for (auto& [name, value] : parameters) work.scope.push(std::move(name), std::move(value));
    return macro;
}

void bind_variable(Resolution& work, Node const& let) {
    Binding const* const binding = let.get<Binding>("nilai");
    if (binding == nullptr) return;
    auto value = value_of(work, *binding);
    work.scope.push(std::string(let.word("nama")), value ? std::move(*value) : Datum{});
}

namespace {

std::string counted_loops(Growth const& growth) {
    std::vector<std::string> told;
    for (Growth::Loop const& loop : growth.loops) {
        Binding const* const list = loop.node->get<Binding>("setiap");
        told.push_back(fmt::format("`{}` ({} unsur)", list == nullptr ? "" : list->source, loop.count));
    }
    return fmt::format("{}", fmt::join(told, ", di dalamnya "));
}

}  // namespace

bool may_grow(Resolution& work, Spot spot) {
    Growth& growth = work.growth;
    if (growth.made < most_made) {
        ++growth.made;
        return true;
    }
    if (growth.made++ > most_made) return false;   // said already
    bool const in_loop = !growth.loops.empty();
    std::string const bound = base::format_number(static_cast<std::int64_t>(most_made));
    work.error(in_loop ? growth.loops.front().node->spot : spot, "L-067",
               in_loop ? fmt::format("perulangan {} membuat isi laporan lebih dari {} unsur", counted_loops(growth), bound)
                       : fmt::format("isi laporan lebih dari {} unsur", bound),
               "perulangan di dalam perulangan biasanya atas bidang unsurnya, misalnya setiap=\"p.kegiatan\"; atau kurangi datanya");
    return false;
}

bool condition_holds(Resolution& work, Node const& node) {
    Binding const* const binding = node.get<Binding>("syarat");
    return binding != nullptr && condition_of(work, *binding);
}

Node const* chosen_case(Resolution& work, Node const& choose) {
    for (Node const& child : choose.children) {
        if (child.tag == Tag::Else || condition_holds(work, child)) return &child;
    }
    return nullptr;
}

std::optional<Datum> loop_list(Resolution& work, Node const& loop) {
    Binding const* const binding = loop.get<Binding>("setiap");
    return binding == nullptr ? std::nullopt : list_of(work, *binding);
}

namespace {

std::string used_at(Resolution const& work) {
    if (work.uses.empty()) return {};
    base::Place const place = work.place(work.uses.back().use->spot);
    return fmt::format("dipakai di {}:{}:{}", place.file, place.line, place.column);
}

// Absent, reported, when the text is no such value.
std::optional<AttributeValue> computed_value(Resolution& work, Attribute const& attribute, AttributeRule const& rule, std::uint32_t node_kind,
                                             std::string const& text) {
    auto value = parse_attribute(rule, text);
    if (!value) {
        work.error(attribute.spot, "L-014", fmt::format("nilai `{}` tidak sah untuk `{}`: diharapkan {}", text, attribute.name, describe(rule)),
                   value_hint(rule, text));
    } else if (rule.kind == ValueKind::StyleName && !is_style(work.layout, text) && !(text == "tebal" && (node_kind & (at_row | at_cell)) != 0)) {
        std::string const nearest = base::nearest_name(text, style_names(work.layout));
        work.error(attribute.spot, "L-030", fmt::format("gaya `{}` tidak dikenal", text),
                   nearest.empty() ? "tetapkan dengan <gaya nama=\"…\"/>" : fmt::format("maksud Anda `{}`?", nearest));
        return std::nullopt;
    }
    return value;
}

}  // namespace

Node with_computed_attributes(Resolution& work, Node const& node) {
    Node made = node;
    made.attributes.clear();
    for (Attribute const& attribute : node.attributes) {
        Computed const* const computed = std::get_if<Computed>(&attribute.value);
        if (computed == nullptr) {
            made.attributes.push_back(attribute);
            continue;
        }
        std::string const text = trimmed_text(work, computed->text);
        if (text.empty()) continue;   // left out, or a fault that was reported
        auto value = computed_value(work, attribute, *find_attribute(*node.rule, attribute.name), node.rule->is, text);
        if (value) made.attributes.push_back({attribute.name, attribute.spot, std::move(*value)});
    }
    return made;
}

bool may_stand(Resolution& work, Node const& node, std::uint32_t place) {
    if (node.rule == nullptr) {
        if ((place & at_inline) != 0) return true;
        if (node.text.parts.empty() || (node.text.parts.size() == 1 && node.text.parts[0].literal == " ")) return false;
        work.error(node.spot, "L-054", "teks dari makro ini dipakai di tempat yang tidak menerima teks", used_at(work));
        return false;
    }
    if ((node.rule->is & place) != 0) return true;
    work.error(node.spot, "L-054", fmt::format("`<{}>` dari makro ini dipakai di tempat yang tidak menerimanya", node.rule->name), used_at(work));
    return false;
}

}  // namespace lkjip::layout
