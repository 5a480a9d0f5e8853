#include "typeset/block_setter.h"

#include <algorithm>

#include "typeset/parts.h"
#include "typeset/table.h"

namespace lkjip::typeset {

namespace {

bool ends_with_colon(layout::Inlines const& inlines) {
    auto const* const text = inlines.empty() ? nullptr : std::get_if<layout::Text>(&inlines.back());
    if (text == nullptr) return false;
    std::size_t const last = text->text.find_last_not_of(' ');
    return last != std::string::npos && text->text[last] == ':';
}

}  // namespace

void BlockSetter::set(layout::Blocks const& blocks) {
    for (layout::Block const& block : blocks) set(block);
}

void BlockSetter::set(layout::Block const& block) {
    layout::Source const outer = context_.source;
    if (block.source.line > 0) context_.source = block.source;
    std::visit([this](auto const& concrete) { (*this)(concrete); }, static_cast<layout::Block::variant const&>(block));
    context_.source = outer;
}

Column BlockSetter::take() {
    Column result = std::move(column_);
    column_ = {};
    after_ = {};
    keep_ = false;
    return result;
}

void BlockSetter::add(Column column, Length before, Length after, Keep keep) {
    if (column.strips.empty()) return;
    if (keep_ && !column_.strips.empty()) column_.strips.back().may_break_after = false;
    Strip& first = column.strips.front();
    first.space_above = std::max({first.space_above, before, after_});
    for (Strip& strip : column.strips)
        if (strip.source.line <= 0) strip.source = context_.source;
    column_.natural_width = std::max(column_.natural_width, column.natural_width);
    column_.strips.insert(column_.strips.end(), std::make_move_iterator(column.strips.begin()),
                          std::make_move_iterator(column.strips.end()));
    after_ = after;
    keep_ = keep == Keep::WithNext;
    if (keep_) column_.strips.back().may_break_after = false;
}

void BlockSetter::operator()(layout::Paragraph const& paragraph) {
    layout::ParagraphStyle const& style = context_.document.paragraph_styles[paragraph.style];
    Column column = set_paragraph(paragraph, width_, context_);
    if (column.strips.empty()) return;
    if (paragraph.label != layout::no_label) column.strips.front().anchors.push_back({paragraph.label, {}});
    double const scale = context_.scale;
    bool const announces = ends_with_colon(paragraph.content);   // "… sebagai berikut:" stays with what it announces
    add(std::move(column), style.before * scale, style.after * scale, style.keep_with_next || announces ? Keep::WithNext : Keep::No);
}

void BlockSetter::operator()(layout::Heading const& heading) {
    layout::ParagraphStyle const& style = context_.document.paragraph_styles[heading.style];
    if (!heading.printed) {
        Strip mark;
        mark.anchors.push_back({heading.label, {}});
        return add({{std::move(mark)}, {}}, {}, {}, Keep::WithNext);
    }
    Column column = set_heading(heading, width_, context_);
    keep_whole(column);
    add(std::move(column), style.before, style.after, Keep::WithNext);
}

void BlockSetter::operator()(layout::List const& list) {
    bool first = true;
    for (layout::ListItem const& item : list.items) {
        SetItem set = set_list_item(list, item, width_, room_, context_);
        add(std::move(set.column), first ? Length{} : list.item_gap, set.below, Keep::No);
        first = false;
    }
}

void BlockSetter::operator()(layout::Formula const& formula) {
    add(set_formula(formula, width_, context_), formula.before, formula.after, Keep::No);
}

void BlockSetter::operator()(layout::Table const& table) {
    add(set_inner_table(table, width_, context_), table.before, table.after, Keep::No);
}

void BlockSetter::operator()(layout::OrgChart const& chart) {
    add(set_org_chart(chart, width_, room_, context_), {}, {}, Keep::No);
}

void BlockSetter::operator()(layout::Chart const& chart) { add(set_chart(chart, width_, room_, context_), {}, {}, Keep::No); }

void BlockSetter::operator()(layout::Image const& image) { add(set_image(image, width_, room_, context_), {}, {}, Keep::No); }

void BlockSetter::operator()(layout::Columns const& columns) {
    Column column = set_columns(columns, width_, room_, context_);
    if (columns.keep_together) keep_whole(column);
    if (columns.keep_with_previous && !column_.strips.empty()) column_.strips.back().may_break_after = false;
    add(std::move(column), columns.before, columns.after, Keep::No);
}

void BlockSetter::operator()(layout::Box const& box) { add(set_box(box, width_, room_, context_), box.before, box.after, Keep::No); }

void BlockSetter::operator()(layout::Group const& group) {
    BlockSetter inner(width_, room_, context_);
    inner.set(group.body);
    Length const below = inner.space_below();
    bool const keeps = inner.keeps_with_next() || group.keep_with_next;
    Column column = inner.take();
    if (group.keep_together) keep_whole(column);
    add(std::move(column), {}, below, keeps ? Keep::WithNext : Keep::No);
}

void BlockSetter::operator()(layout::Space const& space) {
    Strip strip;
    if (space.at_page_top || column_.strips.empty()) {
        strip.height = space.height * context_.scale;
        strip.keep_space_at_top = true;
        add({{strip}, {}}, {}, {}, keep_ ? Keep::WithNext : Keep::No);
    } else {
        after_ += space.height * context_.scale;
    }
}

void BlockSetter::operator()(layout::Fill const&) {
    Strip strip;
    strip.stretches = true;
    add({{strip}, {}}, {}, {}, Keep::No);
}

void BlockSetter::operator()(layout::Rule const& rule) {
    add({{set_rule(rule, width_)}, {}}, rule.before, rule.after, Keep::No);
}

void BlockSetter::operator()(layout::PageBreak const& page_break) {
    Strip strip;
    strip.page_break = page_break.to;
    keep_ = false;
    if (!column_.strips.empty()) column_.strips.back().may_break_after = true;
    add({{strip}, {}}, {}, {}, Keep::No);
    after_ = {};
}

void BlockSetter::operator()(layout::Contents const& contents) { add(set_contents(contents, width_, context_), {}, {}, Keep::No); }

Column set_blocks_in(layout::Blocks const& blocks, Length width, Length room, Context& context) {
    BlockSetter setter(width, room, context);
    setter.set(blocks);
    return setter.take();
}

Column set_blocks(layout::Blocks const& blocks, Length width, Context& context) {
    constexpr Length usual_room = Length::mm(200);
    return set_blocks_in(blocks, width, usual_room, context);
}

void keep_whole(Column& column) {
    for (std::size_t i = 0; i + 1 < column.strips.size(); ++i) {
        column.strips[i].may_break_after = false;
        column.strips[i].floats = false;
    }
}

Strip joined(Column const& column) {
    Strip whole;
    Length y{};
    bool first = true;
    for (Strip const& strip : column.strips) {
        if (!first) y += strip.space_above;
        place(whole.items, strip.items, {{}, y});
        for (AnchorMark const& anchor : strip.anchors) whole.anchors.push_back({anchor.label, anchor.y + y});
        if (first) whole.baseline = strip.baseline;
        y += strip.height;
        first = false;
    }
    whole.height = y;
    return whole;
}

}  // namespace lkjip::typeset
