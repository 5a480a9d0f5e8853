#pragma once
// A report all the way to its pages, as `lkjip render` goes it.
#include <string>

#include "base/diagnostic.h"
#include "font/font.h"
#include "layout/document.h"
#include "typeset/typeset.h"

namespace lkjip::testing {

struct LaidOut {
    layout::Document document;
    font::FontBook fonts;
    typeset::Result set;
    base::Diagnostics diagnostics;
};

// `report` and `layout` are folders. With errors in `diagnostics` the later stages were not run.
LaidOut lay_out(std::string const& report, std::string const& layout);

// "too tall 11.1 on page 3: isi lebih tinggi daripada halaman"
std::string in_words(typeset::Notice const& notice);

}  // namespace lkjip::testing
