#include <algorithm>

#include "layout/bindings.h"
#include "layout/captions.h"
#include "layout/expand.h"
#include "layout/table_cells.h"
#include "layout/table_columns.h"
#include "layout/table_grid.h"
#include "layout/table_rows.h"
#include "layout/table_totals.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

constexpr std::uint32_t table_content = at_column | at_table_part | at_row | at_title;

void set_rules(Node const& node, Table& table) {
    std::string_view const rules = node.word("garis", "semua");
    table.horizontal_rules = rules == "semua" || rules == "mendatar";
    table.vertical_rules = rules == "semua";
    table.side_rules = rules == "semua" || rules == "luar";
    if (rules == "tanpa") table.outer = table.inner = table.header_rule = Border{};
}

void set_look(Resolution& work, Node const& node, Flow const& flow, Table& table) {
    Length const size = work.styles.character(flow.style.text.character).size;
    set_rules(node, table);
    if (node.find("jarak-sel") != nullptr) {
        table.padding_x = length_of(node, "jarak-sel", size);
        table.padding_y = table.padding_x * 0.5;
    }
    if (node.find("lebar") != nullptr) table.width = length_of(node, "lebar", size);
    table.align = side_of(node.word("rata"), Align::Center);
    table.left = length_of(node, "kiri", size);
    table.before = length_of(node, "sebelum", size, Length::pt(6));
    table.after = length_of(node, "sesudah", size, Length::pt(8));
    if (double const* const smallest = node.get<double>("terkecil")) table.smallest_scale = std::clamp(*smallest, 0.3, 1.0);
    table.keep_together = node.yes("utuh", false);
    table.repeat_header = node.yes("ulang-kepala", true);
    table.repeat_caption = table.repeat_header;
}

// The row that stands for no rows.
Row empty_row(Resolution& work, Node const& node, int columns, std::string const& text) {
    CellStyle const style = aligned(work, body_style(work, node), Align::Center);
    Row row;
    row.source = work.source(node.spot);
    Cell cell;
    cell.columns = columns;
    cell.align = Align::Center;
    add_block(cell.body, Paragraph{style.style.paragraph, text_inlines(text, style.style.text), no_label}, row.source);
    row.cells.push_back(std::move(cell));
    return row;
}

void add_body(Resolution& work, Node const& node, TableColumns const& columns, Flow const& flow, Table& table) {
    int const count = static_cast<int>(columns.columns.size());
    int const faults = work.diagnostics.error_count();
    std::vector<DraftRow> rows = body_rows(work, node, columns, flow);
    if (carries_totals(work, node, columns)) {
        table.carried_label = attribute_text(work, node, "dipindahkan");
        table.brought_label = attribute_text(work, node, "pindahan");
        CellStyle const style = aligned(work, body_style(work, node), Align::Left);
        table.carried_style = style.style.paragraph;
        table.carried_characters = style.style.text.character;
        add_running_totals(work, node, columns, rows);
    }
    table.body = place_rows(work, std::move(rows), count);
    table.footer = place_rows(work, footer_rows(work, node, columns, flow), count);
    if (!table.body.empty() || work.diagnostics.error_count() > faults) return;
    std::string const text = attribute_text(work, node, "kosong");
    if (text.empty()) {
        return work.error(node.spot, "L-075", "tabel ini tidak punya baris", "periksa `data`, atau tulis kosong=\"Tidak ada data\"");
    }
    table.body.push_back(empty_row(work, node, count, text));
}

void add_source_note(Resolution& work, Node const& node, Flow const& flow, Table& table) {
    expand(work, node.children, table_content, [&](Node const& part) {
        if (part.tag != Tag::TableSource) return;
        for (Block& block : flow_of(work, part.children, flow_in(flow, work.styles.named("sumber")))) table.source_note.push_back(std::move(block));
    });
}

}  // namespace

void write_table(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Table table;
    table.caption = make_caption(work, node, CaptionKind::Table);
    WithinCaption const within(work, table.caption ? table.caption->label : no_label);
    if (table.caption) claim_as(work, table.caption->label, work.source(node.spot));
    TableColumns const columns = read_columns(work, node);
    if (columns.columns.empty()) return;
    set_look(work, node, flow, table);
    table.columns = column_widths(columns, work.styles.character(body_style(work, node).text.character).size);
    table.header = header_rows(work, node, columns, flow);
    add_body(work, node, columns, flow, table);
    add_source_note(work, node, flow, table);
    add_block(into, std::move(table), work.source(node.spot));
}

}  // namespace lkjip::layout
