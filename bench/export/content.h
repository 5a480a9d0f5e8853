#pragma once
// The content of a resolved document for other typesetters, so that all set the same: headings, paragraphs, lists, tables with
// their header rows and spans, contents lists. Pictures, formulas' shapes and page masters are left out for the peers.
#include <string>

#include "layout/document.h"

namespace lkjip::bench {

using Escape = std::string (*)(std::string const&);

struct Markup {
    Escape escape;
    std::string bold_open, bold_close, line_break;
};

std::string inline_text(layout::Inlines const& inlines, layout::Document const& document, Markup const& markup);
// All the text of the blocks of a cell, paragraphs apart by the markup's line break.
std::string cell_text(layout::Blocks const& blocks, layout::Document const& document, Markup const& markup);

std::string to_typst(layout::Document const& document);
std::string to_latex(layout::Document const& document);
std::string to_html(layout::Document const& document);

}  // namespace lkjip::bench
