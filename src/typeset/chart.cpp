#include "typeset/chart_frame.h"

#include <algorithm>

namespace lkjip::typeset {

Column set_chart(layout::Chart const& chart, Length width, Length room, Context& context) {
    ChartSurface surface(chart, width, context);
    bool const ring = chart.kind == layout::ChartKind::Donut;
    std::size_t const tints = ring ? chart.categories.size() : chart.series.size();
    int most = 0;
    for (std::size_t i = 0; i < tints; ++i) most = std::max(most, surface.pattern(i));
    if (most > most_patterns)
        surface.tell(NoticeKind::CrowdedChart, static_cast<double>(tints), "warna dan corak grafik berulang; kurangi serinya, atau tulis lebih banyak warna pada `warna`");
    switch (chart.kind) {
        case layout::ChartKind::HorizontalBars: draw_lying_chart(surface, room); break;
        case layout::ChartKind::Donut: draw_donut(surface, room); break;
        default: draw_upright_chart(surface, room);
    }
    return surface.take();
}

}  // namespace lkjip::typeset
