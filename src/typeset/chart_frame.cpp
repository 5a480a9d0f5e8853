#include "typeset/chart_frame.h"

#include <algorithm>
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
    double const headroom = chart.kind == layout::ChartKind::StackedBars ? 0 : span * 0.02;   // stacked labels stand inside
    axis.most = std::ceil((most + headroom - 1e-9) / axis.step) * axis.step;
    return axis;
}

std::string axis_label(double value) {
    double const rounded = std::round(value * 1000) / 1000;
    auto const decimal = base::Decimal::parse(std::to_string(rounded));
    return decimal ? base::format_number(decimal->trimmed()) : std::string{};
}

ChartSurface::ChartSurface(layout::Chart const& drawn, Length room, Context& context)
    : chart(drawn), width(room), size(context.document.char_styles[drawn.style].size * context.scale), axis(axis_for(drawn)), context_(context) {}

std::optional<double> ChartSurface::value(std::size_t series, std::size_t category) const {
    auto const& values = chart.series[series].values;
    return category < values.size() ? values[category] : std::nullopt;
}

std::string_view ChartSurface::label(std::size_t series, std::size_t category) const {
    auto const& labels = chart.series[series].labels;
    return category < labels.size() ? std::string_view(labels[category]) : std::string_view{};
}

Length ChartSurface::width_of(std::string_view text) const { return set_text(text, chart.style, context_).width; }

Length ChartSurface::widest_label() const {
    Length widest{};
    for (layout::ChartSeries const& series : chart.series)
        for (std::string const& label : series.labels) widest = std::max(widest, width_of(label));
    return widest;
}

std::vector<std::string> ChartSurface::wrapped(std::string const& words, Length room) const {
    std::vector<std::string> rows;
    std::string row;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t const end = std::min(words.find(' ', begin), words.size());
        std::string const word = words.substr(begin, end - begin);
        begin = end + 1;
        std::string const longer = row.empty() ? word : row + " " + word;
        if (!row.empty() && width_of(longer) > room) {
            rows.push_back(row);
            row = word;
        } else {
            row = longer;
        }
    }
    if (!row.empty()) rows.push_back(row);
    return rows;
}

void ChartSurface::line(Point from, Point to, base::Color color, Length thickness, bool dashed) {
    items.push_back(frame::Line{from, to, thickness, color, dashed});
}

void ChartSurface::bar(Point at, Length across, Length tall, std::size_t series) {
    items.push_back(frame::Rectangle{at, across, tall, true, tint(series), {}});
}

void ChartSurface::text(std::string_view what, Point at, Anchor anchor, Ground ground, std::optional<base::Color> color) {
    if (what.empty()) return;
    SetLine set = set_text(what, chart.style, context_);
    if (anchor == Anchor::Middle) at.x -= set.width / 2;
    if (anchor == Anchor::End) at.x -= set.width;
    Length const margin = Length::pt(1);
    if (ground == Ground::White)
        items.push_back(frame::Rectangle{{at.x - margin, at.y - size * 0.8}, set.width + margin * 2, size * 1.05, true, {255, 255, 255}, {}});
    for (frame::Item& item : set.items)
        if (auto* run = std::get_if<frame::TextRun>(&item); run != nullptr && color) run->color = *color;
    place(items, set.items, at);
}

Length ChartSurface::legend() {
    if (chart.series.size() < 2) return {};
    Length const swatch = size * 0.8;
    Length total{};
    std::vector<Length> widths;
    for (layout::ChartSeries const& series : chart.series) {
        widths.push_back(swatch + Length::pt(4) + width_of(series.name) + Length::pt(14));
        total += widths.back();
    }
    Length x = std::max(Length{}, (width - total) / 2);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        bar({x, size * 0.2}, swatch, swatch, i);
        text(chart.series[i].name, {x + swatch + Length::pt(4), size}, Anchor::Start);
        x += widths[i];
    }
    return size * 1.8;
}

}  // namespace lkjip::typeset
