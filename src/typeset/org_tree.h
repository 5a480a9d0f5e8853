#pragma once
// An organisation chart's boxes as a tree: staff at the sides of the trunk, line offices in rows below, what is under them
// in stacks; right-angled lines.
#include <cstddef>

#include "typeset/org_box.h"

namespace lkjip::typeset {

struct OrgTree {
    std::vector<frame::Item> items;            // relative to its top left corner
    Length width{}, height{};
    Length box_x{}, box_width{}, box_height{};  // of its topmost box
    [[nodiscard]] Length axis() const { return box_x + box_width / 2; }
};

// How many line offices stand side by side: all; an even number, the trunk passing between their halves; or none, all hanging
// in one stack at the left.
inline constexpr std::size_t org_single_row = 0, org_stack = 1;

// The root over its children.
OrgTree set_org_tree(layout::OrgNode const& root, OrgBoxes const& boxes, layout::Color rule, std::size_t columns);

}  // namespace lkjip::typeset
