#include <algorithm>

#include "typeset/line_notices.h"

namespace lkjip::typeset {

namespace {

struct Indents {
    double left = 0, right = 0, first = 0;  // points
};

Indents indents_of(layout::ParagraphStyle const& style, double scale) {
    return {style.left.in_pt() * scale, style.right.in_pt() * scale, style.first_indent.in_pt() * scale};
}

class ParagraphSetter {
public:
    ParagraphSetter(layout::ParagraphStyle const& style, Length width, Material const& material, Context& context)
        : style_(style),
          indents_(indents_of(style, context.scale)),
          width_(width.in_pt()),
          material_(material),
          context_(context) {}

    Column set() {
        std::uint32_t begin = 0;
        for (std::uint32_t end : material_.segment_ends) {
            set_segment({begin, end});
            begin = end;
        }
        forbid_breaks();
        return std::move(column_);
    }

private:
    [[nodiscard]] double measure(bool is_first) const {
        return width_ - indents_.left - indents_.right - (is_first ? indents_.first : 0);
    }

    void set_segment(Segment segment) {
        Measures measures;
        measures.first = measure(column_.strips.empty());
        measures.rest = measure(false);
        measures.justified = style_.align == layout::Align::Justify;
        measures.hyphenate = style_.hyphenate;
        for (ChosenLine const& line : choose_lines(material_, segment, measures, context_)) add_line(line);
    }

    void add_line(ChosenLine const& line) {
        bool const is_first = column_.strips.empty();
        double const measure = this->measure(is_first);
        double const left = indents_.left + (is_first ? indents_.first : 0);
        double const stretch = stretch_of(line, measure);
        LineHeight const height = line_height(material_, line.part, style_.line_spacing);
        Strip strip;
        notice_line(line, material_, measure, stretch, strip, context_);
        strip.height = Length::pt(height.ascent + height.descent);
        strip.baseline = Length::pt(height.ascent);
        strip.begins_text = is_first;
        double const x = left + shift(measure - line.width);
        append_line(strip.items, material_, line.part, {Length::pt(x), strip.baseline}, stretch, context_);
        column_.strips.push_back(std::move(strip));
        column_.natural_width = std::max(column_.natural_width, Length::pt(left + line.width + indents_.right));
    }

    [[nodiscard]] double stretch_of(ChosenLine const& line, double measure) const {
        if (style_.align != layout::Align::Justify || line.spaces <= 0) return 0;
        double const stretch = (measure - line.width) / line.spaces;
        if (line.last && stretch > 0) return 0;
        return std::max(stretch, -LineShape{}.shrink);
    }

    [[nodiscard]] layout::Align align() const {
        if (style_.align == layout::Align::Outer) return context_.left_hand_page ? layout::Align::Left : layout::Align::Right;
        if (style_.align == layout::Align::Inner) return context_.left_hand_page ? layout::Align::Right : layout::Align::Left;
        return style_.align;
    }

    [[nodiscard]] double shift(double spare) const {
        if (spare <= 0) return 0;
        switch (align()) {
            case layout::Align::Center: return spare / 2;
            case layout::Align::Right:
            case layout::Align::Decimal: return spare;
            default: return 0;
        }
    }

    void forbid_breaks() {
        int const lines = static_cast<int>(column_.strips.size());
        for (int i = 0; i + 1 < lines; ++i) {
            bool const orphans = i + 1 < style_.orphans;
            bool const widows = lines - (i + 1) < style_.widows;
            if (style_.keep_together || orphans || widows) column_.strips[static_cast<std::size_t>(i)].may_break_after = false;
        }
    }

    layout::ParagraphStyle const& style_;
    Indents indents_;
    double width_;
    Material const& material_;
    Context& context_;
    Column column_;
};

double natural_width(Material const& material, Segment segment) {
    double width = 0;
    for (std::uint32_t i = segment.begin; i < segment.end; ++i) width += material.pieces[i].width;
    return width;
}

SetLine as_line(Material const& material, Context& context) {
    auto const end = static_cast<std::uint32_t>(material.pieces.size());
    LinePart const part{{0, 0}, {{end, 0}, {end, 0}, false, false, 0}};
    SetLine line;
    append_line(line.items, material, part, {}, 0, context);
    LineHeight height;
    if (end == 0) height = {material.looks.front().ascender, material.looks.front().descender};
    for (Piece const& piece : material.pieces) {
        bool const is_object = piece.kind == Piece::Kind::Object;
        Look const& look = material.looks[piece.look];
        height.ascent =
            std::max(height.ascent, is_object ? material.objects[piece.object].ascent.in_pt() : look.ascender + look.rise);
        height.descent =
            std::max(height.descent, is_object ? material.objects[piece.object].descent.in_pt() : look.descender - look.rise);
    }
    line.width = Length::pt(natural_width(material, {0, end}));
    line.ascent = Length::pt(height.ascent);
    line.descent = Length::pt(height.descent);
    return line;
}

}  // namespace

Column set_paragraph(layout::Paragraph const& paragraph, Length width, Context& context) {
    Material const material = make_material(paragraph.content, 0, context);
    Column column = ParagraphSetter(context.document.paragraph_styles.at(paragraph.style), width, material, context).set();
    if (paragraph.label != layout::no_label) column.strips.front().anchors.push_back({paragraph.label, Length{}});
    return column;
}

Extent measure_paragraph(layout::Paragraph const& paragraph, Context& context) {
    layout::ParagraphStyle const& style = context.document.paragraph_styles.at(paragraph.style);
    Indents const indents = indents_of(style, context.scale);
    Material const material = make_material(paragraph.content, 0, context);
    double least = 0;
    double natural = 0;
    std::uint32_t begin = 0;
    for (std::uint32_t end : material.segment_ends) {
        double const first = begin == 0 ? indents.first : 0;
        natural = std::max(natural, first + natural_width(material, {begin, end}));
        least = std::max(least, std::max(first, 0.0) + widest_part(find_line_points(material, {begin, end}, Hyphens::No,
                                                                                    Margin::Straight, context)));
        begin = end;
    }
    return {Length::pt(least + indents.left + indents.right), Length::pt(natural + indents.left + indents.right)};
}

SetLine set_line(layout::Inlines const& inlines, layout::CharStyleId fallback, Context& context) {
    return as_line(make_material(inlines, fallback, context), context);
}

SetLine set_text(std::string_view text, layout::CharStyleId style, Context& context) {
    return as_line(make_material(text, style, context), context);
}

}  // namespace lkjip::typeset
