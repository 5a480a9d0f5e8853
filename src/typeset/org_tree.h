#pragma once
// An organisation chart's boxes as a tree: staff at the sides of the trunk, line offices in a row below, what is under them
// in stacks; right-angled lines.
#include "typeset/org_box.h"

namespace lkjip::typeset {

struct OrgTree {
    std::vector<frame::Item> items;            // relative to its top left corner
    Length width{}, height{};
    Length box_x{}, box_width{}, box_height{};  // of its topmost box
    [[nodiscard]] Length axis() const { return box_x + box_width / 2; }
};

enum class OrgDepth { All, Overview };         // Overview: the root, its staff and its line offices only

// The root over its children.
OrgTree set_org_tree(layout::OrgNode const& root, OrgBoxes const& boxes, layout::Color rule, OrgDepth depth);

}  // namespace lkjip::typeset
