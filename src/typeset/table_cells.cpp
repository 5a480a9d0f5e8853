#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"
#include "typeset/table_measure.h"

namespace lkjip::typeset {

namespace {

constexpr Length longest_turned = Length::mm(60);   // line of text that runs upwards
constexpr double cell_step = 0.96;
constexpr double smallest_held = 0.7;               // of a cell that is not to be wrapped, beside the others of its table

layout::Paragraph const* only_paragraph(layout::Cell const& cell) {
    return cell.body.size() == 1 ? std::get_if<layout::Paragraph>(&cell.body.front()) : nullptr;
}

// A paragraph alone needs no block setter: most cells are one.
Column set_cell(layout::Cell const& cell, Length width, Context& context) {
    if (auto const* paragraph = only_paragraph(cell)) return set_paragraph(*paragraph, width, context);
    return set_blocks(cell.body, width, context);
}

// Text that runs upwards: set on lines as long as it likes, up to a limit, then turned about the cell's corner.
Length turned_length(layout::Cell const& cell, Context& context) {
    return std::min(longest_turned, measure_blocks(cell.body, context).natural + Length::pt(0.5));
}

Column set_turned(layout::Cell const& cell, Context& context) {
    Length const height = turned_length(cell, context);
    Column const lying = set_blocks(cell.body, height, context);
    Strip const whole = joined(lying);
    Strip turned;
    turned.height = height;
    for (AnchorMark const& anchor : whole.anchors) turned.anchors.push_back({anchor.label, {}});
    for (frame::Item const& item : whole.items) {
        auto const* run = std::get_if<frame::TextRun>(&item);
        if (run == nullptr) continue;
        frame::TextRun up = *run;
        up.at = {run->at.y, height - run->at.x};
        up.turn = 90;
        turned.items.emplace_back(std::move(up));
    }
    return {{std::move(turned)}, whole.height};
}

// Was a line divided that should not be?
bool is_wrapped(MeasuredCell const& set) {
    layout::Cell const& cell = *set.cell;
    if (!cell.no_wrap && cell.align != layout::Align::Decimal) return false;
    layout::Paragraph const* const paragraph = only_paragraph(cell);
    if (paragraph == nullptr || set.content.strips.size() < 2) return false;
    auto const forced = std::count_if(paragraph->content.begin(), paragraph->content.end(),
                                      [](layout::Inline const& part) { return std::holds_alternative<layout::LineBreak>(part); });
    return set.content.strips.size() > static_cast<std::size_t>(forced) + 1;
}

void tell(MeasuredCell& set, NoticeKind kind, double amount, char const* text, Context& context) {
    layout::Source const source = set.cell->body.front().source;
    set.content.strips.front().anchors.push_back(context.note({kind, -1, amount, text, source.line > 0 ? source : context.source}));
}

// What is never wrapped in a column that is too narrow for it: smaller type, and only if that does not help it is wrapped.
void hold_together(MeasuredCell& set, Length inner, Context& context) {
    double const outer = context.scale;
    Column const wrapped = set.content;
    while (is_wrapped(set) && set.scale * cell_step >= smallest_held) {
        set.scale *= cell_step;
        context.scale = outer * set.scale;
        set.content = set_cell(*set.cell, inner, context);
    }
    context.scale = outer;
    if (!is_wrapped(set)) return tell(set, NoticeKind::TypeSteppedDown, set.scale, "huruf sel diperkecil agar isinya tidak terpenggal", context);
    set.scale = 1;
    set.content = wrapped;
    tell(set, NoticeKind::OverfullLine, 0, "isi sel yang tidak boleh patah tidak termuat sebaris; lebarkan kolomnya", context);
}

MeasuredCell measure_turned(layout::Cell const& cell, Length width, Context& context) {
    MeasuredCell set{&cell, set_turned(cell, context), {}};
    Length const over = set.content.natural_width - width;
    if (over > Length::pt(0.5) && !cell.body.empty()) {
        set.content.strips.front().anchors.push_back(context.note(
            {NoticeKind::OverfullLine, -1, over.in_pt(), "teks yang diputar lebih lebar daripada kolomnya; lebarkan kolomnya", cell.body.front().source}));
    }
    set.content_height = set.content.height();
    return set;
}

}  // namespace

Length turned_extent(layout::Cell const& cell, Context& context) {
    return set_blocks(cell.body, turned_length(cell, context), context).height();
}

MeasuredCell measure_cell(layout::Cell const& cell, Length inner, Context& context) {
    MeasuredCell set{&cell, set_cell(cell, inner, context), {}};
    if (is_wrapped(set)) hold_together(set, inner, context);
    set.content_height = set.content.height();
    return set;
}

std::vector<MeasuredRow> measure_rows(std::vector<layout::Row> const& rows, MeasuredTable const& table, Context& context) {
    std::vector<MeasuredRow> measured;
    measured.reserve(rows.size());
    for (layout::Row const& row : rows) {
        MeasuredRow& result = measured.emplace_back();
        result.row = &row;
        result.cells.reserve(row.cells.size());
        for (layout::Cell const& cell : row.cells) {
            Length const width = table.width_of(cell);
            result.cells.push_back(cell.turn == 90 ? measure_turned(cell, width, context) : measure_cell(cell, width - table.padding_x * 2, context));
        }
    }
    settle_heights(measured, table);
    return measured;
}

}  // namespace lkjip::typeset
