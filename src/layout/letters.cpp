#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/filters.h"
#include "layout/flow.h"

namespace lkjip::layout {

namespace {

Length type_size(Resolution& work, NamedStyle const& style) { return work.styles.character(style.text.character).size; }

ColumnPart fixed_part(Length width, Blocks body) {
    ColumnPart part;
    part.kind = ColumnWidth::Fixed;
    part.fixed = width;
    part.body = std::move(body);
    return part;
}

ColumnPart part_of(Resolution& work, Node const& node, Flow const& flow) {
    ColumnPart part;
    if (WidthValue const* const width = node.get<WidthValue>("lebar")) {
        part.kind = width->kind;
        part.fixed = width->fixed.at(type_size(work, flow.style));
        part.share = width->share;
    }
    part.valign = height_of(node.word("rata-tegak"), VAlign::Top);
    std::string_view const own = node.word("gaya");
    part.body = flow_of(work, node.children, flow_in(flow, own.empty() ? flow.style : work.styles.named(own)));
    return part;
}

// Left aligned, nothing before or after: what labels and signatures are set in.
NamedStyle plain_style(Resolution& work, NamedStyle style, Align align) {
    ParagraphStyle paragraph = work.styles.paragraph(style.paragraph);
    paragraph.align = align;
    paragraph.first_indent = paragraph.left = paragraph.right = paragraph.before = paragraph.after = Length{};
    paragraph.hyphenate = false;
    style.paragraph = work.styles.intern(paragraph);
    return style;
}

// The text of a label row: as the flow, without a first-line indent.
NamedStyle row_style(Resolution& work, NamedStyle style) {
    ParagraphStyle paragraph = work.styles.paragraph(style.paragraph);
    paragraph.first_indent = paragraph.left = paragraph.right = paragraph.before = paragraph.after = Length{};
    style.paragraph = work.styles.intern(paragraph);
    return style;
}

Blocks one_line(NamedStyle const& style, std::string_view text, Source source) {
    Blocks blocks;
    add_block(blocks, Paragraph{style.paragraph, text_inlines(text, style.text), no_label}, source);
    return blocks;
}

// The lines of a signature block.
class SignatureWriter {
public:
    SignatureWriter(Resolution& work, Node const& node, Flow const& flow)
        : work_(work), node_(node), style_(plain_style(work, style_for(work, node, flow, "isi"), Align::Left)), source_(work.source(node.spot)) {}

    Blocks write() {
        add_line(place_and_date(), style_.text);
        Inlines office = attribute_inlines(work_, node_, "jabatan", style_.text);
        add_block(blocks_, Paragraph{style_.paragraph, std::move(office), no_label}, source_);
        add_block(blocks_, Space{length_of(node_, "tinggi", type_size(work_, style_), Length::mm(22)), true, true}, source_);
        TextStyle const name = work_.styles.changed(style_.text, [](CharStyle& c) { c.bold = c.underline = true; });
        add_line(attribute_text(work_, node_, "nama"), name);
        add_line(attribute_text(work_, node_, "pangkat"), style_.text);
        add_line(employee_number(), style_.text);
        return std::move(blocks_);
    }

private:
    std::string place_and_date() {
        std::string const place = attribute_text(work_, node_, "tempat");
        std::string const date = attribute_text(work_, node_, "tanggal");
        return place.empty() || date.empty() ? place + date : place + ", " + date;
    }
    std::string employee_number() {
        std::string const number = attribute_text(work_, node_, "nip");
        if (number.empty()) return {};
        return "NIP " + *apply_filter(FilterId::EmployeeNumber, Datum(base::Value(number)), {}).text();
    }
    void add_line(std::string const& text, TextStyle const& style) {
        if (!text.empty()) add_block(blocks_, Paragraph{style_.paragraph, text_inlines(text, style), no_label}, source_);
    }

    Resolution& work_;
    Node const& node_;
    NamedStyle style_;
    Source source_;
    Blocks blocks_;
};

}  // namespace

void write_columns(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Length const size = type_size(work, flow.style);
    Columns columns;
    columns.gap = length_of(node, "jarak", size, columns.gap);
    columns.keep_together = node.yes("utuh", true);
    columns.before = length_of(node, "sebelum", size);
    columns.after = length_of(node, "sesudah", size);
    expand(work, node.children, at_column_part, [&](Node const& part) { columns.parts.push_back(part_of(work, part, flow)); });
    if (!columns.parts.empty()) add_block(into, std::move(columns), work.source(node.spot));
}

void write_label_rows(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    NamedStyle const style = style_for(work, node, flow, "isi");
    NamedStyle const label_style = plain_style(work, style, Align::Left);
    Flow const inner = flow_in(flow, row_style(work, style));
    Length const size = type_size(work, style);
    Length const indent = length_of(node, "kiri", size);
    Length const gap = length_of(node, "jarak", size, Length::pt(2));
    expand(work, node.children, at_label_row, [&](Node const& row) {
        Source const source = work.source(row.spot);
        Columns columns;
        columns.gap = Length{};
        columns.keep_together = false;
        columns.after = gap;
        if (indent > Length{}) columns.parts.push_back(fixed_part(indent, {}));
        std::string const label = attribute_text(work, row, "label");
        columns.parts.push_back(fixed_part(length_of(node, "lebar-label", size, Length::mm(30)), one_line(label_style, label, source)));
        columns.parts.push_back(fixed_part(length_of(node, "lebar-titik", size, Length::mm(4)), one_line(label_style, label.empty() ? "" : ":", source)));
        ColumnPart body;
        body.body = flow_of(work, row.children, inner);
        columns.parts.push_back(std::move(body));
        add_block(into, std::move(columns), source);
    });
}

void write_signature(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Source const source = work.source(node.spot);
    Blocks lines = SignatureWriter(work, node, flow).write();
    Align const side = side_of(node.word("rata"), Align::Right);
    if (node.find("lebar") == nullptr && node.find("rata") == nullptr && flow.where == Flow::Where::Inside) {
        Group group;   // in a column or cell it fills that
        group.body = std::move(lines);
        return add_block(into, std::move(group), source);
    }
    Columns columns;
    columns.gap = Length{};
    ColumnPart const rest;
    ColumnPart block = fixed_part(length_of(node, "lebar", type_size(work, flow.style), Length::mm(80)), std::move(lines));
    columns.widths_written = node.find("lebar") != nullptr;
    columns.keep_with_previous = true;   // a signature alone on a page could belong to anything
    if (side != Align::Left) columns.parts.push_back(rest);
    columns.parts.push_back(std::move(block));
    if (side != Align::Right) columns.parts.push_back(rest);
    add_block(into, std::move(columns), source);
}

}  // namespace lkjip::layout
