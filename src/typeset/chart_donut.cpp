#include <algorithm>
#include <cmath>
#include <numbers>

#include "typeset/chart_names.h"

namespace lkjip::typeset {

namespace {

constexpr double hole_share = 0.58;     // of the radius
constexpr double smoothness = 0.05;     // radians between the points of an arc
constexpr Length stripe = Length::pt(0.5);
constexpr Length beside_ring = Length::mm(8);

using Kind = frame::PathStep::Kind;

Point on_circle(Point centre, Length radius, double angle) { return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}; }

void add_arc(frame::Path& path, Point centre, Length radius, double from, double to) {
    int const steps = std::max(2, static_cast<int>(std::ceil(std::abs(to - from) / smoothness)));
    for (int i = 0; i <= steps; ++i)
        path.steps.push_back({path.steps.empty() ? Kind::Move : Kind::Line, on_circle(centre, radius, from + (to - from) * i / steps), {}, {}});
}

frame::Path sector(Point centre, Length radius, double from, double to, base::Color fill) {
    frame::Path path;
    path.filled = true;
    path.fill = fill;
    path.stroke = {255, 255, 255};
    path.thickness = Length::pt(1);
    add_arc(path, centre, radius, from, to);
    add_arc(path, centre, radius * hole_share, to, from);
    path.steps.push_back({Kind::Close, {}, {}, {}});
    return path;
}

// A ring of the first series, names beside it or below.
class Donut {
public:
    Donut(ChartSurface& surface, Length room) : s_(surface), room_(room), count_(surface.chart.categories.size()) {
        for (std::size_t i = 0; i < count_; ++i) names_.push_back(s_.chart.categories[i] + "  " + std::string(s_.label(0, i)));
    }

    void draw() {
        Length const height = std::min(s_.chart.height, room_);
        Length const radius = std::min(height / 2 - Length::pt(4), s_.width * 0.25);
        Length const beside = Length::pt(10) + radius * 2 + beside_ring;
        NameGrid const names(s_, names_, mark(), s_.width - beside);
        if (lines_beside(s_.width - beside) && s_.size * (1.6 * static_cast<double>(count_) + 1) <= height) {
            ring({radius + Length::pt(10), height / 2}, radius);
            list_beside({beside, height / 2});
            s_.finish(height);
        } else if (names.height() <= height) {
            ring({radius + Length::pt(10), height / 2}, radius);
            names.draw({beside, (height - names.height()) / 2}, swatches());
            s_.finish(height);
        } else {
            names_below(height, radius);
        }
    }

private:
    [[nodiscard]] Length mark() const { return s_.size * 1.3; }
    [[nodiscard]] double part(std::size_t i) const { return std::max(0.0, s_.value(0, i).value_or(0)); }
    [[nodiscard]] NameGrid::DrawMark swatches() {
        return [this](std::size_t i, Point at) { s_.bar({at.x, at.y - s_.size * 0.75}, s_.size * 0.8, s_.size * 0.8, i); };
    }
    [[nodiscard]] bool lines_beside(Length room) const {
        return std::all_of(names_.begin(), names_.end(), [&](std::string const& name) { return s_.width_of(name) + mark() <= room; });
    }

    void list_beside(Point left_middle) {
        Point at{left_middle.x, left_middle.y - s_.size * (0.8 * static_cast<double>(count_)) + s_.size};
        for (std::size_t i = 0; i < count_; ++i) {
            swatches()(i, at);
            s_.text(names_[i], {at.x + mark(), at.y}, Anchor::Start);
            at.y += s_.size * 1.6;
        }
    }

    void names_below(Length height, Length radius) {
        ring({s_.width / 2, height / 2}, radius);
        NameGrid const names(s_, names_, mark(), s_.width);
        Length const left = std::max(Length{}, (s_.width - names.width()) / 2);
        Length const top = height + s_.size * 0.6;
        if (top + names.height() <= room_) {
            names.draw({left, top}, swatches());
            s_.finish(top + names.height());
        } else {
            s_.finish(height);
            names.draw_strips(left, swatches());
        }
    }

    void ring(Point centre, Length radius) {
        double total = 0;
        for (std::size_t i = 0; i < count_; ++i) total += part(i);
        double angle = -std::numbers::pi / 2;
        if (total <= 0) s_.items.push_back(sector(centre, radius, angle, angle + 2 * std::numbers::pi, grid_grey));
        for (std::size_t i = 0; i < count_ && total > 0; ++i) {
            double const sweep = part(i) / total * 2 * std::numbers::pi;
            if (sweep > 0) s_.items.push_back(sector(centre, radius, angle, angle + sweep, s_.tint(i)));
            if (sweep > 0) stripes(i, centre, radius, angle, sweep);
            angle += sweep;
        }
    }

    // As on bars: along the ring for the second part of a colour, across it for the third, both for those after it.
    void stripes(std::size_t i, Point centre, Length radius, double from, double sweep) {
        int const kind = std::min(s_.pattern(i), most_patterns);
        base::Color const color = legible_on(s_.tint(i));
        for (double share = hole_share + 0.1; (kind == 1 || kind == 3) && share < 0.95; share += 0.1) {
            frame::Path arc;
            arc.stroke = color;
            arc.thickness = stripe;
            add_arc(arc, centre, radius * share, from, from + sweep);
            s_.items.push_back(std::move(arc));
        }
        double const step = Length::pt(5) / radius;
        for (double angle = from + step / 2; kind >= 2 && angle < from + sweep; angle += step)
            s_.line(on_circle(centre, radius * hole_share, angle), on_circle(centre, radius, angle), color, stripe);
    }

    ChartSurface& s_;
    Length room_;
    std::size_t count_;
    std::vector<std::string> names_;
};

}  // namespace

void draw_donut(ChartSurface& surface, Length room) { Donut(surface, room).draw(); }

}  // namespace lkjip::typeset
