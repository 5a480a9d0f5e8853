#include <fmt/format.h>

#include "base/indonesian.h"
#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/figures.h"
#include "layout/remedies.h"
#include "layout/filters.h"

namespace lkjip::layout {

namespace {

constexpr Length least_chart = Length::mm(20);   // axis, names and bars that still differ

ChartKind kind_of(std::string_view word) {
    if (word == "batang-kelompok") return ChartKind::GroupedBars;
    if (word == "batang-tumpuk") return ChartKind::StackedBars;
    if (word == "batang-datar") return ChartKind::HorizontalBars;
    if (word == "garis") return ChartKind::Lines;
    return word == "donat" ? ChartKind::Donut : ChartKind::Bars;
}

// A missing value is a gap in the chart, not a fault.
void add_value(Resolution& work, Node const& node, ChartSeries& series) {
    Binding const& binding = *node.get<Binding>("nilai");
    auto const datum = value_of(work, binding);
    bool const number = datum && datum->number() != nullptr;
    if (datum && !number && datum->absent() == nullptr) {
        work.error(binding.spot, "L-051", fmt::format("angka diharapkan dari `{}`, bukan {}", binding.source, datum->kind()), remedy(Wanted::Number, *datum));
    }
    series.values.push_back(number ? std::optional<double>(datum->number()->to_double()) : std::nullopt);
    Binding const* const shown = node.get<Binding>("tampil");
    series.labels.push_back(!number ? std::string{} : shown != nullptr ? printed(work, *shown) : base::format_number(*datum->number()));
}

std::vector<Color> colors_of(Resolution const& work, Node const& node) {
    // Dark and light in turn: they differ in black and white too.
    static std::vector<Color> const built_in{{31, 78, 121}, {158, 185, 212}, {97, 97, 97}, {201, 201, 201}, {62, 125, 90}};
    if (auto const* const own = node.get<std::vector<Color>>("warna")) return *own;
    return work.layout.palette.empty() ? built_in : work.layout.palette;
}

void set_color(Chart& chart, std::size_t series, Color color) {
    std::vector<Color> const turn = chart.colors;
    while (chart.colors.size() <= series) chart.colors.push_back(turn[chart.colors.size() % turn.size()]);
    chart.colors[series] = color;
}

// One series an element `seri`, in order; their number must not change from category to category.
void add_category(Resolution& work, Node const& node, Chart& chart) {
    chart.categories.push_back(printed(work, *node.get<Binding>("kategori")));
    std::size_t index = 0;
    expand(work, node.children, at_series, [&](Node const& series) {
        if (index == chart.series.size()) {
            chart.series.push_back({attribute_text(work, series, "nama"), {}, {}});
            if (Color const* const own = series.get<Color>("warna")) set_color(chart, index, *own);
        }
        ChartSeries& into = chart.series[index++];
        while (into.values.size() + 1 < chart.categories.size()) into.values.emplace_back(), into.labels.emplace_back();
        add_value(work, series, into);
    });
}

void add_reference(Resolution& work, Node const& node, Chart& chart) {
    Binding const* const binding = node.get<Binding>("acuan");
    if (binding == nullptr) return;
    auto const datum = needed_value_of(work, *binding);
    if (!datum) return;
    if (datum->number() == nullptr) {
        return work.error(binding->spot, "L-051", fmt::format("angka diharapkan dari `{}`, bukan {}", binding->source, datum->kind()), remedy(Wanted::Number, *datum));
    }
    chart.reference = datum->number()->to_double();
    chart.reference_label = attribute_text(work, node, "nama-acuan");
}

// A ring shows parts of one whole: of one series, none below zero.
void check_donut(Resolution& work, Node const& node, Chart const& chart) {
    if (chart.kind != ChartKind::Donut) return;
    Node const* const element = node.child(Tag::Series);
    Spot const spot = element != nullptr ? element->spot : node.spot;
    if (chart.series.size() > 1) {
        work.error(node.spot, "L-076", fmt::format("grafik donat memuat satu seri, bukan {}", chart.series.size()), "pakai jenis=\"batang-kelompok\", atau satu donat untuk tiap seri");
    }
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        if (chart.series[0].values[i].value_or(0) >= 0) continue;
        work.error(spot, "L-076", fmt::format("grafik donat tidak dapat memuat nilai di bawah nol: `{}` bernilai {}", chart.categories[i], chart.series[0].labels[i]),
                   "pakai jenis=\"batang-datar\", atau keluarkan nilainya dengan `saring` pada `setiap`");
    }
}

// For readers who cannot see the chart, when the layout says nothing better.
std::string described(Chart const& chart) {
    std::string text = "Grafik:";
    for (ChartSeries const& series : chart.series) {
        text += fmt::format(" {}:", series.name);
        for (std::size_t index = 0; index < series.labels.size(); ++index) {
            text += fmt::format("{} {} {}", index == 0 ? "" : ";", chart.categories[index], series.labels[index]);
        }
        text += ".";
    }
    return text;
}

}  // namespace

void write_chart(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Chart chart;
    chart.kind = kind_of(node.word("jenis"));
    NamedStyle const style = work.styles.named(node.word("gaya", "sel"));
    chart.style = style.text.character;
    chart.colors = colors_of(work, node);
    chart.unit = attribute_text(work, node, "satuan");
    if (auto const height = picture_height(work, node, flow, least_chart)) chart.height = *height;
    add_reference(work, node, chart);
    auto const list = loop_list(work, node);
    if (!list) return;
    for_each_element(work, *list, node.word("sebagai"), [&](std::size_t) { add_category(work, node, chart); });
    for (ChartSeries& series : chart.series) series.values.resize(chart.categories.size()), series.labels.resize(chart.categories.size());
    if (chart.categories.empty() || chart.series.empty()) {
        return work.error(node.spot, "L-070", "grafik ini tidak punya data", "periksa `setiap`, dan beri sedikitnya satu `<seri>`");
    }
    check_donut(work, node, chart);
    chart.alternative = attribute_inlines(work, node, "alternatif", style.text);
    if (chart.alternative.empty()) chart.alternative = text_inlines(described(chart), style.text);
    add_figure(work, node, std::move(chart), into);
}

}  // namespace lkjip::layout
