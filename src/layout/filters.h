#pragma once
// What filters do to a value.
#include <vector>

#include "layout/datum.h"
#include "layout/function_table.h"

namespace lkjip::layout {

// Lists are filtered element by element; what is missing stays missing. Throws ExpressionFault (without a place).
Datum apply_filter(FilterId filter, Datum value, std::vector<Datum> const& arguments);

// As printed without a filter. Throws ExpressionFault for what cannot be printed.
std::string print(Datum const& datum);

}  // namespace lkjip::layout
