#include <algorithm>

#include "typeset/material.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

constexpr double axis_share = 0.25;        // of the type size: height of the fraction bar above the baseline
constexpr double bar_gap_share = 0.16;     // between bar and what stands above and below
constexpr double bar_thickness_share = 0.045;

// A piece of formula on its own baseline; items relative to the baseline's left end.
struct FormulaPiece {
    std::vector<frame::Item> items;
    Length width{}, ascent{}, descent{};
};

class FormulaSetter {
public:
    FormulaSetter(layout::CharStyleId style, Context& context) : style_(style), context_(context) {}

    FormulaPiece set(layout::FormulaTerms const& terms, Length room) {
        FormulaPiece row;
        for (layout::FormulaTerm const& term : terms) {
            if (auto const* text = std::get_if<layout::Text>(&term)) {
                if (&term != &terms.front() && text->text.starts_with(' ')) row.width += blank(*text);
                SetLine line = set_line({layout::Inline{*text}}, style_, context_);
                append(row, {std::move(line.items), line.width, line.ascent, line.descent});
                if (&term != &terms.back() && text->text.ends_with(' ')) row.width += blank(*text);
            } else {
                append(row, fraction(std::get<layout::FormulaFraction>(term), room));
            }
        }
        return row;
    }

private:
    // `set_line` drops the blanks at a line's ends; beside a fraction they count.
    [[nodiscard]] Length blank(layout::Text const& text) const { return Length::pt(look_of(text.style, context_).space); }

    static void append(FormulaPiece& row, FormulaPiece piece) {
        place(row.items, piece.items, {row.width, {}});
        row.width += piece.width;
        row.ascent = std::max(row.ascent, piece.ascent);
        row.descent = std::max(row.descent, piece.descent);
    }

    // One part of a fraction: on one line, or, when it holds only text and is too wide, wrapped and centred.
    FormulaPiece part(layout::FormulaTerms const& terms, Length room) {
        FormulaPiece piece = set(terms, room);
        bool const only_text = std::all_of(terms.begin(), terms.end(), [](auto const& term) { return std::holds_alternative<layout::Text>(term); });
        if (piece.width <= room || !only_text) return piece;
        return wrapped(terms, room);
    }

    FormulaPiece wrapped(layout::FormulaTerms const& terms, Length room) {
        layout::Inlines inlines;
        for (layout::FormulaTerm const& term : terms) inlines.push_back(std::get<layout::Text>(term));
        std::vector<SetLine> const lines = break_centred(inlines, room);
        FormulaPiece piece;
        for (SetLine const& line : lines) piece.width = std::max(piece.width, line.width);
        Length y{};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) y += lines[i].ascent + lines[i - 1].descent;
            place(piece.items, lines[i].items, {(piece.width - lines[i].width) / 2, y});
        }
        piece.ascent = lines.front().ascent;
        piece.descent = y + lines.back().descent;
        return piece;
    }

    // Words taken greedily: a fraction's part is short.
    std::vector<SetLine> break_centred(layout::Inlines const& inlines, Length room) {
        std::vector<SetLine> lines;
        layout::Inlines line;
        auto const flush = [&] {
            if (line.empty()) return;
            lines.push_back(set_line(line, style_, context_));
            line.clear();
        };
        for (layout::Inline const& inline_text : inlines) {
            auto const& text = std::get<layout::Text>(inline_text);
            std::size_t begin = 0;
            while (begin < text.text.size()) {
                std::size_t end = text.text.find(' ', begin);
                if (end == std::string::npos) end = text.text.size();
                layout::Text word = text;
                word.text = text.text.substr(begin, end - begin);
                begin = end + 1;
                if (word.text.empty()) continue;
                layout::Inlines longer = line;
                layout::Text spaced = word;
                if (!line.empty()) spaced.text = " " + word.text;
                longer.push_back(spaced);
                if (!line.empty() && set_line(longer, style_, context_).width > room) {
                    flush();
                    line.push_back(word);
                } else {
                    line = std::move(longer);
                }
            }
        }
        flush();
        return lines;
    }

    FormulaPiece fraction(layout::FormulaFraction const& fraction, Length room) {
        Length const size = context_.document.char_styles[style_].size * context_.scale;
        Length const inset = size * 0.15;
        FormulaPiece const above = part(fraction.above, room - inset * 2);
        FormulaPiece const below = part(fraction.below, room - inset * 2);
        Length const axis = size * axis_share;
        Length const gap = size * bar_gap_share;
        Length const thickness = std::max(Length::pt(0.5), size * bar_thickness_share);
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
};

}  // namespace

Column set_formula(layout::Formula const& formula, Length width, Context& context) {
    Length const room = width - formula.left;
    FormulaSetter setter(formula.style, context);
    FormulaPiece piece = setter.set(formula.terms, room);
    if (piece.width > room) {
        // What stands beside the fractions needs its place as well: give the fractions what is left.
        for (double share : {0.7, 0.55, 0.4}) {
            piece = setter.set(formula.terms, room * share);
            if (piece.width <= room) break;
        }
    }
    if (piece.width > room + Length::pt(0.01))
        context.notices.push_back({NoticeKind::OverfullLine, -1, (piece.width - room).in_pt(), "rumus lebih lebar daripada tempatnya", context.source});
    Strip strip;
    strip.height = piece.ascent + piece.descent;
    strip.baseline = piece.ascent;
    place(strip.items, piece.items, {formula.left + aligned(formula.align, piece.width, room), piece.ascent});
    return {{std::move(strip)}, formula.left + piece.width};
}

}  // namespace lkjip::typeset
