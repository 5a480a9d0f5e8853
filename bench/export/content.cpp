#include "export/content.h"

namespace lkjip::bench {

namespace {

struct InlineWriter {
    layout::Document const& document;
    Markup const& markup;
    std::string out{};

    void operator()(layout::Text const& text) {
        bool const bold = document.char_styles[text.style].bold;
        if (bold) out += markup.bold_open;
        out += markup.escape(text.text);
        if (bold) out += markup.bold_close;
    }
    void operator()(layout::LineBreak const&) { out += markup.line_break; }
    void operator()(layout::RunningTitle const&) {}
    void operator()(layout::PageNumber const&) {}
    void operator()(layout::PageCount const&) {}
    void operator()(layout::PageReference const&) { out += "00"; }
    void operator()(layout::InlineFraction const& fraction) {
        out += "(" + inline_text(fraction.above, document, markup) + ") / (" + inline_text(fraction.below, document, markup) + ")";
    }
    void operator()(layout::InlineImage const&) {}
};

std::string formula_text(layout::FormulaTerms const& terms, layout::Document const& document, Markup const& markup) {
    std::string out;
    for (layout::FormulaTerm const& term : terms) {
        if (auto const* text = std::get_if<layout::Text>(&term)) {
            out += markup.escape(text->text);
        } else {
            auto const& fraction = std::get<layout::FormulaFraction>(term);
            out += "(" + formula_text(fraction.above, document, markup) + ") / (" + formula_text(fraction.below, document, markup) + ")";
        }
    }
    return out;
}

void append_part(std::string& out, std::string const& part, Markup const& markup) {
    if (part.empty()) return;
    if (!out.empty()) out += markup.line_break;
    out += part;
}

}  // namespace

std::string inline_text(layout::Inlines const& inlines, layout::Document const& document, Markup const& markup) {
    InlineWriter writer{document, markup};
    for (layout::Inline const& part : inlines)
        std::visit(writer, static_cast<layout::Inline::variant const&>(part));
    return writer.out;
}

std::string cell_text(layout::Blocks const& blocks, layout::Document const& document, Markup const& markup) {
    std::string out;
    for (layout::Block const& block : blocks) {
        if (auto const* paragraph = std::get_if<layout::Paragraph>(&block)) {
            append_part(out, inline_text(paragraph->content, document, markup), markup);
        } else if (auto const* list = std::get_if<layout::List>(&block)) {
            for (layout::ListItem const& item : list->items)
                append_part(out, inline_text(item.marker, document, markup) + " " + cell_text(item.body, document, markup), markup);
        } else if (auto const* formula = std::get_if<layout::Formula>(&block)) {
            append_part(out, formula_text(formula->terms, document, markup), markup);
        } else if (auto const* columns = std::get_if<layout::Columns>(&block)) {
            for (layout::ColumnPart const& part : columns->parts) append_part(out, cell_text(part.body, document, markup), markup);
        } else if (auto const* box = std::get_if<layout::Box>(&block)) {
            append_part(out, cell_text(box->body, document, markup), markup);
        } else if (auto const* group = std::get_if<layout::Group>(&block)) {
            append_part(out, cell_text(group->body, document, markup), markup);
        }
    }
    return out;
}

}  // namespace lkjip::bench
