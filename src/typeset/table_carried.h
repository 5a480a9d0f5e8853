#pragma once
// The row of running totals at the foot of a page and at the top of the next.
#include <string>

#include "typeset/table_measure.h"

namespace lkjip::typeset {

// Made for one page: it lives as long as the piece is drawn, at one place (`measured` points into `row`).
struct CarriedRow {
    layout::Row row;
    MeasuredRow measured;
};

// `after` is the last row above the totals: they stand as its cells do.
CarriedRow carried_row(std::string const& label, MeasuredRow const& after, MeasuredTable const& table, Context& context);

}  // namespace lkjip::typeset
