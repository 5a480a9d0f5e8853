#pragma once
// Every inline of a document, wherever it stands.
#include <functional>

#include "layout/document.h"

namespace lkjip::layout {

void for_each_inline(Document& document, std::function<void(Inline&)> const& visit);

}  // namespace lkjip::layout
