#include "typeset/chart_names.h"

#include <algorithm>
#include <cmath>

namespace lkjip::typeset {

namespace {

constexpr Length column_gap = Length::pt(14);
constexpr double leading = 1.15;                 // of a name's lines
constexpr double row_gap = 0.35;                 // of the type size
constexpr double legend_share = 0.5;             // of a page: a higher legend stands in strips of its own

}  // namespace

NameGrid::NameGrid(ChartSurface& surface, std::vector<std::string> names, Length mark, Length width) : s_(surface), mark_(mark) {
    Length widest{};
    for (std::string const& name : names) widest = std::max(widest, s_.width_of(name));
    double const fitting = std::floor((width + column_gap) / (mark + widest + column_gap) + 1e-6);
    columns_ = static_cast<std::size_t>(std::clamp(fitting, 1.0, static_cast<double>(std::max<std::size_t>(1, names.size()))));
    column_ = std::min(mark + widest + column_gap, width / static_cast<double>(columns_));
    Length const room = columns_ == 1 ? std::max(width - mark, s_.size) : column_ - mark;
    for (std::string const& name : names) lines_.push_back(s_.wrapped(name, room));
    for (std::size_t begin = 0; begin < lines_.size(); begin += columns_) {
        std::size_t most = 1;
        for (std::size_t i = begin; i < std::min(begin + columns_, lines_.size()); ++i) most = std::max(most, lines_[i].size());
        heights_.push_back(s_.size * (leading * static_cast<double>(most) + row_gap));
    }
}

Length NameGrid::height() const {
    Length all{};
    for (Length const height : heights_) all += height;
    return all;
}

void NameGrid::draw(std::size_t row, Point corner, DrawMark const& draw_mark) const {
    for (std::size_t i = row * columns_; i < std::min((row + 1) * columns_, lines_.size()); ++i) {
        Point at{corner.x + column_ * static_cast<double>(i % columns_), corner.y + s_.size * 0.95};
        draw_mark(i, at);
        at.x += mark_;
        for (std::string const& line : lines_[i]) {
            s_.text(line, at, Anchor::Start);
            at.y += s_.size * leading;
        }
    }
}

void NameGrid::draw(Point corner, DrawMark const& draw_mark) const {
    for (std::size_t row = 0; row < rows(); ++row) {
        draw(row, corner, draw_mark);
        corner.y += height(row);
    }
}

void NameGrid::draw_strips(Length x, DrawMark const& draw_mark) const {
    for (std::size_t row = 0; row < rows(); ++row) {
        draw(row, {x, {}}, draw_mark);
        s_.finish(height(row));
    }
}

Length draw_legend(ChartSurface& s, Length room) {
    std::size_t const count = s.chart.series.size();
    if (count < 2) return {};
    Length const swatch = s.size * 0.8;
    std::vector<std::string> names;
    Length total{};
    for (layout::ChartSeries const& series : s.chart.series) {
        names.push_back(series.name);
        total += swatch + Length::pt(4) + s.width_of(series.name) + column_gap;
    }
    auto const draw_swatch = [&](std::size_t i, Point at) { s.bar({at.x, at.y - s.size * 0.8}, swatch, swatch, i); };
    if (total - column_gap <= s.width) {
        Length x = std::max(Length{}, (s.width - total) / 2);
        for (std::size_t i = 0; i < count; ++i) {
            draw_swatch(i, {x, s.size});
            s.text(names[i], {x + swatch + Length::pt(4), s.size}, Anchor::Start);
            x += swatch + Length::pt(4) + s.width_of(names[i]) + column_gap;
        }
        return s.size * 1.8;
    }
    NameGrid const grid(s, names, swatch + Length::pt(4), s.width);
    Length const left = std::max(Length{}, (s.width - grid.width()) / 2);
    if (grid.height() > room * legend_share) {
        grid.draw_strips(left, draw_swatch);
        return {};
    }
    grid.draw({left, {}}, draw_swatch);
    return grid.height() + s.size * 0.4;
}

}  // namespace lkjip::typeset
