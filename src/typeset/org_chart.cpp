#include <algorithm>
#include <optional>

#include "typeset/org_tree.h"

namespace lkjip::typeset {

namespace {

constexpr double least_size_pt = 6.5;          // smaller than this nobody reads
constexpr double least_drawn_pt = 1;           // of type in a chart that would not stay on the page otherwise
constexpr double step_down = 0.95;
constexpr double widest_box_pt = 165, narrowest_box_pt = 78, box_step_pt = 3;
constexpr double least_box_pt = 24;            // of such a chart

layout::OrgNode without_grandchildren(layout::OrgNode node) {
    for (layout::OrgNode& child : node.children) child.children.clear();
    return node;
}

// The same office over some of those below it at a time, evenly.
std::vector<layout::OrgNode> divided(layout::OrgNode const& node, std::size_t parts) {
    std::size_t const count = node.children.size();
    std::vector<layout::OrgNode> made;
    for (std::size_t part = 0; part < parts; ++part) {
        layout::OrgNode piece = node;
        auto const at = [&](std::size_t index) { return node.children.begin() + static_cast<std::ptrdiff_t>(index * count / parts); };
        piece.children.assign(at(part), at(part + 1));
        made.push_back(std::move(piece));
    }
    return made;
}

class ChartFitter {
public:
    ChartFitter(layout::OrgChart const& chart, Length width, Length height, Context& context)
        : chart_(chart), width_(width), height_(height), context_(context) {}

    // One picture; or, past a legible size, an overview and a picture for each line office with others below it.
    Column fit() {
        add(chart_.root);
        return std::move(column_);
    }

private:
    void add(layout::OrgNode const& root) {
        if (auto const whole = fitted(root)) return add_strip(*whole);
        bool const splits = std::any_of(root.children.begin(), root.children.end(), [](layout::OrgNode const& child) { return !child.children.empty(); });
        if (!splits) return add_level(root);
        add_level(without_grandchildren(root));
        for (layout::OrgNode const& child : root.children)
            if (!child.children.empty()) add(child);
    }

    // An office over those right below it, in as many pictures as they need.
    void add_level(layout::OrgNode const& root) {
        if (auto const trees = all_fitted({root})) return add_strips(*trees);
        std::size_t const most = root.children.size();
        if (most > 1 && all_fitted(divided(root, most))) {
            for (std::size_t parts = 2; parts <= most; ++parts)
                if (auto const trees = all_fitted(divided(root, parts))) return add_strips(*trees);
        }
        add_strip(too_large(root));
    }

    std::optional<std::vector<OrgTree>> all_fitted(std::vector<layout::OrgNode> const& roots) {
        std::vector<OrgTree> trees;
        for (layout::OrgNode const& root : roots) {
            auto tree = fitted(root);
            if (!tree) return std::nullopt;
            trees.push_back(std::move(*tree));
        }
        return trees;
    }

    // One row of line offices if it can be; else several, as wide as they fit; else a stack.
    std::optional<OrgTree> fitted(layout::OrgNode const& root) {
        if (auto tree = fitted(root, org_single_row)) return tree;
        auto const line_offices = static_cast<std::size_t>(std::count_if(root.children.begin(), root.children.end(), [](layout::OrgNode const& child) { return !child.staff; }));
        for (std::size_t columns = line_offices - line_offices % 2; columns >= 2; columns -= 2) {
            if (columns == line_offices) continue;
            if (auto tree = fitted(root, columns)) return tree;
        }
        return fitted(root, org_stack);
    }

    // Wide boxes make a low chart with few broken names: the widest that fit, in the largest type that lets them.
    std::optional<OrgTree> fitted(layout::OrgNode const& root, std::size_t columns) {
        auto const box = widest_box(root, columns, narrowest_box_pt);
        if (!box) return std::nullopt;
        double const outer = context_.scale;
        double const size = context_.document.char_styles[chart_.style].size.in_pt();
        std::optional<OrgTree> found;
        for (double share = 1; !found && (share == 1 || size * share >= least_size_pt); share *= step_down) {
            context_.scale = outer * share;
            found = tried(root, *box, columns);
        }
        context_.scale = outer;
        return found;
    }

    // Narrower boxes would be higher and cut more words.
    std::optional<OrgTree> tried(layout::OrgNode const& root, Length box, std::size_t columns) {
        layout::OrgChart const part = part_of(root);
        OrgBoxes const boxes(part, box, context_);
        if (boxes.cuts_words()) return std::nullopt;
        OrgTree tree = set_org_tree(part.root, boxes, chart_.rule, columns);
        return tree.height <= height_ ? std::optional(std::move(tree)) : std::nullopt;
    }

    std::optional<Length> widest_box(layout::OrgNode const& root, std::size_t columns, double least_pt) {
        layout::OrgChart const part = part_of(root);
        for (double box = widest_box_pt; box >= least_pt; box -= box_step_pt) {
            OrgBoxes const outlines(part, Length::pt(box), context_, OrgBoxes::Filling::None);
            if (set_org_tree(part.root, outlines, chart_.rule, columns).width <= width_) return Length::pt(box);
        }
        return std::nullopt;
    }

    [[nodiscard]] layout::OrgChart part_of(layout::OrgNode const& root) const {
        return {root, chart_.height, chart_.style, chart_.rule, chart_.title_fill};
    }

    // Nothing leaves the page all the same: words are cut, type gets smaller than it should be.
    OrgTree too_large(layout::OrgNode const& root) {
        layout::OrgChart const part = part_of(root);
        Length const box = widest_box(root, org_stack, least_box_pt).value_or(Length::pt(least_box_pt));
        double const outer = context_.scale;
        double const size = context_.document.char_styles[chart_.style].size.in_pt();
        OrgTree tree;
        std::optional<Length> missing;
        for (double share = std::min(1.0, least_size_pt / size); !missing || (tree.height > height_ && size * share >= least_drawn_pt); share *= step_down) {
            context_.scale = outer * share;
            tree = set_org_tree(part.root, OrgBoxes(part, box, context_), chart_.rule, org_stack);
            if (!missing) missing = std::max(tree.width - width_, tree.height - height_);
        }
        context_.scale = outer;
        too_large_ = context_.note({NoticeKind::TooTall, -1, missing->in_pt(), "bagan organisasi tidak muat; pakai halaman lanskap atau kurangi tingkatnya", context_.source});
        return tree;
    }

    void add_strips(std::vector<OrgTree> const& trees) {
        for (OrgTree const& tree : trees) add_strip(tree);
    }

    void add_strip(OrgTree const& tree) {
        Strip strip;
        strip.height = tree.height;
        if (too_large_) strip.anchors.push_back(*too_large_);
        too_large_.reset();
        strip.space_above = column_.strips.empty() ? Length{} : Length::pt(18);
        place(strip.items, tree.items, {std::max(Length{}, (width_ - tree.width) / 2), {}});
        column_.strips.push_back(std::move(strip));
        column_.natural_width = std::max(column_.natural_width, tree.width);
    }

    layout::OrgChart const& chart_;
    Length width_, height_;
    Context& context_;
    Column column_;
    std::optional<AnchorMark> too_large_;
};

}  // namespace

Column set_org_chart(layout::OrgChart const& chart, Length width, Length room, Context& context) {
    return ChartFitter(chart, width, std::min(room, chart.height.value_or(room)), context).fit();
}

}  // namespace lkjip::typeset
