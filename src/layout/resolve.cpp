#include "layout/layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/flow.h"
#include "layout/labels.h"
#include "layout/page_masters.h"
#include "layout/parsed.h"
#include "layout/unusual_texts.h"

namespace lkjip::layout {

namespace {

Numerals numerals_of(std::string_view word) {
    if (word == "romawi-kecil") return Numerals::LowerRoman;
    if (word == "romawi-besar") return Numerals::UpperRoman;
    return word == "tanpa" ? Numerals::None : Numerals::Arabic;
}

Section make_section(Resolution& work, Node const& node) {
    Section section;
    section.id = node.word("id");
    section.master = master_index(work, node.word("halaman"));
    section.numerals = numerals_of(node.word("angka"));
    if (int const* const start = node.get<int>("mulai")) section.restart_at = *start;
    section.starts_on_odd = node.yes("di-ganjil", false);
    Flow flow;
    flow.style = work.styles.named("isi");
    if (int const* const level = node.get<int>("tingkat")) flow.heading_level = std::clamp(*level, 1, 5);
    section.body = flow_of(work, node.children, flow);
    return section;
}

// What a section that goes on on another's page can't have: its pages are already counted and numbered.
void check_joined(Resolution& work, Node const& node, Section const& section) {
    auto const refuse = [&](std::string_view attribute) {
        work.error(node.find(attribute)->spot, "L-028", fmt::format("`{}` tidak berlaku pada bagian dengan sambung=\"ya\": halamannya milik bagian sebelumnya", attribute),
                   fmt::format("hapus `{}`, atau hapus sambung agar bagian ini mulai di halaman baru", attribute));
    };
    if (section.restart_at) refuse("mulai");
    if (section.starts_on_odd) refuse("di-ganjil");
    if (node.find("angka") != nullptr && section.numerals != work.document.sections.back().numerals) refuse("angka");
}

// A section with `sambung` goes on on the page where the one before ended: it becomes part of it.
void add_section(Resolution& work, Node const& node) {
    Section section = make_section(work, node);
    if (!node.yes("sambung", false)) return work.document.sections.push_back(std::move(section));
    if (work.document.sections.empty() || work.document.sections.back().master != section.master) {
        return work.error(node.find("sambung")->spot, "L-026", "sambung=\"ya\" memerlukan bagian sebelumnya dengan halaman yang sama",
                          "hapus sambung, atau pakailah halaman yang sama dengan bagian sebelumnya");
    }
    check_joined(work, node, section);
    Blocks& onto = work.document.sections.back().body;
    onto.insert(onto.end(), std::make_move_iterator(section.body.begin()), std::make_move_iterator(section.body.end()));
}

void make_properties(Resolution& work) {
    Properties& properties = work.document.properties;
    properties.language = work.layout.language;
    if (!work.layout.properties) return;
    Node const& node = *work.layout.properties;
    properties.title = attribute_text(work, node, "judul");
    properties.author = attribute_text(work, node, "penulis");
    properties.subject = attribute_text(work, node, "subjek");
    properties.keywords = attribute_text(work, node, "kata-kunci");
}

}  // namespace

Document resolve(Layout const& layout, Inputs const& inputs, base::Diagnostics& diagnostics) {
    Resolution work(layout, inputs, diagnostics);
    work.styles.named("isi");  // style 0 is the running text's
    make_properties(work);
    make_masters(work);
    expand(work, layout.body, at_section, [&](Node const& node) { add_section(work, node); });
    settle_references(work);
    warn_of_unprinted_scans(work);
    work.document.unusual = unusual_texts(work);
    return std::move(work.document);
}

}  // namespace lkjip::layout
