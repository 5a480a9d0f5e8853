#include <algorithm>
#include <functional>

#include "typeset/parts.h"
#include "typeset/places.h"

namespace lkjip::typeset {

namespace {

constexpr double least_size_pt = 6.5;
constexpr Length padding = Length::pt(4);
constexpr Length level_gap = Length::pt(22);
constexpr Length stack_gap = Length::pt(8);
constexpr Length sibling_gap = Length::pt(10);
constexpr Length stack_indent = Length::pt(12);
constexpr Length rule = Length::pt(0.6);

struct SetBox {
    std::vector<frame::Item> items;
    Length width{}, height{};
};

// A subtree set: items relative to its top left corner, and where its own box stands in it.
struct SetTree {
    std::vector<frame::Item> items;
    Length width{}, height{};
    Length box_x{}, box_width{}, box_height{};
    [[nodiscard]] Length axis() const { return box_x + box_width / 2; }
};

class ChartSetter {
public:
    ChartSetter(layout::CharStyleId style, Length box_width, Context& context) : style_(style), box_width_(box_width), context_(context) {}

    // The root over its children: staff at the sides of the trunk, the line offices in a row below.
    SetTree root(layout::OrgNode const& node) {
        std::vector<layout::OrgNode const*> staff, line;
        for (layout::OrgNode const& child : node.children) (child.staff ? staff : line).push_back(&child);
        std::vector<SetTree> row;
        for (layout::OrgNode const* child : line) row.push_back(stacked(*child));
        std::vector<SetTree> left, right;
        for (std::size_t i = 0; i < staff.size(); ++i) (i % 2 == 0 ? right : left).push_back(stacked(*staff[i]));
        return assemble(box(node), left, right, row);
    }

    // A box with those below it in a stack, hanging from a line at its left.
    SetTree stacked(layout::OrgNode const& node) {
        SetBox const own = box(node);
        SetTree tree;
        tree.items = own.items;
        tree.width = tree.box_width = own.width;
        tree.height = tree.box_height = own.height;
        Length const trunk = stack_indent / 2;
        Length last_joint{};
        for (layout::OrgNode const& child : node.children) {
            SetTree const below = stacked(child);
            Length const y = tree.height + stack_gap;
            place(tree.items, below.items, {stack_indent, y});
            last_joint = y + below.box_height / 2;
            connect(tree.items, {trunk, last_joint}, {stack_indent + below.box_x, last_joint});
            tree.height = y + below.height;
            tree.width = std::max(tree.width, stack_indent + below.width);
        }
        if (!node.children.empty()) connect(tree.items, {trunk, own.height}, {trunk, last_joint});
        return tree;
    }

private:
    SetBox box(layout::OrgNode const& node) {
        std::vector<SetLine> lines;
        for (layout::Inlines const* part : {&node.title, &node.holder, &node.note}) {
            if (part->empty()) continue;
            wrap(*part, lines);
        }
        SetBox result;
        result.width = box_width_;
        Length y = padding;
        for (SetLine const& line : lines) {
            y += line.ascent;
            place(result.items, line.items, {(box_width_ - line.width) / 2, y});
            y += line.descent;
        }
        result.height = y + padding;
        result.items.insert(result.items.begin(), frame::Rectangle{{{}, {}}, result.width, result.height, false, {}, rule});
        return result;
    }

    void wrap(layout::Inlines const& inlines, std::vector<SetLine>& lines) {
        layout::Inlines line;
        auto const flush = [&] {
            if (!line.empty()) lines.push_back(set_line(line, style_, context_));
            line.clear();
        };
        for (layout::Inline const& part : inlines) {
            auto const* text = std::get_if<layout::Text>(&part);
            if (text == nullptr) {
                if (std::holds_alternative<layout::LineBreak>(part)) flush();
                continue;
            }
            for (std::size_t begin = 0; begin < text->text.size();) {
                std::size_t const end = std::min(text->text.find(' ', begin), text->text.size());
                layout::Text word = *text;
                word.text = text->text.substr(begin, end - begin);
                begin = end + 1;
                if (word.text.empty()) continue;
                layout::Inlines longer = line;
                layout::Text spaced = word;
                if (!line.empty()) spaced.text.insert(0, " ");
                longer.push_back(spaced);
                if (!line.empty() && set_line(longer, style_, context_).width > box_width_ - padding * 2) {
                    flush();
                    line.push_back(word);
                } else {
                    line = std::move(longer);
                }
            }
        }
        flush();
    }

    static void connect(std::vector<frame::Item>& items, Point from, Point to) {
        items.push_back(frame::Line{from, to, rule, {}, false});
    }

    struct Side { Length width{}, height{}; };
    static Side extent(std::vector<SetTree> const& trees) {
        Side side;
        for (SetTree const& tree : trees) {
            side.width = std::max(side.width, tree.width);
            side.height += tree.height + (side.height > Length{} ? stack_gap : Length{});
        }
        return side;
    }

    SetTree assemble(SetBox const& own, std::vector<SetTree> const& left, std::vector<SetTree> const& right, std::vector<SetTree> const& row) {
        Side const at_left = extent(left);
        Side const at_right = extent(right);
        Length row_width{};
        for (SetTree const& tree : row) row_width += tree.width + (row_width > Length{} ? sibling_gap : Length{});
        Length const row_axis = row.empty() ? Length{} : middle_of(row);
        Length const side_gap = sibling_gap * 2;
        // The trunk stands where the row's middle is, and leaves room for the sides.
        Length const left_need = std::max({own.width / 2, at_left.width > Length{} ? at_left.width + side_gap : Length{}, row_axis});
        Length const right_need = std::max({own.width / 2, at_right.width > Length{} ? at_right.width + side_gap : Length{}, row_width - row_axis});
        SetTree tree;
        Length const axis = left_need;
        tree.width = left_need + right_need;
        tree.box_x = axis - own.width / 2;
        tree.box_width = own.width;
        tree.box_height = own.height;
        place(tree.items, own.items, {tree.box_x, {}});
        Length y = own.height;
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
    void add_side(SetTree& tree, std::vector<SetTree> const& trees, Length axis, Length top, Sign sign, Length gap) {
        Length y = top;
        for (SetTree const& side : trees) {
            Length const x = sign == Sign::Right ? axis + gap : axis - gap - side.width;
            place(tree.items, side.items, {x, y});
            Length const joint = y + side.box_height / 2;
            Length const edge = sign == Sign::Right ? x + side.box_x : x + side.box_x + side.box_width;
            connect(tree.items, {axis, joint}, {edge, joint});
            y += side.height + stack_gap;
        }
    }

    static Length middle_of(std::vector<SetTree> const& row) {
        Length x{};
        Length first{}, last{};
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i == 0) first = x + row[i].axis();
            last = x + row[i].axis();
            x += row[i].width + sibling_gap;
        }
        return (first + last) / 2;
    }

    Length add_row(SetTree& tree, std::vector<SetTree> const& row, Length axis, Length row_axis, Length y) {
        Length const bar = y + level_gap / 2;
        Length const top = y + level_gap;
        connect(tree.items, {axis, y}, {axis, bar});
        Length x = axis - row_axis;
        Length first = axis, last = axis, bottom = top;
        for (SetTree const& child : row) {
            place(tree.items, child.items, {x, top});
            Length const joint = x + child.axis();
            connect(tree.items, {joint, bar}, {joint, top});
            first = std::min(first, joint);
            last = std::max(last, joint);
            bottom = std::max(bottom, top + child.height);
            x += child.width + sibling_gap;
        }
        if (last > first) connect(tree.items, {first, bar}, {last, bar});
        return bottom;
    }

    layout::CharStyleId style_;
    Length box_width_;
    Context& context_;
};

}  // namespace

Column set_org_chart(layout::OrgChart const& chart, Length width, Length room, Context& context) {
    double const outer_scale = context.scale;
    Length const height = std::min(room, chart.height.value_or(room));
    double const size = context.document.char_styles[chart.style].size.in_pt();
    SetTree tree;
    for (double share = 1;; share *= 0.93) {
        bool const least = size * share < least_size_pt;
        context.scale = outer_scale * share;
        bool fits = false;
        // Wider boxes make a lower chart: take the widest that fits.
        for (double box : {150.0, 125.0, 105.0, 90.0, 78.0}) {
            tree = ChartSetter(chart.style, Length::pt(box), context).root(chart.root);
            fits = tree.width <= width && tree.height <= height;
            if (fits) break;
        }
        if (fits || least) break;
    }
    context.scale = outer_scale;
    if (tree.width > width + Length::pt(0.5) || tree.height > room + Length::pt(0.5))
        context.notices.push_back({NoticeKind::TooTall, -1, std::max(tree.width - width, tree.height - room).in_pt(),
                                   "bagan organisasi tidak muat; pakai halaman lanskap atau kurangi tingkatnya", context.source});
    Strip strip;
    strip.height = tree.height;
    place(strip.items, tree.items, {std::max(Length{}, (width - tree.width) / 2), {}});
    return {{std::move(strip)}, tree.width};
}

}  // namespace lkjip::typeset
