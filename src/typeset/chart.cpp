#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

Length draw(ChartSurface& surface) {
    Length const legend = surface.chart.kind == layout::ChartKind::Donut ? Length{} : surface.legend();
    switch (surface.chart.kind) {
        case layout::ChartKind::HorizontalBars: return draw_lying_chart(surface, legend + surface.size * 1.4);
        case layout::ChartKind::Donut: return draw_donut(surface, legend);
        default: return draw_upright_chart(surface, legend + surface.size * 1.4);
    }
}

}  // namespace

Column set_chart(layout::Chart const& chart, Length width, Context& context) {
    ChartSurface surface(chart, width, context);
    Strip strip;
    strip.height = draw(surface);
    strip.items = std::move(surface.items);
    Column column;
    column.strips.push_back(std::move(strip));
    column.natural_width = width;
    return column;
}

}  // namespace lkjip::typeset
