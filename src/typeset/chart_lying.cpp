#include <algorithm>

#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

constexpr double names_share = 0.36;    // of the width: the names at the left
constexpr double row_leading = 1.15;    // of a name's lines

// Bars that lie, names at the left on as many lines as they need.
class LyingChart {
public:
    LyingChart(ChartSurface& surface, Length top) : s_(surface), top_(top) {}

    Length draw() {
        Length const names = s_.width * names_share;
        left_ = names + Length::pt(6);
        right_ = s_.width - s_.widest_label() - Length::pt(8);
        std::vector<std::vector<std::string>> rows;
        std::vector<Length> heights;
        Length needed{};
        for (std::string const& category : s_.chart.categories) {
            rows.push_back(s_.wrapped(category, names));
            heights.push_back(std::max(s_.size * (row_leading * static_cast<double>(rows.back().size()) + 0.6), s_.size * 1.9));
            needed += heights.back();
        }
        Length const axis_room = s_.size * 1.8;
        double const stretch = std::max(1.0, (s_.chart.height - top_ - axis_room) / needed);
        bottom_ = top_ + needed * stretch;
        scale();
        Length y = top_;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            row(i, rows[i], y, heights[i] * stretch);
            y += heights[i] * stretch;
        }
        return bottom_ + axis_room;
    }

private:
    [[nodiscard]] Length at(double value) const { return left_ + (right_ - left_) * s_.axis.share(value); }

    void scale() {
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step) {
            s_.line({at(tick), top_}, {at(tick), bottom_}, tick == 0 ? base::Color{} : grid_grey, hairline);
            s_.text(axis_label(tick), {at(tick), bottom_ + s_.size * 1.2}, Anchor::Middle);
        }
        if (!s_.chart.reference) return;
        Length const x = at(*s_.chart.reference);
        s_.line({x, top_ - Length::pt(2)}, {x, bottom_}, {}, Length::pt(0.8), true);
        s_.text(s_.chart.reference_label, {x, top_ - Length::pt(4)}, Anchor::Middle);
    }

    void row(std::size_t category, std::vector<std::string> const& names, Length y, Length tall) {
        Length baseline = y + (tall - s_.size * row_leading * static_cast<double>(names.size())) / 2 + s_.size * 0.9;
        for (std::string const& name : names) {
            s_.text(name, {left_ - Length::pt(6), baseline}, Anchor::End);
            baseline += s_.size * row_leading;
        }
        auto const count = static_cast<double>(s_.chart.series.size());
        Length const thick = std::min(tall * 0.62 / count, s_.size * 1.6);
        Length top = y + (tall - thick * count) / 2;
        for (std::size_t series = 0; series < s_.chart.series.size(); ++series, top += thick) {
            auto const value = s_.value(series, category);
            if (!value) continue;
            Length const from = at(std::min(0.0, *value));
            s_.bar({from, top}, at(std::max(0.0, *value)) - from, thick * 0.92, series);
            put_label(s_.label(series, category), at(std::max(0.0, *value)) + Length::pt(4), top + thick / 2 + s_.size * 0.33);
        }
    }

    // A label that would stand across the reference line hides it there.
    void put_label(std::string_view label, Length x, Length baseline) {
        bool const crosses = s_.chart.reference && at(*s_.chart.reference) > x - Length::pt(2) && at(*s_.chart.reference) < x + s_.width_of(label) + Length::pt(2);
        s_.text(label, {x, baseline}, Anchor::Start, crosses ? Ground::White : Ground::None);
    }

    ChartSurface& s_;
    Length top_, left_{}, right_{}, bottom_{};
};

}  // namespace

Length draw_lying_chart(ChartSurface& surface, Length top) { return LyingChart(surface, top).draw(); }

}  // namespace lkjip::typeset
