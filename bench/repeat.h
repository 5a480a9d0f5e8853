#pragma once
// The same content several times over, to see how time and memory grow.
#include "layout/document.h"

namespace lkjip::bench {

// The sections once more for each time past the first; labels stay those of the first.
inline void repeat(layout::Document& document, int times) {
    std::vector<layout::Section> const once = document.sections;
    for (int i = 1; i < times; ++i) document.sections.insert(document.sections.end(), once.begin(), once.end());
}

}  // namespace lkjip::bench
