#pragma once
// The names of the categories below an upright chart: on a few lines each; upwards if that is too narrow; else numbers, with
// a key below the chart.
#include <functional>

#include "typeset/chart_names.h"

namespace lkjip::typeset {

class CategoryNames {
public:
    // `slot`: the room of each along the axis; `height`: of the chart.
    CategoryNames(ChartSurface& surface, Length slot, Length height);

    [[nodiscard]] Length height() const;              // below the axis
    [[nodiscard]] std::optional<NameGrid> key() const;  // to the numbers
    void draw(Length top, std::function<Length(std::size_t)> const& middle_of) const;

private:
    enum class Manner { Lines, Upwards, Numbers };
    [[nodiscard]] bool fits_on_lines() const;
    [[nodiscard]] std::vector<std::string> lines_of(std::size_t category) const;

    ChartSurface& s_;
    Length slot_;
    Manner manner_ = Manner::Lines;
    std::size_t every_ = 1;                           // only each so-manieth number is printed
    Length tallest_{};
};

NameGrid::DrawMark number_marks(ChartSurface& surface);

}  // namespace lkjip::typeset
