#include "layout/flow.h"

namespace lkjip::layout {

namespace {

// A displayed formula knows texts, in any look, and fractions only.
FormulaTerms terms_of(Resolution& work, Node const& node, Inlines&& inlines) {
    FormulaTerms terms;
    for (Inline& piece : inlines) {
        if (auto* text = std::get_if<Text>(&piece)) {
            terms.emplace_back(std::move(*text));
        } else if (auto* fraction = std::get_if<InlineFraction>(&piece)) {
            terms.emplace_back(FormulaFraction{terms_of(work, node, std::move(fraction->above)), terms_of(work, node, std::move(fraction->below))});
        } else {
            work.error(node.spot, "L-065", "di dalam `<rumus>` hanya boleh ada teks (juga tebal, miring, pangkat, indeks) dan `<pecahan>`", "pindahkan yang lain ke `<paragraf>`");
        }
    }
    return terms;
}

}  // namespace

void write_formula(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    std::string_view const own = node.word("gaya");
    NamedStyle const style = own.empty() && flow.where == Flow::Where::Inside ? flow.style : work.styles.named(own.empty() ? "rumus" : own);
    ParagraphStyle const& spacing = work.styles.paragraph(style.paragraph);
    Length const size = work.styles.character(style.text.character).size;
    Formula formula;
    formula.terms = terms_of(work, node, inlines_of(work, node.children, style.text));
    formula.align = side_of(node.word("rata"), Align::Center);
    formula.before = length_of(node, "sebelum", size, spacing.before);
    formula.after = length_of(node, "sesudah", size, spacing.after);
    formula.left = length_of(node, "kiri", size);
    formula.style = style.text.character;
    if (!formula.terms.empty()) add_block(into, std::move(formula), work.source(node.spot));
}

}  // namespace lkjip::layout
