#include <algorithm>

#include "typeset/material.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

constexpr double axis_share = 0.25;        // of the type size: height of the fraction bar above the baseline
constexpr double bar_gap_share = 0.2;      // between bar and what stands above and below
constexpr double bar_thickness_share = 0.045;
constexpr double inset_share = 0.15;       // of the bar beyond its parts
constexpr double line_gap_share = 0.12;    // between the lines of a wrapped part
constexpr double row_gap_share = 0.5;      // between the rows of a formula that does not fit on one

// A piece of formula on its own baseline; items relative to the baseline's left end.
struct FormulaPiece {
    std::vector<frame::Item> items;
    Length width{}, ascent{}, descent{};
    Length before{};                       // blank between it and the piece before, on the same row
};

void append(FormulaPiece& row, FormulaPiece const& piece) {
    if (row.width > Length{}) row.width += piece.before;
    place(row.items, piece.items, {row.width, {}});
    row.width += piece.width;
    row.ascent = std::max(row.ascent, piece.ascent);
    row.descent = std::max(row.descent, piece.descent);
}

FormulaPiece joined(std::vector<FormulaPiece> const& pieces) {
    FormulaPiece row;
    for (FormulaPiece const& piece : pieces) append(row, piece);
    return row;
}

bool only_text(layout::FormulaTerms const& terms) {
    return std::all_of(terms.begin(), terms.end(), [](auto const& term) { return std::holds_alternative<layout::Text>(term); });
}

class FormulaSetter {
public:
    FormulaSetter(layout::CharStyleId style, Context& context)
        : style_(style), context_(context), size_(context.document.char_styles[style].size * context.scale) {}

    [[nodiscard]] Length size() const { return size_; }

    // Words and fractions in a row; the parts of fractions no wider than `room`.
    std::vector<FormulaPiece> pieces(layout::FormulaTerms const& terms, Length room) {
        std::vector<FormulaPiece> found;
        bool blank = false;
        for (layout::FormulaTerm const& term : terms) {
            if (auto const* text = std::get_if<layout::Text>(&term)) {
                add_words(*text, found, blank);
            } else {
                FormulaPiece piece = fraction(std::get<layout::FormulaFraction>(term), room);
                if (blank) piece.before = space(style_);
                found.push_back(std::move(piece));
                blank = false;
            }
        }
        return found;
    }

    // What the terms take when the parts of fractions are broken at every word.
    Length least(layout::FormulaTerms const& terms) {
        Length width{};
        for (layout::FormulaTerm const& term : terms) {
            auto const* fraction = std::get_if<layout::FormulaFraction>(&term);
            if (fraction == nullptr) width += joined(pieces({term}, {})).width + space(style_);
            else width += std::max(least_of_part(fraction->above), least_of_part(fraction->below)) + size_ * (inset_share * 2);
        }
        return width;
    }

    // What stands beside the fractions keeps its width; they share what is left.
    Length fraction_room(layout::FormulaTerms const& terms, Length room) {
        Length beside{};
        int fractions = 0;
        for (layout::FormulaTerm const& term : terms) {
            if (std::holds_alternative<layout::Text>(term)) beside += joined(pieces({term}, {})).width + space(style_) * 2;
            else ++fractions;
        }
        return fractions == 0 ? room : std::max((room - beside) / static_cast<double>(fractions), Length::pt(1));
    }

private:
    [[nodiscard]] Length space(layout::CharStyleId style) const { return Length::pt(look_of(style, context_).space); }

    void add_words(layout::Text const& text, std::vector<FormulaPiece>& found, bool& blank) {
        for (std::size_t begin = 0; begin < text.text.size();) {
            if (text.text[begin] == ' ') {
                blank = true;
                ++begin;
                continue;
            }
            std::size_t const end = std::min(text.text.find(' ', begin), text.text.size());
            layout::Text word = text;
            word.text = text.text.substr(begin, end - begin);
            SetLine line = set_line({layout::Inline{word}}, style_, context_);
            found.push_back({std::move(line.items), line.width, line.ascent, line.descent, blank ? space(text.style) : Length{}});
            blank = false;
            begin = end;
        }
    }

    Length least_of_part(layout::FormulaTerms const& terms) {
        if (!only_text(terms)) return least(terms);
        Length widest{};
        for (FormulaPiece const& word : pieces(terms, {})) widest = std::max(widest, word.width);
        return widest;
    }

    // One part of a fraction: on one line, or, when it holds only text and is too wide, wrapped and centred.
    FormulaPiece part(layout::FormulaTerms const& terms, Length room) {
        std::vector<FormulaPiece> const words = pieces(terms, room);
        FormulaPiece line = joined(words);
        if (line.width <= room || !only_text(terms)) return line;
        std::vector<FormulaPiece> lines;
        for (FormulaPiece const& word : words) {
            bool const fits = !lines.empty() && lines.back().width + word.before + word.width <= room;
            if (!fits) lines.emplace_back();
            append(lines.back(), word);
        }
        return stacked(lines, size_ * line_gap_share);
    }

    // Lines centred under one another; the baseline is that of the first.
    static FormulaPiece stacked(std::vector<FormulaPiece> const& lines, Length gap) {
        FormulaPiece piece;
        for (FormulaPiece const& line : lines) piece.width = std::max(piece.width, line.width);
        Length y{};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) y += lines[i - 1].descent + gap + lines[i].ascent;
            place(piece.items, lines[i].items, {(piece.width - lines[i].width) / 2, y});
        }
        if (lines.empty()) return piece;
        piece.ascent = lines.front().ascent;
        piece.descent = y + lines.back().descent;
        return piece;
    }

    FormulaPiece fraction(layout::FormulaFraction const& fraction, Length room) {
        Length const inset = size_ * inset_share;
        FormulaPiece const above = part(fraction.above, room - inset * 2);
        FormulaPiece const below = part(fraction.below, room - inset * 2);
        Length const axis = size_ * axis_share;
        Length const gap = size_ * bar_gap_share;
        Length const thickness = std::max(Length::pt(0.5), size_ * bar_thickness_share);
        FormulaPiece result;
        result.width = std::max(above.width, below.width) + inset * 2;
        Length const above_baseline = -(axis + gap + above.descent);
        Length const below_baseline = -axis + gap + below.ascent;
        place(result.items, above.items, {(result.width - above.width) / 2, above_baseline});
        result.items.push_back(frame::Line{{inset / 2, -axis}, {result.width - inset / 2, -axis}, thickness, {}, false});
        place(result.items, below.items, {(result.width - below.width) / 2, below_baseline});
        result.ascent = above.ascent - above_baseline;
        result.descent = below.descent + below_baseline;
        return result;
    }

    layout::CharStyleId style_;
    Context& context_;
    Length size_;
};

// One row, or as many as the room asks for.
std::vector<FormulaPiece> set_in(layout::Formula const& formula, Length room, FormulaSetter& setter) {
    std::vector<FormulaPiece> pieces = setter.pieces(formula.terms, room);
    FormulaPiece row = joined(pieces);
    if (row.width <= room) return {std::move(row)};
    pieces = setter.pieces(formula.terms, setter.fraction_room(formula.terms, room));
    row = joined(pieces);
    if (row.width <= room) return {std::move(row)};
    std::vector<FormulaPiece> rows;
    for (FormulaPiece const& piece : pieces) {
        bool const fits = !rows.empty() && rows.back().width + piece.before + piece.width <= room;
        if (!fits) rows.emplace_back();
        append(rows.back(), piece);
    }
    return rows;
}

}  // namespace

// Rows are strips that keep together: only a formula taller than a page goes over to the next.
Column set_formula(layout::Formula const& formula, Length width, Context& context) {
    Length const room = width - formula.left;
    FormulaSetter setter(formula.style, context);
    std::vector<FormulaPiece> const rows = set_in(formula, room, setter);
    Column column;
    Length widest{};
    for (FormulaPiece const& row : rows) widest = std::max(widest, row.width);
    for (FormulaPiece const& row : rows) {
        Strip& strip = column.strips.emplace_back();
        if (column.strips.size() > 1) strip.space_above = setter.size() * row_gap_share;
        strip.may_break_after = column.strips.size() == rows.size();
        strip.height = row.ascent + row.descent;
        strip.baseline = row.ascent;
        place(strip.items, row.items, {formula.left + aligned(formula.align, widest, room) + aligned(formula.align, row.width, widest), row.ascent});
    }
    if (widest > room + Length::pt(0.01) && !column.strips.empty())
        column.strips.front().anchors.push_back(context.note({NoticeKind::OverfullLine, -1, (widest - room).in_pt(), "rumus lebih lebar daripada tempatnya", context.source}));
    column.natural_width = formula.left + widest;
    return column;
}

Extent measure_formula(layout::Formula const& formula, Context& context) {
    FormulaSetter setter(formula.style, context);
    Length const natural = joined(setter.pieces(formula.terms, Length::mm(1000))).width;
    return {formula.left + std::min(natural, setter.least(formula.terms)), formula.left + natural};
}

}  // namespace lkjip::typeset
