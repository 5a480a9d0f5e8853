#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/evaluate.h"
#include "layout/figures.h"
#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

constexpr int deepest_office = 20;
constexpr Length least_org_chart = Length::mm(20);   // a box with room for its words

// The field of an office which seems to hold those below it; empty when there is none.
std::string list_of_offices(base::Object const& office) {
    for (auto const& [name, value] : office.fields) {
        base::List const* const list = value.as_list();
        if (list != nullptr && !list->empty() && list->front().as_object() != nullptr) return name;
    }
    return {};
}

class OrgChartWriter {
public:
    OrgChartWriter(Resolution& work, Node const& node)
        : work_(work), node_(node), variable_(node.word("sebagai")), children_(node.word("anak", "bawahan")),
          style_(work.styles.named(node.word("gaya", "sel")).text) {}

    [[nodiscard]] TextStyle const& style() const { return style_; }

    OrgNode write(Datum const& office, int depth) {
        OrgNode made;
        std::size_t const outer = work_.scope.size();
        work_.scope.push(variable_, office);
        TextStyle const bold = work_.styles.changed(style_, [](CharStyle& c) { c.bold = true; });
        made.title = part(Tag::OrgTitle, bold);
        made.holder = part(Tag::OrgHolder, style_);
        made.note = part(Tag::OrgNote, style_);
        if (Binding const* const staff = node_.get<Binding>("staf")) made.staff = condition_of(work_, *staff);
        work_.scope.shrink(outer);
        base::Object const* const fields = office.object();
        base::Value const* const below = fields == nullptr ? nullptr : fields->find(children_);
        if (below == nullptr || below->as_list() == nullptr) return made;
        if (depth >= deepest_office) {
            work_.error(node_.spot, "L-071", fmt::format("bagan organisasi lebih dari {} tingkat", deepest_office));
            return made;
        }
        for (base::Value const& child : *below->as_list()) made.children.push_back(write(Datum(child), depth + 1));
        return made;
    }

private:
    Inlines part(Tag tag, TextStyle const& style) {
        Node const* const element = node_.child(tag);
        return element == nullptr ? Inlines{} : inlines_of(work_, element->children, style);
    }

    Resolution& work_;
    Node const& node_;
    std::string variable_, children_;
    TextStyle style_;
};

// A misspelt `anak` would draw the topmost office alone.
void check_children(Resolution& work, Node const& node, base::Object const& root) {
    std::string_view const name = node.word("anak", "bawahan");
    if (root.find(name) != nullptr) return;
    std::string const meant = list_of_offices(root);
    if (meant.empty()) return;
    Attribute const* const attribute = node.find("anak");
    work.error(attribute != nullptr ? attribute->spot : node.spot, "L-078", fmt::format("tidak ada jabatan yang punya bidang `{}`, jadi bagan hanya berisi satu kotak", name),
               fmt::format("maksud Anda `anak=\"{}\"`?", meant));
}

}  // namespace

void write_org_chart(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Binding const& binding = *node.get<Binding>("data");
    auto const root = needed_value_of(work, binding);
    if (!root) return;
    if (root->object() == nullptr) {
        return work.error(binding.spot, "L-051", fmt::format("objek diharapkan dari `{}`, bukan {}", binding.source, root->kind()), remedy(Wanted::Object, *root));
    }
    if (node.child(Tag::OrgTitle) == nullptr) {
        return work.error(node.spot, "L-071", "`<bagan-organisasi>` memerlukan `<kotak-judul>`", "misalnya <kotak-judul>{{ n.jabatan }}</kotak-judul>");
    }
    OrgChartWriter writer(work, node);
    OrgChart chart;
    chart.root = writer.write(*root, 1);
    check_children(work, node, *root->object());
    chart.style = writer.style().character;
    chart.height = picture_height(work, node, flow, least_org_chart);
    if (Color const* const color = node.get<Color>("warna")) chart.rule = *color;
    if (Color const* const fill = node.get<Color>("warna-isi")) chart.title_fill = *fill;
    add_figure(work, node, std::move(chart), into);
}

}  // namespace lkjip::layout
