#include "typeset/break_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lkjip::typeset {

namespace {

// TeX's values where TeX has one.
constexpr double line_penalty = 10;
constexpr double consecutive_hyphens = 30000;
constexpr double hyphen_before_last = 30000;
constexpr double unlike_neighbours = 10000;
constexpr double short_last_line = 3000;
constexpr double short_in_em = 2.5;
constexpr double roundoff = 1e-6;

enum Fitness : std::uint8_t { Tight, Decent, Loose, VeryLoose };
constexpr std::size_t fitnesses = 4;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// The best way to a line end; the chain of `previous` is the way.
struct Node {
    std::uint32_t point = none;     // none: the beginning
    std::uint32_t previous = none;  // index of a node
    double start = 0;
    double spaces = 0;
    double demerits = 0;
    Fitness fitness = Decent;
    bool flagged = false;
};

struct Line {
    double ratio = 0;
    double badness = 0;
    double over = 0;  // points wider than the measure, even when shrunk
    Fitness fitness = Decent;
};

Fitness fitness_of(double ratio) {
    if (ratio < -0.5) return Tight;
    if (ratio <= 0.5) return Decent;
    return ratio <= 1 ? Loose : VeryLoose;
}

class Breaker {
public:
    Breaker(std::vector<LinePoint> const& points, LineShape const& shape, double tolerance)
        : points_(points), shape_(shape), tolerance_(tolerance) {}

    std::optional<std::vector<std::uint32_t>> run() {
        nodes_.reserve(points_.size() + 1);
        nodes_.push_back({});
        active_.push_back(0);
        for (std::uint32_t point = 0; point < points_.size(); ++point) {
            try_point(point);
            if (active_.empty()) return std::nullopt;
        }
        return way_to_end();
    }

private:
    struct Candidate {
        double demerits = std::numeric_limits<double>::infinity();
        std::uint32_t node = none;
    };
    using Candidates = std::array<Candidate, fitnesses>;

    void try_point(std::uint32_t point);
    [[nodiscard]] Line line(Node const& from, LinePoint const& to, bool last) const;
    [[nodiscard]] double demerits(Node const& from, LinePoint const& to, Line const& line, bool last) const;
    void add_nodes(std::uint32_t point, Candidates const& candidates);
    void add_node(std::uint32_t point, std::uint32_t previous, double demerits, Fitness fitness);
    [[nodiscard]] std::vector<std::uint32_t> way_to_end() const;

    std::vector<LinePoint> const& points_;
    LineShape const& shape_;
    double tolerance_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> active_;
};

Line Breaker::line(Node const& from, LinePoint const& to, bool last) const {
    double const measure = from.point == none ? shape_.first_measure : shape_.measure;
    double const spare = measure - (to.end - from.start);
    double const spaces = to.spaces_end - from.spaces;
    if (spare < -roundoff) {
        double const shrink = spaces * shape_.shrink;
        double const over = -spare - shrink;
        if (over > roundoff) return {-1, any_badness, over, Tight};
        double const ratio = spare / shrink;
        return {ratio, -100 * ratio * ratio * ratio, 0, fitness_of(ratio)};
    }
    if (last) return {0, 0, 0, Decent};
    double const stretch = spaces * shape_.stretch + shape_.extra_stretch;
    double const ratio = spare / std::max(stretch, 1e-3 * std::max(measure, 1.0));
    bool const ragged = shape_.stretch <= 0;
    return {ratio, 100 * ratio * ratio * ratio, 0, ragged ? Decent : fitness_of(ratio)};
}

double Breaker::demerits(Node const& from, LinePoint const& to, Line const& line, bool last) const {
    double const penalty = static_cast<double>(to.penalty);
    double sum = std::pow(line_penalty + line.badness, 2) + penalty * penalty;
    if (from.flagged && to.flagged) sum += consecutive_hyphens;
    if (last && from.flagged) sum += hyphen_before_last;
    if (last && from.point != none && to.end - from.start < short_in_em * shape_.em) sum += short_last_line;
    if (std::abs(line.fitness - from.fitness) > 1) sum += unlike_neighbours;
    return from.demerits + sum;
}

void Breaker::try_point(std::uint32_t point) {
    bool const last = point + 1 == points_.size();
    Candidates candidates;
    Candidate least_wide;  // for when nothing fits
    double least_over = std::numeric_limits<double>::infinity();
    std::size_t kept = 0;
    for (std::uint32_t const index : active_) {
        Node const& from = nodes_[index];
        Line const set = line(from, points_[point], last);
        if (set.over > 0) {
            if (set.over < least_over) least_wide = {from.demerits + any_badness, index};
            least_over = std::min(least_over, set.over);
            bool const may_still_fit = set.over < shape_.em;  // the next point may be narrower: no hyphen there
            if (may_still_fit) active_[kept++] = index;
            continue;
        }
        active_[kept++] = index;
        if (set.badness > tolerance_ && !last) continue;
        double const sum = demerits(from, points_[point], set, last);
        Candidate& best = candidates[set.fitness];
        if (sum < best.demerits) best = {sum, index};
    }
    active_.resize(last ? 0 : kept);
    add_nodes(point, candidates);
    bool const stuck = active_.empty() && tolerance_ >= any_badness;
    if (stuck) add_node(point, least_wide.node, least_wide.demerits, Decent);
}

void Breaker::add_nodes(std::uint32_t point, Candidates const& candidates) {
    double least = std::numeric_limits<double>::infinity();
    for (Candidate const& candidate : candidates) least = std::min(least, candidate.demerits);
    for (std::size_t fitness = 0; fitness < fitnesses; ++fitness) {
        Candidate const& best = candidates[fitness];
        if (best.node == none || best.demerits > least + unlike_neighbours) continue;
        add_node(point, best.node, best.demerits, static_cast<Fitness>(fitness));
    }
}

void Breaker::add_node(std::uint32_t point, std::uint32_t previous, double demerits, Fitness fitness) {
    LinePoint const& to = points_[point];
    nodes_.push_back({point, previous, to.start, to.spaces_start, demerits, fitness, to.flagged});
    active_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
}

std::vector<std::uint32_t> Breaker::way_to_end() const {
    auto const best = std::min_element(active_.begin(), active_.end(),
                                       [&](std::uint32_t a, std::uint32_t b) { return nodes_[a].demerits < nodes_[b].demerits; });
    std::vector<std::uint32_t> ends;
    for (std::uint32_t node = *best; nodes_[node].point != none; node = nodes_[node].previous) ends.push_back(nodes_[node].point);
    std::reverse(ends.begin(), ends.end());
    return ends;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> break_lines(std::vector<LinePoint> const& points, LineShape const& shape,
                                                      double tolerance) {
    if (points.empty()) return std::vector<std::uint32_t>{};
    return Breaker(points, shape, tolerance).run();
}

}  // namespace lkjip::typeset
