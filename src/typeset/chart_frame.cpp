#include "typeset/chart_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/indonesian.h"

namespace lkjip::typeset {

namespace {

double round_step(double span) {
    double const rough = span / 5;
    double const power = std::pow(10.0, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (factor * power >= rough) return factor * power;
    return 10 * power;
}

double highest(layout::Chart const& chart) {
    double most = chart.reference.value_or(0);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        double sum = 0;
        for (layout::ChartSeries const& series : chart.series) {
            if (i >= series.values.size() || !series.values[i]) continue;
            sum = chart.kind == layout::ChartKind::StackedBars ? sum + *series.values[i] : *series.values[i];
            most = std::max(most, sum);
        }
    }
    return most;
}

double lowest(layout::Chart const& chart) {
    double least = 0;
    for (layout::ChartSeries const& series : chart.series)
        for (std::optional<double> const& value : series.values)
            if (value) least = std::min(least, *value);
    return least;
}

}  // namespace

Axis axis_for(layout::Chart const& chart) {
    double const most = highest(chart);
    double const least = lowest(chart);
    double const span = most - least > 0 ? most - least : 1;
    Axis axis;
    axis.step = round_step(span);
    axis.least = std::floor(least / axis.step) * axis.step;
    axis.most = std::ceil((most + span * 0.02) / axis.step) * axis.step;
    return axis;
}

std::string axis_label(double value) {
    double const rounded = std::round(value * 1000) / 1000;
    auto const decimal = base::Decimal::parse(std::to_string(rounded));
    return decimal ? base::format_number(decimal->trimmed()) : std::string{};
}

base::Color tint(std::size_t series) {
    static constexpr std::array<base::Color, 5> tints{{{31, 78, 121}, {158, 185, 212}, {97, 97, 97}, {201, 201, 201}, {62, 125, 90}}};
    return tints[series % tints.size()];
}

void put_text(std::vector<frame::Item>& items, std::string_view text, Point at, Anchor anchor, layout::CharStyleId style, Context& context) {
    if (text.empty()) return;
    SetLine const line = set_text(text, style, context);
    if (anchor == Anchor::Middle) at.x -= line.width / 2;
    if (anchor == Anchor::End) at.x -= line.width;
    place(items, line.items, at);
}

Length put_legend(std::vector<frame::Item>& items, layout::Chart const& chart, Length top, Length width, Context& context) {
    if (chart.series.size() < 2) return {};
    Length const size = context.document.char_styles[chart.style].size;
    Length const swatch = size * 0.8;
    Length total{};
    std::vector<Length> widths;
    for (layout::ChartSeries const& series : chart.series) {
        widths.push_back(swatch + Length::pt(4) + set_text(series.name, chart.style, context).width + Length::pt(14));
        total += widths.back();
    }
    Length x = std::max(Length{}, (width - total) / 2);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        items.push_back(frame::Rectangle{{x, top + size * 0.2}, swatch, swatch, true, tint(i), {}});
        put_text(items, chart.series[i].name, {x + swatch + Length::pt(4), top + size}, Anchor::Start, chart.style, context);
        x += widths[i];
    }
    return size * 1.8;
}

}  // namespace lkjip::typeset
