#include <algorithm>
#include <optional>

#include "typeset/org_tree.h"

namespace lkjip::typeset {

namespace {

constexpr double least_size_pt = 6.5;          // smaller than this nobody reads
constexpr double step_down = 0.95;
constexpr double widest_box_pt = 165, narrowest_box_pt = 78, box_step_pt = 3;

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
        auto const whole = fitted(root, OrgDepth::All);
        if (whole) return add_strip(*whole);
        bool const splits = std::any_of(root.children.begin(), root.children.end(), [](layout::OrgNode const& child) { return !child.children.empty(); });
        if (!splits) return add_strip(too_large(root, OrgDepth::All));
        auto const overview = fitted(root, OrgDepth::Overview);
        add_strip(overview ? *overview : too_large(root, OrgDepth::Overview));
        for (layout::OrgNode const& child : root.children)
            if (!child.children.empty()) add(child);
    }

    // Wide boxes make a low chart with few broken names: the widest that fit, in the largest type that lets them.
    std::optional<OrgTree> fitted(layout::OrgNode const& root, OrgDepth depth) {
        double const outer = context_.scale;
        double const size = context_.document.char_styles[chart_.style].size.in_pt();
        std::optional<OrgTree> found;
        for (double share = 1; !found && (share == 1 || size * share >= least_size_pt); share *= step_down) {
            context_.scale = outer * share;
            for (double box = widest_box_pt; !found && box >= narrowest_box_pt; box -= box_step_pt) found = tried(root, box, depth);
        }
        context_.scale = outer;
        return found;
    }

    std::optional<OrgTree> tried(layout::OrgNode const& root, double box_pt, OrgDepth depth) {
        OrgTree tree = set(root, Length::pt(box_pt), depth);
        if (tree.width <= width_ && tree.height <= height_) return tree;
        return std::nullopt;
    }

    OrgTree set(layout::OrgNode const& root, Length box, OrgDepth depth) {
        layout::OrgChart part = chart_;
        part.root = root;
        if (depth == OrgDepth::Overview)
            for (layout::OrgNode& child : part.root.children) child.children.clear();
        OrgBoxes const boxes(part, box, context_);
        return set_org_tree(part.root, boxes, chart_.rule, depth);
    }

    OrgTree too_large(layout::OrgNode const& root, OrgDepth depth) {
        double const outer = context_.scale;
        context_.scale = outer * std::min(1.0, least_size_pt / context_.document.char_styles[chart_.style].size.in_pt());
        OrgTree tree = set(root, Length::pt(narrowest_box_pt), depth);
        context_.scale = outer;
        context_.notices.push_back({NoticeKind::TooTall, -1, std::max(tree.width - width_, tree.height - height_).in_pt(),
                                    "bagan organisasi tidak muat; pakai halaman lanskap atau kurangi tingkatnya", context_.source});
        return tree;
    }

    void add_strip(OrgTree const& tree) {
        Strip strip;
        strip.height = tree.height;
        strip.space_above = column_.strips.empty() ? Length{} : Length::pt(18);
        place(strip.items, tree.items, {std::max(Length{}, (width_ - tree.width) / 2), {}});
        column_.strips.push_back(std::move(strip));
        column_.natural_width = std::max(column_.natural_width, tree.width);
    }

    layout::OrgChart const& chart_;
    Length width_, height_;
    Context& context_;
    Column column_;
};

}  // namespace

Column set_org_chart(layout::OrgChart const& chart, Length width, Length room, Context& context) {
    return ChartFitter(chart, width, std::min(room, chart.height.value_or(room)), context).fit();
}

}  // namespace lkjip::typeset
