#pragma once
// Evaluates expressions. Exact: numbers are Decimals.
#include <string>

#include "layout/datum.h"
#include "layout/expression.h"
#include "layout/scope.h"

namespace lkjip::layout {

// A value that is not there, used where one is needed.
struct MissingFault {
    Absent absent;
    enum class Needed { ByFunction, ByComparison } needed = Needed::ByFunction;
};

// Throws ExpressionFault, MissingFault. The scope gains and loses variables meanwhile. What is missing is no fault as long as
// nothing is done with it but filters.
Datum evaluate(Expression const& expression, Scope& scope);

// As a condition: a missing value counts as `tidak`; anything but ya and tidak is a fault.
bool evaluate_condition(Expression const& expression, Scope& scope);

}  // namespace lkjip::layout
