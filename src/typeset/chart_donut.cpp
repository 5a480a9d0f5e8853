#include <algorithm>
#include <cmath>
#include <numbers>

#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

constexpr double hole_share = 0.58;     // of the radius
constexpr double smoothness = 0.05;     // radians between the points of an arc

frame::Path sector(Point centre, Length radius, double from, double to, base::Color fill) {
    auto const at = [&](Length r, double angle) { return Point{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)}; };
    frame::Path path;
    path.filled = true;
    path.fill = fill;
    path.stroke = {255, 255, 255};
    path.thickness = Length::pt(1);
    int const steps = std::max(2, static_cast<int>(std::ceil((to - from) / smoothness)));
    for (int i = 0; i <= steps; ++i)
        path.steps.push_back({i == 0 ? frame::PathStep::Kind::Move : frame::PathStep::Kind::Line, at(radius, from + (to - from) * i / steps), {}, {}});
    for (int i = steps; i >= 0; --i) path.steps.push_back({frame::PathStep::Kind::Line, at(radius * hole_share, from + (to - from) * i / steps), {}, {}});
    path.steps.push_back({frame::PathStep::Kind::Close, {}, {}, {}});
    return path;
}

}  // namespace

// A ring of the first series, names beside it.
Length draw_donut(ChartSurface& s, Length top) {
    std::size_t const count = s.chart.categories.size();
    auto const part = [&](std::size_t i) { return std::max(0.0, s.value(0, i).value_or(0)); };
    double total = 0;
    for (std::size_t i = 0; i < count; ++i) total += part(i);
    Length const height = std::max(s.chart.height, top + s.size * (1.6 * static_cast<double>(count) + 1));
    Length const radius = std::min((height - top) / 2 - Length::pt(4), s.width * 0.25);
    Point const centre{radius + Length::pt(10), top + (height - top) / 2};
    double angle = -std::numbers::pi / 2;
    Length y = centre.y - s.size * (0.8 * static_cast<double>(count)) + s.size;
    for (std::size_t i = 0; i < count && total > 0; ++i) {
        double const sweep = part(i) / total * 2 * std::numbers::pi;
        if (sweep > 0) s.items.push_back(sector(centre, radius, angle, angle + sweep, s.tint(i)));
        angle += sweep;
        Length const x = centre.x + radius + Length::mm(8);
        s.bar({x, y - s.size * 0.75}, s.size * 0.8, s.size * 0.8, i);
        s.text(s.chart.categories[i] + "  " + std::string(s.label(0, i)), {x + s.size * 1.3, y}, Anchor::Start);
        y += s.size * 1.6;
    }
    return height;
}

}  // namespace lkjip::typeset
