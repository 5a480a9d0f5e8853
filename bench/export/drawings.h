#pragma once
// Charts and the organisation chart as our typesetter draws them, for the others to take in as drawings with live text: an SVG
// file, and the same strokes for LaTeX.
#include <map>
#include <string>
#include <vector>

#include "font/font.h"
#include "frame/frame.h"
#include "layout/document.h"

namespace lkjip::bench {

struct Drawing {
    std::string file;                    // "gambar-1.svg"
    double width = 0, height = 0;        // points
    std::vector<frame::Item> items;      // from its top left corner
};

class Drawings {
public:
    // Draws every chart of the document at the width it has there. Keeps a pointer to each: the document must stay.
    Drawings(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics);
    // Of the block within a figure.
    [[nodiscard]] Drawing const& of(layout::Block const& block) const { return drawings_.at(&block); }
    [[nodiscard]] std::vector<std::string> texts() const;
    void write_files(std::string const& folder) const;

private:
    void walk(layout::Blocks const& blocks, double width);
    void draw(layout::Block const& block, double width);

    layout::Document const& document_;
    font::FontBook& fonts_;
    base::Diagnostics& diagnostics_;
    std::map<layout::Block const*, Drawing> drawings_;
};

std::string to_svg(Drawing const& drawing, font::FontBook const& fonts);
std::string to_picture(Drawing const& drawing, font::FontBook const& fonts);   // a LaTeX picture, with pict2e

}  // namespace lkjip::bench
