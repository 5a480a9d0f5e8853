#pragma once
// A table as a longtable. It has no rows that break: a tall row is set as several without rules between them, and a cell over
// several rows is spread over them.
#include <functional>
#include <string>
#include <vector>

#include "layout/document.h"

namespace lkjip::bench {

// About, in points, for type of 10 pt.
double estimated_height(layout::Blocks const& blocks, double width);

// Blocks in a column of a width, in points.
using SetCell = std::function<std::string(layout::Blocks const&, double, layout::Align)>;

std::string latex_table(layout::Table const& table, std::vector<double> const& widths, std::string const& continued_caption, SetCell const& set);

}  // namespace lkjip::bench
