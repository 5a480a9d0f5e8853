#pragma once
// Cuts a section's material into pages: breaks where breaks are good, never parts what keeps together, lets tables take what
// is left of a page.
#include <vector>

#include "typeset/section_material.h"

namespace lkjip::typeset {

// The text area of a page, filled; positions from the area's top left corner.
struct FilledArea {
    std::vector<frame::Item> items;
    std::vector<AnchorMark> anchors;
    Length height{};                 // used
    layout::PageBreak::To begins = layout::PageBreak::To::Next;  // on which page it must stand
};

// What is placed is moved out of the material.
std::vector<FilledArea> build_areas(SectionMaterial&& material, layout::PageMaster const& master, Context& context);

}  // namespace lkjip::typeset
