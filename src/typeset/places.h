#pragma once
// A block's place in the layout, for messages.
#include "base/diagnostic.h"
#include "layout/document.h"

namespace lkjip::typeset {

inline base::Place place_of(layout::Source source, layout::Document const& document) {
    base::Place place;
    if (source.file < document.files.size()) place.file = document.files[source.file];
    place.line = source.line;
    place.column = source.column;
    return place;
}

}  // namespace lkjip::typeset
