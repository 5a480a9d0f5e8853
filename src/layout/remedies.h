#pragma once
// What to do about a value of the wrong kind in an expression: the hints of L-044, L-046 and L-051.
#include <string>

#include "layout/datum.h"

namespace lkjip::layout {

enum class Wanted { Number, Whole, Text, List, Object, Date };

std::string remedy(Wanted wanted, Datum const& got);

}  // namespace lkjip::layout
