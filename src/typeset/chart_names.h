#pragma once
// Names with a mark before each (a swatch, a number), in as many columns as they leave room for; long ones wrap.
#include <functional>

#include "typeset/chart_frame.h"

namespace lkjip::typeset {

class NameGrid {
public:
    // `mark`: the room before each name.
    NameGrid(ChartSurface& surface, std::vector<std::string> names, Length mark, Length width);

    [[nodiscard]] std::size_t rows() const { return heights_.size(); }
    [[nodiscard]] Length height() const;
    [[nodiscard]] Length height(std::size_t row) const { return heights_[row]; }
    [[nodiscard]] Length width() const { return column_ * static_cast<double>(columns_); }

    // `draw_mark` gets a name's index and where its first line begins.
    using DrawMark = std::function<void(std::size_t, Point)>;
    void draw(std::size_t row, Point corner, DrawMark const& draw_mark) const;
    // All rows, from the corner down.
    void draw(Point corner, DrawMark const& draw_mark) const;
    // All rows as strips of their own, which a page may part.
    void draw_strips(Length x, DrawMark const& draw_mark) const;

private:
    ChartSurface& s_;
    Length mark_, column_{};
    std::size_t columns_ = 1;
    std::vector<std::vector<std::string>> lines_;   // of each name
    std::vector<Length> heights_;                   // of each row
};

}  // namespace lkjip::typeset
