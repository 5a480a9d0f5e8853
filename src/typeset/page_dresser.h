#pragma once
// A filled text area becomes a page: paper, margins, header, footer, border.
#include "typeset/page_builder.h"

namespace lkjip::typeset {

struct PagePlace {
    int number = 1;                 // in its numbering
    int sheet_side = 1;             // counted from the document's first page: odd ones are right-hand pages when it is bound
    std::string printed;            // as printed
    bool first_of_section = false;
};

frame::Page dress_page(FilledArea area, layout::PageMaster const& master, PagePlace const& where, Context& context);
// Where the text area's top left corner is on that page.
Point area_corner(layout::PageMaster const& master, int sheet_side);

}  // namespace lkjip::typeset
