#include "typeset/org_tree.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

constexpr Length level_gap = Length::pt(22);
constexpr Length stack_gap = Length::pt(8);
constexpr Length sibling_gap = Length::pt(8);
constexpr Length stack_indent = Length::pt(12);

class TreeSetter {
public:
    TreeSetter(OrgBoxes const& boxes, layout::Color rule, OrgDepth depth) : boxes_(boxes), rule_(rule), depth_(depth) {}

    OrgTree root(layout::OrgNode const& node) {
        std::vector<OrgTree> row, left, right;
        int staff = 0;
        for (layout::OrgNode const& child : node.children) {
            if (!child.staff) row.push_back(stacked(child));
            else (staff++ % 2 == 0 ? right : left).push_back(stacked(child));
        }
        return assemble(boxes_.set(node), left, right, row);
    }

private:
    // A box with those below it in a stack, hanging from a line at its left.
    OrgTree stacked(layout::OrgNode const& node) {
        OrgTree tree;
        tree.items = boxes_.set(node).items;
        tree.width = tree.box_width = boxes_.width();
        tree.height = tree.box_height = boxes_.height();
        if (depth_ == OrgDepth::Overview || node.children.empty()) return tree;
        Length const trunk = stack_indent / 2;
        Length last_joint{};
        for (layout::OrgNode const& child : node.children) {
            OrgTree const below = stacked(child);
            Length const y = tree.height + stack_gap;
            place(tree.items, below.items, {stack_indent, y});
            last_joint = y + below.box_height / 2;
            connect(tree.items, {trunk, last_joint}, {stack_indent + below.box_x, last_joint});
            tree.height = y + below.height;
            tree.width = std::max(tree.width, stack_indent + below.width);
        }
        connect(tree.items, {trunk, boxes_.height()}, {trunk, last_joint});
        return tree;
    }

    void connect(std::vector<frame::Item>& items, Point from, Point to) const { items.push_back(frame::Line{from, to, org_rule, rule_, false}); }

    struct Side { Length width{}, height{}; };
    static Side extent(std::vector<OrgTree> const& trees) {
        Side side;
        for (OrgTree const& tree : trees) {
            side.width = std::max(side.width, tree.width);
            side.height += tree.height + (side.height > Length{} ? stack_gap : Length{});
        }
        return side;
    }

    OrgTree assemble(OrgBox const& own, std::vector<OrgTree> const& left, std::vector<OrgTree> const& right, std::vector<OrgTree> const& row) {
        Side const at_left = extent(left);
        Side const at_right = extent(right);
        Length const step = step_of(row);
        Length const row_width = row.empty() ? Length{} : step * static_cast<double>(row.size() - 1) + row.back().width;
        Length const row_axis = row.empty() ? Length{} : (row.front().axis() + step * static_cast<double>(row.size() - 1) + row.back().axis()) / 2;
        Length const side_gap = sibling_gap * 2;
        // The trunk stands where the row's middle is, and leaves room for the sides.
        Length const left_need = std::max({boxes_.width() / 2, at_left.width > Length{} ? at_left.width + side_gap : Length{}, row_axis});
        Length const right_need = std::max({boxes_.width() / 2, at_right.width > Length{} ? at_right.width + side_gap : Length{}, row_width - row_axis});
        OrgTree tree;
        Length const axis = left_need;
        tree.width = left_need + right_need;
        tree.box_x = axis - boxes_.width() / 2;
        tree.box_width = boxes_.width();
        tree.box_height = boxes_.height();
        place(tree.items, own.items, {tree.box_x, {}});
        Length y = boxes_.height();
        if (!left.empty() || !right.empty()) {
            Length const top = y + level_gap;
            add_side(tree, left, axis, top, Sign::Left, side_gap);
            add_side(tree, right, axis, top, Sign::Right, side_gap);
            Length const sides_bottom = top + std::max(at_left.height, at_right.height);
            connect(tree.items, {axis, y}, {axis, row.empty() ? top + Length::pt(10) : sides_bottom});
            y = sides_bottom;
        }
        tree.height = row.empty() ? y : add_row(tree, row, axis, row_axis, y);
        return tree;
    }

    enum class Sign { Left, Right };
    void add_side(OrgTree& tree, std::vector<OrgTree> const& trees, Length axis, Length top, Sign sign, Length gap) {
        Length y = top;
        for (OrgTree const& side : trees) {
            Length const x = sign == Sign::Right ? axis + gap : axis - gap - side.width;
            place(tree.items, side.items, {x, y});
            Length const joint = y + side.box_height / 2;
            Length const edge = sign == Sign::Right ? x + side.box_x : x + side.box_x + side.box_width;
            connect(tree.items, {axis, joint}, {edge, joint});
            y += side.height + stack_gap;
        }
    }

    // From one line office to the next: even, whatever hangs below them.
    static Length step_of(std::vector<OrgTree> const& row) {
        Length widest{};
        for (OrgTree const& tree : row) widest = std::max(widest, tree.width);
        return widest + sibling_gap;
    }

    Length add_row(OrgTree& tree, std::vector<OrgTree> const& row, Length axis, Length row_axis, Length y) {
        Length const bar = y + level_gap / 2;
        Length const top = y + level_gap;
        connect(tree.items, {axis, y}, {axis, bar});
        Length x = axis - row_axis;
        Length first = axis, last = axis, bottom = top;
        for (OrgTree const& child : row) {
            place(tree.items, child.items, {x, top});
            Length const joint = x + child.axis();
            connect(tree.items, {joint, bar}, {joint, top});
            first = std::min(first, joint);
            last = std::max(last, joint);
            bottom = std::max(bottom, top + child.height);
            x += step_of(row);
        }
        if (last > first) connect(tree.items, {first, bar}, {last, bar});
        return bottom;
    }

    OrgBoxes const& boxes_;
    layout::Color rule_;
    OrgDepth depth_;
};

}  // namespace

OrgTree set_org_tree(layout::OrgNode const& root, OrgBoxes const& boxes, layout::Color rule, OrgDepth depth) {
    return TreeSetter(boxes, rule, depth).root(root);
}

}  // namespace lkjip::typeset
