#include <algorithm>
#include <cmath>

#include "base/indonesian.h"
#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

double round_step(double span) {
    double const rough = span / 5;
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (factor * power >= rough) return factor * power;
    return 10 * power;
}

struct Range { double least = 0, most = 0; };

// Stacks grow from zero both ways.
Range range_of(layout::Chart const& chart) {
    Range all;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        Range stack;
        for (layout::ChartSeries const& series : chart.series) {
            if (i >= series.values.size() || !series.values[i]) continue;
            double const value = *series.values[i];
            double& end = value < 0 ? stack.least : stack.most;
            end = chart.kind == layout::ChartKind::StackedBars ? end + value : value;
            all = {std::min(all.least, stack.least), std::max(all.most, stack.most)};
        }
    }
    double const reference = chart.reference.value_or(0);
    return {std::min(all.least, reference), std::max(all.most, reference)};
}

}  // namespace

Axis axis_for(layout::Chart const& chart) {
    auto const [least, most] = range_of(chart);
    double const span = most - least > 0 ? most - least : 1;
    Axis axis;
    axis.step = round_step(span);
    axis.least = std::floor(least / axis.step) * axis.step;
    double const headroom = chart.kind == layout::ChartKind::StackedBars ? 0 : span * 0.02;   // stacked labels stand inside
    axis.most = std::ceil((most + headroom - 1e-9) / axis.step) * axis.step;
    if (axis.most - axis.least < axis.step / 2) axis.most = axis.least + axis.step;
    return axis;
}

std::string axis_label(double value) {
    double const rounded = std::round(value * 1000) / 1000;
    auto const decimal = base::Decimal::parse(std::to_string(rounded));
    return decimal ? base::format_number(decimal->trimmed()) : std::string{};
}

int labelled_ticks(Axis const& axis, Length length, Length label) {
    Length const apart = length * (axis.step / (axis.most - axis.least));
    return apart > Length{} ? std::max(1, static_cast<int>(std::ceil(label / apart - 1e-6))) : 1;
}

bool is_labelled(Axis const& axis, double tick, int every) { return std::lround(tick / axis.step) % every == 0; }

}  // namespace lkjip::typeset
