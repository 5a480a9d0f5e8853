#pragma once
// What the functions of expressions do.
#include "layout/evaluate.h"

namespace lkjip::layout {

// `call` is a Call. Throws like `evaluate`.
Datum call_function(Expression const& call, Scope& scope);

}  // namespace lkjip::layout
