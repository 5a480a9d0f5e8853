#include "typeset/table_measure.h"

#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

Length total_height(std::vector<MeasuredRow> const& rows) {
    Length total{};
    for (MeasuredRow const& row : rows) total += row.height;
    return total;
}

void measure_caption(MeasuredTable& measured, Length width, Context& context) {
    layout::Table const& table = *measured.table;
    if (!table.caption) return;
    layout::ParagraphStyle const& style = context.document.paragraph_styles[table.caption->style];
    measured.caption = set_caption(*table.caption, width, context);
    measured.caption_height = measured.caption.height() + style.after;
    layout::Caption again = *table.caption;
    again.text = table.caption->continued;
    again.label = layout::no_label;
    if (table.repeat_caption && !again.text.empty()) {
        measured.continued = set_caption(again, width, context);
        measured.continued_height = measured.continued.height() + style.after;
    }
}

}  // namespace

std::shared_ptr<MeasuredTable const> measure_table(layout::Table const& table, Length width, Context& context) {
    auto measured = std::make_shared<MeasuredTable>();
    measured->table = &table;
    measured->source = context.source;
    Length const room = width - table.left;
    SolvedColumns solved = solve_columns(table, room, context);
    measured->edges = std::move(solved.edges);
    measured->scale = solved.scale;
    measured->notices = std::move(solved.notices);
    measured->left = table.left + aligned(table.align, measured->edges.back(), room);
    measure_caption(*measured, width, context);
    double const outer_scale = context.scale;
    context.scale = measured->scale;
    measured->padding_x = table.padding_x * context.scale;
    measured->padding_y = table.padding_y * context.scale;
    measured->header = measure_rows(table.header, *measured, context);
    measured->body = measure_rows(table.body, *measured, context);
    measured->footer = measure_rows(table.footer, *measured, context);
    align_decimals(*measured, context);
    context.scale = outer_scale;
    measured->header_height = total_height(measured->header);
    measured->footer_height = total_height(measured->footer);
    measured->note = set_blocks(table.source_note, measured->edges.back(), context);
    if (!measured->note.strips.empty()) measured->note_height = measured->note.height() + Length::pt(3);
    return measured;
}

}  // namespace lkjip::typeset
