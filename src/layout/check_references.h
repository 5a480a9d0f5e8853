#pragma once
// Names of styles, masters, numberings and macros must be defined, macros be given what they ask for, definitions be unique.
#include "base/diagnostic.h"
#include "layout/parsed.h"

namespace lkjip::layout {

void check_references(Layout const& layout, base::Diagnostics& diagnostics);

}  // namespace lkjip::layout
