#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/flow.h"
#include "layout/labels.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

Length type_size(Resolution& work, Flow const& flow) { return work.styles.character(flow.style.text.character).size; }

void write_paragraph(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    NamedStyle const style = style_for(work, node, flow, "isi");
    Paragraph paragraph{style.paragraph, inlines_of(work, node.children, style.text), no_label};
    if (node.find("label") == nullptr) {
        paragraph.label = claimed(work, work.source(node.spot));
    } else {
        LabelText text;
        text.title = paragraph.content;
        paragraph.label = add_label(work, node, std::move(text));
        claim_as(work, paragraph.label, work.source(node.spot));
    }
    add_block(into, std::move(paragraph), work.source(node.spot));
}

void write_quotation(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    for (Block& block : flow_of(work, node.children, flow_in(flow, work.styles.named("kutipan")))) into.push_back(std::move(block));
}

void write_box(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Length const size = type_size(work, flow);
    Box box;
    box.body = flow_of(work, node.children, flow);
    box.border.width = length_of(node, "tebal", size, box.border.width);
    if (Color const* const color = node.get<Color>("warna")) box.border.color = *color;
    if (Color const* const fill = node.get<Color>("warna-isi")) box.fill = *fill;
    box.padding = length_of(node, "jarak", size, box.padding);
    if (node.find("lebar") != nullptr) box.width = length_of(node, "lebar", size);
    if (node.find("tinggi") != nullptr) box.height = length_of(node, "tinggi", size);
    box.align = side_of(node.word("rata"), Align::Left);
    box.before = length_of(node, "sebelum", size);
    box.after = length_of(node, "sesudah", size);
    add_block(into, std::move(box), work.source(node.spot));
}

void write_rule(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Length const size = type_size(work, flow);
    Rule rule;
    rule.thickness = length_of(node, "tebal", size, rule.thickness);
    if (Color const* const color = node.get<Color>("warna")) rule.color = *color;
    rule.double_line = node.yes("ganda", false);
    rule.before = length_of(node, "sebelum", size);
    rule.after = length_of(node, "sesudah", size);
    add_block(into, rule, work.source(node.spot));
}

void write_group(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Group group;
    group.body = flow_of(work, node.children, flow);
    group.keep_with_next = node.yes("lekat", false);
    add_block(into, std::move(group), work.source(node.spot));
}

void write_contents(Resolution& work, Node const& node, ContentsOf of, Blocks& into) {
    Contents contents;
    contents.of = of;
    if (int const* const deepest = node.get<int>("tingkat")) contents.deepest_level = *deepest;
    if (contents.deepest_level < 1) {
        work.error(node.find("tingkat")->spot, "L-014", fmt::format("nilai `{}` tidak sah untuk `tingkat`: diharapkan tingkat judul, mulai dari 1", contents.deepest_level),
                   "1 hanya bab, 2 bab dan subbab; tanpa daftar isi: hapus <daftar-isi/>");
    }
    for (char const* const name : {"daftar-1", "daftar-2", "daftar-3", "daftar-4"}) {
        NamedStyle const style = work.styles.named(name);
        contents.styles.push_back({style.paragraph, style.text.character});
    }
    contents.leaders = node.yes("titik", true);
    contents.empty = attribute_inlines(work, node, "kosong", work.styles.named("isi").text);
    add_block(into, std::move(contents), work.source(node.spot));
}

PageBreak::To break_target(std::string_view word) {
    if (word == "ganjil") return PageBreak::To::Odd;
    return word == "genap" ? PageBreak::To::Even : PageBreak::To::Next;
}

}  // namespace

void write_block(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    switch (node.tag) {
        case Tag::Chapter:
        case Tag::Heading: return write_heading(work, node, flow, into);
        case Tag::Paragraph:
            if (node.find("dari") != nullptr) return write_data_text(work, node, flow, into);
            return write_paragraph(work, node, flow, into);
        case Tag::DataText: return write_data_text(work, node, flow, into);
        case Tag::List: return write_list(work, node, flow, into);
        case Tag::Table: return write_table(work, node, flow, into);
        case Tag::Quotation: return write_quotation(work, node, flow, into);
        case Tag::Box: return write_box(work, node, flow, into);
        case Tag::Space:
            return add_block(into, Space{length_of(node, "tinggi", type_size(work, flow)), node.yes("tetap", false)}, work.source(node.spot));
        case Tag::Fill: return add_block(into, Fill{}, work.source(node.spot));
        case Tag::Rule: return write_rule(work, node, flow, into);
        case Tag::PageBreak: return add_block(into, PageBreak{break_target(node.word("ke"))}, work.source(node.spot));
        case Tag::Group: return write_group(work, node, flow, into);
        case Tag::Columns: return write_columns(work, node, flow, into);
        case Tag::LabelRows: return write_label_rows(work, node, flow, into);
        case Tag::Signature: return write_signature(work, node, flow, into);
        case Tag::Formula: return write_formula(work, node, flow, into);
        case Tag::Image: return write_image(work, node, flow, into);
        case Tag::OrgChart: return write_org_chart(work, node, flow, into);
        case Tag::Chart: return write_chart(work, node, flow, into);
        case Tag::Appendix:
        case Tag::SubAppendix: return write_appendix(work, node, flow, into);
        case Tag::Scan: return write_scan(work, node, flow, into);
        case Tag::Contents: return write_contents(work, node, ContentsOf::Headings, into);
        case Tag::ListOfTables: return write_contents(work, node, ContentsOf::Tables, into);
        case Tag::ListOfFigures: return write_contents(work, node, ContentsOf::Figures, into);
        case Tag::ListOfAppendices: return write_contents(work, node, ContentsOf::Appendices, into);
        default: return;
    }
}

}  // namespace lkjip::layout
