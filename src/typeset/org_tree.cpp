#include "typeset/org_tree.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

constexpr Length level_gap = Length::pt(22);
constexpr Length stack_gap = Length::pt(8);
constexpr Length sibling_gap = Length::pt(8);
constexpr Length trunk_gap = Length::pt(14);    // between siblings where the trunk passes
constexpr Length stack_indent = Length::pt(12);

class TreeSetter {
public:
    TreeSetter(OrgBoxes const& boxes, layout::Color rule, std::size_t columns) : boxes_(boxes), rule_(rule), columns_(columns) {}

    OrgTree root(layout::OrgNode const& node) {
        if (columns_ == org_stack) return stacked(node);
        std::vector<OrgTree> row, left, right;
        int staff = 0;
        for (layout::OrgNode const& child : node.children) {
            if (!child.staff) row.push_back(stacked(child));
            else (staff++ % 2 == 0 ? right : left).push_back(stacked(child));
        }
        return assemble(boxes_.set(node), left, right, in_rows(std::move(row)));
    }

private:
    // A box with those below it in a stack, hanging from a line at its left.
    OrgTree stacked(layout::OrgNode const& node) {
        OrgTree tree;
        tree.items = boxes_.set(node).items;
        tree.width = tree.box_width = boxes_.width();
        tree.height = tree.box_height = boxes_.height();
        if (node.children.empty()) return tree;
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

    // Line offices that stand side by side, and where the trunk is above them; from their left edge.
    struct Row {
        std::vector<OrgTree> trees;
        Length step{}, width{}, axis{};
    };
    struct Rows {
        std::vector<Row> rows;
        Length left{}, right{};   // what they take of each side of the trunk
    };

    Rows in_rows(std::vector<OrgTree> trees) const {
        Rows made;
        std::size_t const columns = columns_ == org_single_row ? trees.size() : columns_;
        bool const wraps = trees.size() > columns;
        Length const step = step_of(trees, wraps ? trunk_gap : sibling_gap);
        for (std::size_t begin = 0; begin < trees.size(); begin += columns) {
            Row row;
            std::size_t const end = std::min(begin + columns, trees.size());
            std::move(trees.begin() + static_cast<std::ptrdiff_t>(begin), trees.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(row.trees));
            auto const steps = static_cast<double>(row.trees.size() - 1);
            row.step = step;
            row.width = step * steps + row.trees.back().width;
            row.axis = (row.trees.front().axis() + step * steps + row.trees.back().axis()) / 2;
            if (end < trees.size()) row.axis = step * (static_cast<double>(columns) / 2) - trunk_gap / 2;   // the trunk goes on below
            made.left = std::max(made.left, row.axis);
            made.right = std::max(made.right, row.width - row.axis);
            made.rows.push_back(std::move(row));
        }
        return made;
    }

    OrgTree assemble(OrgBox const& own, std::vector<OrgTree> const& left, std::vector<OrgTree> const& right, Rows const& below) {
        Side const at_left = extent(left);
        Side const at_right = extent(right);
        Length const side_gap = sibling_gap * 2;
        // The trunk stands where the row's middle is, and leaves room for the sides.
        Length const left_need = std::max({boxes_.width() / 2, at_left.width > Length{} ? at_left.width + side_gap : Length{}, below.left});
        Length const right_need = std::max({boxes_.width() / 2, at_right.width > Length{} ? at_right.width + side_gap : Length{}, below.right});
        OrgTree tree;
        Length const axis = left_need;
        tree.width = left_need + right_need;
        tree.box_x = axis - boxes_.width() / 2;
        tree.box_width = boxes_.width();
        tree.box_height = boxes_.height();
        place(tree.items, own.items, {tree.box_x, {}});
        tree.height = boxes_.height();
        if (!left.empty() || !right.empty()) {
            Length const top = tree.height + level_gap;
            add_side(tree, left, axis, top, Sign::Left, side_gap);
            add_side(tree, right, axis, top, Sign::Right, side_gap);
            Length const sides_bottom = top + std::max(at_left.height, at_right.height);
            connect(tree.items, {axis, tree.height}, {axis, below.rows.empty() ? top + Length::pt(10) : sides_bottom});
            tree.height = sides_bottom;
        }
        Length trunk = tree.height;
        for (Row const& row : below.rows) {
            connect(tree.items, {axis, trunk}, {axis, tree.height + level_gap / 2});
            trunk = tree.height + level_gap / 2;
            tree.height = add_row(tree, row, axis, tree.height);
        }
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
    static Length step_of(std::vector<OrgTree> const& trees, Length gap) {
        Length widest{};
        for (OrgTree const& tree : trees) widest = std::max(widest, tree.width);
        return widest + gap;
    }

    // Gives the bottom of the lowest box.
    Length add_row(OrgTree& tree, Row const& row, Length axis, Length y) const {
        Length const bar = y + level_gap / 2;
        Length const top = y + level_gap;
        Length x = axis - row.axis;
        Length first = axis, last = axis, bottom = top;
        for (OrgTree const& child : row.trees) {
            place(tree.items, child.items, {x, top});
            Length const joint = x + child.axis();
            connect(tree.items, {joint, bar}, {joint, top});
            first = std::min(first, joint);
            last = std::max(last, joint);
            bottom = std::max(bottom, top + child.height);
            x += row.step;
        }
        if (last > first) connect(tree.items, {first, bar}, {last, bar});
        return bottom;
    }

    OrgBoxes const& boxes_;
    layout::Color rule_;
    std::size_t columns_;
};

}  // namespace

OrgTree set_org_tree(layout::OrgNode const& root, OrgBoxes const& boxes, layout::Color rule, std::size_t columns) {
    return TreeSetter(boxes, rule, columns).root(root);
}

}  // namespace lkjip::typeset
