#include "layout/table_rows.h"

#include <algorithm>

#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/table_cells.h"
#include "layout/table_totals.h"

namespace lkjip::layout {

namespace {

constexpr std::uint32_t table_content = at_column | at_table_part | at_row | at_title;

class RowWriter {
public:
    RowWriter(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow)
        : work_(work), table_(table), columns_(columns), flow_(flow), style_(body_style(work, table)), reach_(columns.columns.size(), 0) {}

    void write_explicit(Node const& node);
    void write_elements();
    std::vector<DraftRow> take() { return std::move(rows_); }

private:
    void write_element();
    DraftCell column_cell(ColumnSpec const& column);
    DraftCell explicit_cell(Node const& node, std::size_t& column, NamedStyle const& row_style, std::optional<Color> fill);
    [[nodiscard]] NamedStyle style_of(Node const& node, NamedStyle const& otherwise);
    [[nodiscard]] int span(Node const& node, std::string_view attribute);
    [[nodiscard]] std::optional<Datum> merge_key(Node const& node);
    int group_number(Node const& row);
    [[nodiscard]] Align align_of(NamedStyle const& style) const { return work_.styles.paragraph(style.paragraph).align; }

    Resolution& work_;
    Node const& table_;
    TableColumns const& columns_;
    Flow const& flow_;
    NamedStyle style_;
    std::vector<DraftRow> rows_;
    std::vector<Datum> groups_;
    std::vector<int> reach_;   // per column: rows still covered by spanning cells of the rows above
};

NamedStyle RowWriter::style_of(Node const& node, NamedStyle const& otherwise) {
    std::string_view const name = node.word("gaya");
    if (name.empty()) return otherwise;
    if (name != "tebal" || find_definition(work_.layout.styles, name) != nullptr) return work_.styles.named(name);
    NamedStyle bold = otherwise;
    bold.text = work_.styles.changed(bold.text, [](CharStyle& c) { c.bold = true; });
    return bold;
}

std::optional<Datum> RowWriter::merge_key(Node const& node) {
    Binding const* const binding = node.get<Binding>("gabung");
    return binding == nullptr ? std::nullopt : value_of(work_, *binding);
}

int RowWriter::span(Node const& node, std::string_view attribute) {
    Binding const* const binding = node.get<Binding>(attribute);
    if (binding == nullptr) return 1;
    int const value = whole_of(work_, *binding).value_or(1);
    if (value >= 1 && value <= 10000) return value;
    work_.error(binding->spot, "L-073", "rentang haruslah 1 atau lebih", "hapus rentangnya bila sel mengisi satu kolom");
    return 1;
}

DraftCell RowWriter::column_cell(ColumnSpec const& column) {
    ColumnScope const scope(work_, column.variables);
    DraftCell draft;
    draft.spot = column.node.spot;
    std::string_view const own = column.node.word("gaya");
    NamedStyle const style = own.empty() ? style_ : work_.styles.named(own);
    draft.cell.align = column.align.value_or(align_of(style));
    draft.cell.valign = column.valign;
    draft.cell.no_wrap = column.node.yes("tak-patah", false);
    fill_cell(work_, column.node, style, flow_, draft.cell);
    draft.merge = merge_key(column.node);
    return draft;
}

void RowWriter::write_element() {
    DraftRow draft;
    draft.spot = table_.spot;
    draft.row.source = work_.source(table_.spot);
    draft.from_data = true;
    for (ColumnSpec const& column : columns_.columns) {
        draft.cells.push_back(column_cell(column));
        Binding const* const total = column.node.get<Binding>("pindah");
        draft.totals.push_back(total == nullptr ? std::nullopt : carried_value(work_, *total));
    }
    rows_.push_back(std::move(draft));
}

void RowWriter::write_elements() {
    Binding const* const data = table_.get<Binding>("data");
    if (data == nullptr) return;
    auto const list = list_of(work_, *data);
    if (list) for_each_element(work_, *list, table_.word("sebagai"), [&](std::size_t) { write_element(); });
}

DraftCell RowWriter::explicit_cell(Node const& node, std::size_t& column, NamedStyle const& row_style, std::optional<Color> fill) {
    DraftCell draft;
    draft.spot = node.spot;
    Cell& cell = draft.cell;
    cell.columns = span(node, "rentang");
    cell.rows = span(node, "rentang-baris");
    ColumnSpec const* const under = column < columns_.columns.size() ? &columns_.columns[column] : nullptr;
    bool const single = cell.columns == 1 && under != nullptr;
    NamedStyle const style = style_of(node, row_style);
    cell.align = side_of(node.word("rata"), single ? under->align.value_or(align_of(style)) : align_of(style));
    cell.valign = height_of(node.word("rata-tegak"), single ? under->valign : VAlign::Top);
    cell.no_wrap = node.yes("tak-patah", single && under->node.yes("tak-patah", false));
    cell.repeat_label = node.yes("ulang", true);
    cell.fill = fill;
    if (style.fill) cell.fill = style.fill;
    if (Color const* const color = node.get<Color>("warna-isi")) cell.fill = *color;
    fill_cell(work_, node, style, flow_, cell);
    draft.merge = merge_key(node);
    column += static_cast<std::size_t>(cell.columns);
    return draft;
}

// Rows with the same value of `kelompok` next to each other are one group.
int RowWriter::group_number(Node const& row) {
    Binding const* const binding = row.get<Binding>("kelompok");
    if (binding == nullptr) return -1;
    auto const value = value_of(work_, *binding);
    if (!value) return -1;
    if (groups_.empty() || !same(groups_.back(), *value)) groups_.push_back(*value);
    return static_cast<int>(groups_.size()) - 1;
}

void RowWriter::write_explicit(Node const& node) {
    DraftRow draft;
    draft.spot = node.spot;
    draft.row.source = work_.source(node.spot);
    if (node.yes("utuh", false)) draft.row.breaking = RowBreak::Avoid;
    if (node.yes("lekat", false)) draft.row.breaking = RowBreak::KeepWithNext;
    draft.row.least_height = length_of(node, "tinggi", work_.styles.character(style_.text.character).size);
    draft.row.group = group_number(node);
    NamedStyle const style = style_of(node, style_);
    std::optional<Color> fill;
    if (Color const* const color = node.get<Color>("warna-isi")) fill = *color;
    std::size_t column = 0;
    std::vector<int> below = reach_;
    for (int& rows : below) rows = std::max(rows - 1, 0);
    expand(work_, node.children, at_cell, [&](Node const& cell) {
        while (column < reach_.size() && reach_[column] > 0) ++column;
        std::size_t const first = column;
        draft.cells.push_back(explicit_cell(cell, column, style, fill));
        for (std::size_t i = first; i < std::min(column, below.size()); ++i) below[i] = draft.cells.back().cell.rows - 1;
    });
    reach_ = std::move(below);
    rows_.push_back(std::move(draft));
}

}  // namespace

std::vector<DraftRow> body_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow) {
    RowWriter writer(work, table, columns, flow);
    writer.write_elements();
    expand(work, table.children, table_content, [&](Node const& node) {
        if (node.tag == Tag::Row) writer.write_explicit(node);
    });
    return writer.take();
}

std::vector<DraftRow> footer_rows(Resolution& work, Node const& table, TableColumns const& columns, Flow const& flow) {
    RowWriter writer(work, table, columns, flow);
    expand(work, table.children, table_content, [&](Node const& part) {
        if (part.tag != Tag::TableFooter) return;
        expand(work, part.children, at_row, [&](Node const& row) { writer.write_explicit(row); });
    });
    return writer.take();
}

}  // namespace lkjip::layout
