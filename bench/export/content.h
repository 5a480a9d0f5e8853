#pragma once
// What all exporters share: the looks that a document's styles come to, widths of columns, and drawings. An exporter writes the
// resolved document in another typesetter's language: same words, tables, spans, repeated heads, lists, formulas, pictures,
// papers, margins, fonts and sizes.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/drawings.h"
#include "font/font.h"
#include "layout/document.h"

namespace lkjip::bench {

// A paragraph style with the characters that a paragraph begins with: what others call a style.
struct Look {
    layout::ParagraphStyleId paragraph = 0;
    layout::CharStyleId characters = 0;
    std::optional<layout::Align> align{};              // a table cell's, instead of the style's
    auto operator<=>(Look const&) const = default;
};

// The looks met so far, numbered from 0.
class Looks {
public:
    std::size_t number(Look look);
    [[nodiscard]] std::vector<Look> const& all() const { return looks_; }

private:
    std::map<Look, std::size_t> numbers_;
    std::vector<Look> looks_;
};

// One document for all exporters.
struct Source {
    layout::Document const& document;
    Drawings const& drawings;
    font::FontBook& fonts;
};

layout::CharStyleId first_style(layout::Inlines const& inlines);
// Distance of two baselines, points.
double line_pitch(Look look, Source const& source);
// Of the part of it above the baseline of the font, thousandths; the same below.
font::Metrics metrics_of(layout::CharStyle const& style, font::FontBook& fonts);

// A heading in one run: number, then a space or a line break, then title. A centred or numberless one as well.
layout::Inlines whole_heading(layout::Heading const& heading);
bool is_listed(layout::Label const& label, layout::Contents const& contents);

// Points, as the typesetter shares them out, more or less: all peers are given widths, none has to look for them.
std::vector<double> column_widths(layout::Table const& table, double measure);
std::vector<double> part_widths(layout::Columns const& columns, double measure);
double text_width(layout::PageMaster const& master);
inline bool is_wide(layout::PageMaster const& master) { return master.width > master.height; }
std::string hex(base::Color color);                    // "14304f"

std::string to_typst(Source const& source);
std::string to_latex(Source const& source);
std::string to_html(Source const& source);
std::string to_flat_odt(Source const& source);
// What must be found in each PDF, as JSON for bench/content.
std::string to_words(Source const& source);

}  // namespace lkjip::bench
