#include "typeset/chart_frame.h"

#include <algorithm>

#include "typeset/cut_word.h"

namespace lkjip::typeset {

namespace {

constexpr Length stripe_step = Length::pt(2.6);
constexpr Length stripe = Length::pt(0.5);

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace

// Relative luminance, WCAG 2.2.
base::Color legible_on(base::Color ground) {
    double const luminance = 0.2126 * ground.red + 0.7152 * ground.green + 0.0722 * ground.blue;
    return luminance < 128 ? base::Color{255, 255, 255} : base::Color{};
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

int ChartSurface::pattern(std::size_t series) const {
    int before = 0;
    for (std::size_t i = 0; i < series; ++i) before += tint(i) == tint(series) ? 1 : 0;
    return before;
}

Length ChartSurface::width_of(std::string_view text) const { return set_text(text, chart.style, context_).width; }

Length ChartSurface::widest_label() const {
    Length widest{};
    for (layout::ChartSeries const& series : chart.series)
        for (std::string const& label : series.labels) widest = std::max(widest, width_of(label));
    return widest;
}

Length ChartSurface::widest_word(std::string const& words) const {
    Length widest{};
    for (std::string const& word : words_of(words)) widest = std::max(widest, width_of(word));
    return widest;
}

std::vector<std::string> ChartSurface::wrapped(std::string const& words, Length room) const {
    std::vector<std::string> rows;
    std::string row;
    for (std::string const& whole : words_of(words)) {
        std::vector<std::string> const pieces = cut_word(whole, room, [this](std::string_view text) { return width_of(text); });
        for (std::string const& word : pieces) {
            std::string const longer = row.empty() ? word : row + " " + word;
            if (!row.empty() && (&word != &pieces.front() || width_of(longer) > room)) {
                rows.push_back(row);
                row = word;
            } else {
                row = longer;
            }
        }
    }
    if (!row.empty()) rows.push_back(row);
    return rows;
}

void ChartSurface::line(Point from, Point to, base::Color color, Length thickness, bool dashed) {
    items.push_back(frame::Line{from, to, thickness, color, dashed});
}

// Stripes across for the second series of a colour, upright ones for the third, both for those after it.
void ChartSurface::bar(Point at, Length across, Length tall, std::size_t series) {
    items.push_back(frame::Rectangle{at, across, tall, true, tint(series), {}});
    int const stripes = std::min(pattern(series), most_patterns);
    base::Color const color = legible_on(tint(series));
    if (stripes == 1 || stripes == 3)
        for (Length y = at.y + tall - stripe_step; y > at.y + stripe; y -= stripe_step) line({at.x, y}, {at.x + across, y}, color, stripe);
    if (stripes >= 2)
        for (Length x = at.x + stripe_step; x < at.x + across - stripe; x += stripe_step) line({x, at.y}, {x, at.y + tall}, color, stripe);
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

void ChartSurface::text_upwards(std::string_view what, Point end) {
    SetLine set = set_text(what, chart.style, context_);
    for (frame::Item& item : set.items) {
        auto* const run = std::get_if<frame::TextRun>(&item);
        if (run == nullptr) continue;
        run->turn = 90;
        run->at = {run->at.y, -run->at.x};
    }
    place(items, set.items, {end.x, end.y + set.width});
}

void ChartSurface::finish(Length height) {
    Strip strip;
    strip.height = height;
    strip.items = std::move(items);
    strip.anchors = std::move(marks_);
    items = {};
    marks_ = {};
    column_.strips.push_back(std::move(strip));
}

void ChartSurface::tell(NoticeKind kind, double amount, std::string text) {
    marks_.push_back(context_.note({kind, -1, amount, std::move(text), context_.source}));
}

Column ChartSurface::take() {
    column_.natural_width = width;
    return std::move(column_);
}

}  // namespace lkjip::typeset
