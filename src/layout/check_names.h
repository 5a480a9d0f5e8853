#pragma once
// Every name an expression begins with must be a variable of its place or a field of the report.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/parsed.h"

namespace lkjip::layout {

// The top-level fields of docs/data.md, the derived ones, and what the resolver adds.
std::vector<std::string> const& report_names();

void check_names(Layout const& layout, base::Diagnostics& diagnostics);

// The first name in `expression` that is neither in `names` nor bound inside; nullptr when all are known.
Expression const* find_unknown_name(Expression const& expression, std::vector<std::string>& names);

}  // namespace lkjip::layout
