#pragma once
// What the columns of a table ask for in width, at the type scale in force.
#include <vector>

#include "typeset/context.h"

namespace lkjip::typeset {

// Points, padding included. `held` is what cannot be broken at all: numbers, cells that are never wrapped; `least` holds words whole.
struct Need { double least = 0, natural = 0, held = 0; };
struct CellNeed { std::size_t column, columns; Need need; std::size_t row; };

struct TableNeeds {
    std::vector<Need> columns;
    std::vector<CellNeed> cells;       // of single columns, for estimating heights
    std::size_t rows = 0;
};

TableNeeds gather_needs(layout::Table const& table, Context& context);

}  // namespace lkjip::typeset
