#include <algorithm>
#include <cmath>

#include "frame/run_text.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

bool listed(layout::Label const& label, layout::Contents const& contents) {
    if (!label.in_contents) return false;
    switch (contents.of) {
        case layout::ContentsOf::Headings:
            return (label.kind == layout::LabelKind::Heading || label.kind == layout::LabelKind::Appendix) && label.level <= contents.deepest_level;
        case layout::ContentsOf::Tables: return label.kind == layout::LabelKind::Table;
        case layout::ContentsOf::Figures: return label.kind == layout::LabelKind::Figure;
        case layout::ContentsOf::Appendices: return label.kind == layout::LabelKind::Appendix && label.level == 1;
    }
    return false;
}

// A heading's words in the look of the contents: its emphasis stays at the heading.
layout::Inlines restyled(layout::Inlines inlines, layout::CharStyleId style) {
    for (layout::Inline& part : inlines)
        if (auto* text = std::get_if<layout::Text>(&part)) text->style = style;
    return inlines;
}

class ContentsSetter {
public:
    ContentsSetter(layout::Contents const& contents, Length width, Context& context)
        : contents_(contents), width_(width), context_(context), dots_style_(contents.styles.back().character) {
        number_room_ = set_text("0000", contents_.styles.front().character, context_).width;
        dot_pitch_ = set_text(". .", dots_style_, context_).width - set_text(".", dots_style_, context_).width;
    }

    Column set() {
        measure_numbers();
        Column column;
        for (layout::LabelId id = 0; id < context_.document.labels.size(); ++id) {
            layout::Label const& label = context_.document.labels[id];
            if (listed(label, contents_)) add_entry(column, id, label);
        }
        keep_ends(column);
        if (column.strips.empty() && !contents_.empty.empty())
            return set_paragraph({contents_.styles.front().paragraph, contents_.empty, layout::no_label}, width_, context_);
        return column;
    }

private:
    [[nodiscard]] layout::ContentsStyle style_at(int level) const {
        auto const index = static_cast<std::size_t>(std::max(1, level) - 1);
        return contents_.styles[std::min(index, contents_.styles.size() - 1)];
    }

    // Neither the first two entries nor the last three are parted by a page's end.
    static void keep_ends(Column& column) {
        std::vector<Strip*> ends;
        for (Strip& strip : column.strips)
            if (strip.may_break_after) ends.push_back(&strip);
        for (std::size_t i = 0; i < ends.size(); ++i)
            if (i == 0 || (i + 1 < ends.size() && i + 3 >= ends.size())) ends[i]->may_break_after = false;
    }

    SetLine number_of(layout::Label const& label) const {
        layout::CharStyleId const style = style_at(label.level).character;
        return set_line(restyled(label.number, style), style, context_);
    }

    // Entries of one level hang after the widest number of that level.
    void measure_numbers() {
        for (layout::Label const& label : context_.document.labels) {
            if (!listed(label, contents_) || label.number.empty()) continue;
            Length& widest = number_width_[static_cast<std::size_t>(std::clamp(label.level, 1, 9))];
            widest = std::max(widest, number_of(label).width + Length::pt(7));
        }
    }

    void add_entry(Column& column, layout::LabelId id, layout::Label const& label) {
        layout::ContentsStyle const entry_style = style_at(label.level);
        layout::ParagraphStyle const& style = context_.document.paragraph_styles[entry_style.paragraph];
        Length const number_width = label.number.empty() ? Length{} : number_width_[static_cast<std::size_t>(std::clamp(label.level, 1, 9))];
        layout::Paragraph title{entry_style.paragraph, restyled(label.title, entry_style.character), layout::no_label};
        Column entry = set_paragraph(title, width_ - number_room_ - number_width - Length::pt(6), context_);
        if (entry.strips.empty()) return;
        indent(entry, number_width);
        if (!label.number.empty()) set_beside(entry, number_of(label), style.left);
        for (Strip& strip : entry.strips) strip.may_break_after = &strip == &entry.strips.back();
        finish_line(entry, id, entry_style.character);
        entry.strips.front().space_above = column.strips.empty() ? Length{} : std::max(style.before, last_after_);
        last_after_ = style.after;
        std::move(entry.strips.begin(), entry.strips.end(), std::back_inserter(column.strips));
    }

    // Dots on a grid common to all entries, the page number at the right, a link over the whole line.
    void finish_line(Column& entry, layout::LabelId id, layout::CharStyleId style) {
        Strip& last = entry.strips.back();
        std::string const printed = id < context_.known.printed_of_label.size() ? context_.known.printed_of_label[id] : "00";
        SetLine const number = set_text(printed, style, context_);
        Point const at{width_ - number.width, last.baseline};
        if (contents_.leaders) add_dots(last, entry_end(last), width_ - std::max(number.width, number_room_ * 0.5) - Length::pt(3));
        place(last.items, number.items, at);
        for (Strip& strip : entry.strips)
            strip.items.push_back(frame::Link{{{}, {}}, width_, strip.height, -2 - static_cast<int>(id), {}, {}});
    }

    Length entry_end(Strip const& strip) const {
        Length end{};
        for (frame::Item const& item : strip.items)
            if (auto const* run = std::get_if<frame::TextRun>(&item)) end = std::max(end, run->at.x + frame::width_of(*run, context_.fonts));
        return end;
    }

    void add_dots(Strip& strip, Length from, Length to) {
        double const pitch = dot_pitch_.in_pt();
        auto const first = static_cast<long>(std::ceil((from.in_pt() + 4) / pitch));
        auto const last = static_cast<long>(std::floor(to.in_pt() / pitch));
        if (last - first < 2) return;
        std::string dots = ".";
        for (long i = first + 1; i < last; ++i) dots += " .";
        place(strip.items, set_text(dots, dots_style_, context_).items, {Length::pt(static_cast<double>(first) * pitch), strip.baseline});
    }

    layout::Contents const& contents_;
    Length width_;
    Context& context_;
    layout::CharStyleId dots_style_;
    Length number_room_{}, dot_pitch_{}, last_after_{};
    Length number_width_[10] = {};
};

}  // namespace

Column set_contents(layout::Contents const& contents, Length width, Context& context) {
    return ContentsSetter(contents, width, context).set();
}

}  // namespace lkjip::typeset
