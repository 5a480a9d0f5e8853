#pragma once
// What all charts share: value axes with round ticks, tints that differ in black and white, numbers as printed here.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/context.h"

namespace lkjip::typeset {

struct Axis {
    double least = 0, most = 1, step = 1;
    [[nodiscard]] double share(double value) const { return (value - least) / (most - least); }
};

// From zero (or below, where a value is) to a round number above all values and the reference.
Axis axis_for(layout::Chart const& chart);
std::string axis_label(double value);                 // 1.250 or 0,5
// Of the ticks along an axis of this length each so-manieth has its label, so that labels which take `label` do not meet.
int labelled_ticks(Axis const& axis, Length length, Length label);
bool is_labelled(Axis const& axis, double tick, int every);   // zero always is
inline constexpr base::Color grid_grey{205, 205, 205};
inline constexpr Length hairline = Length::pt(0.4);

enum class Anchor { Start, Middle, End };             // which end of a text stands at a point
enum class Ground { None, White };                    // White: an opaque ground hides what a label would cross

// Black or white, whichever stands out.
base::Color legible_on(base::Color ground);

// A chart being drawn: its figures, and pen and type to draw with. Positions from the top left corner of the strip.
class ChartSurface {
public:
    ChartSurface(layout::Chart const& chart, Length width, Context& context);

    layout::Chart const& chart;
    Length const width;
    Length const size;                                // of type
    Axis const axis;
    std::vector<frame::Item> items;

    [[nodiscard]] std::optional<double> value(std::size_t series, std::size_t category) const;
    [[nodiscard]] std::string_view label(std::size_t series, std::size_t category) const;
    [[nodiscard]] base::Color tint(std::size_t series) const { return chart.colors[series % chart.colors.size()]; }
    // How many series before this one have its colour: those are told apart by stripes.
    [[nodiscard]] int pattern(std::size_t series) const;
    [[nodiscard]] Length width_of(std::string_view text) const;
    [[nodiscard]] Length widest_label() const;
    // Words on as many lines as `room` asks for; a word wider than it is cut.
    [[nodiscard]] std::vector<std::string> wrapped(std::string const& words, Length room) const;
    [[nodiscard]] Length widest_word(std::string const& words) const;

    void line(Point from, Point to, base::Color color, Length thickness, bool dashed = false);
    void bar(Point at, Length across, Length tall, std::size_t series);
    // Baseline at `at.y`; in the colour of the chart's style unless another is asked for.
    void text(std::string_view what, Point at, Anchor anchor, Ground ground = Ground::None, std::optional<base::Color> color = std::nullopt);
    // Reads upwards and ends at `end`.
    void text_upwards(std::string_view what, Point end);

    // What was drawn becomes a strip of this height.
    void finish(Length height);
    // A notice about what is being drawn.
    void tell(NoticeKind kind, double amount, std::string text);
    Column take();

private:
    Context& context_;
    std::vector<AnchorMark> marks_;
    Column column_;
};

inline constexpr int most_patterns = 3;               // further series look like others

// The names of the series above the chart, in a row or in columns; gives the height they take. Nothing for a single series.
// More than half a page of them become strips of their own.
Length draw_legend(ChartSurface& surface, Length room);

// Each draws the chart as strips, none higher than `room`.
void draw_upright_chart(ChartSurface& surface, Length room);   // bars, grouped, stacked; lines
void draw_lying_chart(ChartSurface& surface, Length room);     // horizontal bars
void draw_donut(ChartSurface& surface, Length room);

}  // namespace lkjip::typeset
