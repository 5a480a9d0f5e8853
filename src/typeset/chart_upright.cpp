#include <algorithm>

#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

constexpr double bars_share = 0.7;      // of a category's room
constexpr std::size_t most_name_rows = 3;

class UprightChart {
public:
    UprightChart(ChartSurface& surface, Length top) : s_(surface), top_(top) {}

    Length draw() {
        measure();
        scale();
        reference_line();
        if (s_.chart.kind == layout::ChartKind::Lines) lines();
        else bars();
        if (s_.chart.reference)   // above all else: bars may reach it
            s_.text(s_.chart.reference_label, {s_.width, height_of(*s_.chart.reference) - Length::pt(3)}, Anchor::End, Ground::White);
        return s_.chart.height;
    }

private:
    void measure() {
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step)
            left_ = std::max(left_, s_.width_of(axis_label(tick)) + Length::pt(8));
        slot_ = (s_.width - left_) / static_cast<double>(std::max<std::size_t>(1, s_.chart.categories.size()));
        std::size_t rows = 1;
        for (std::string const& category : s_.chart.categories) rows = std::max(rows, s_.wrapped(category, slot_ - Length::pt(4)).size());
        bottom_ = s_.chart.height - s_.size * (1.3 * static_cast<double>(std::min(rows, most_name_rows)) + 0.4);
    }

    void scale() {
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step) {
            Length const y = height_of(tick);
            s_.line({left_, y}, {s_.width, y}, tick == 0 ? base::Color{} : grid_grey, hairline);
            s_.text(axis_label(tick), {left_ - Length::pt(4), y + s_.size * 0.35}, Anchor::End);
        }
        if (!s_.chart.unit.empty()) s_.text(s_.chart.unit, {left_ - Length::pt(4), top_ - s_.size * 0.6}, Anchor::End);
        for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
            Length y = bottom_ + s_.size * 1.3;
            for (std::string const& row : s_.wrapped(s_.chart.categories[i], slot_ - Length::pt(4))) {
                s_.text(row, {middle_of(i), y}, Anchor::Middle);
                y += s_.size * 1.25;
            }
        }
    }

    void reference_line() {
        if (!s_.chart.reference) return;
        Length const y = height_of(*s_.chart.reference);
        s_.line({left_, y}, {s_.width, y}, {}, Length::pt(0.8), true);
    }

    [[nodiscard]] Length height_of(double value) const { return bottom_ - (bottom_ - top_) * s_.axis.share(value); }
    [[nodiscard]] Length middle_of(std::size_t category) const { return left_ + slot_ * (static_cast<double>(category) + 0.5); }
    [[nodiscard]] bool crosses_reference(Length baseline) const {
        if (!s_.chart.reference) return false;
        Length const y = height_of(*s_.chart.reference);
        return y > baseline - s_.size && y < baseline + s_.size * 0.3;
    }

    void bars() {
        bool const stacked = s_.chart.kind == layout::ChartKind::StackedBars;
        auto const count = static_cast<double>(stacked ? 1 : s_.chart.series.size());
        Length const across = std::min(slot_ * bars_share / count, Length::mm(16));
        // Labels wider than their bars stand on steps, so that neighbours do not meet.
        bool const steps = !stacked && s_.chart.series.size() > 1 && s_.widest_label() > across;
        for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
            if (stacked) {
                stack(i, across);
                continue;
            }
            std::vector<Label> labels;
            for (std::size_t series = 0; series < s_.chart.series.size(); ++series) {
                auto const value = s_.value(series, i);
                if (!value) continue;
                Length const x = middle_of(i) - across * (count / 2) + across * static_cast<double>(series);
                Length const y = height_of(std::max(0.0, *value));
                s_.bar({x, y}, across * 0.94, height_of(std::min(0.0, *value)) - y, series);
                labels.push_back({s_.label(series, i), {x + across * 0.47, y - Length::pt(2.5)}});
            }
            if (steps) keep_apart(labels);
            put(labels);
        }
    }

    void stack(std::size_t category, Length across) {
        double below = 0;
        Length const x = middle_of(category) - across / 2;
        for (std::size_t series = 0; series < s_.chart.series.size(); ++series) {
            auto const value = s_.value(series, category);
            if (!value) continue;
            Length const y = height_of(std::max(below, below + *value));
            Length const tall = height_of(std::min(below, below + *value)) - y;
            s_.bar({x, y}, across * 0.94, tall, series);
            Length const baseline = y + tall / 2 + s_.size * 0.35;
            bool const inside = tall > s_.size * 1.2 && s_.width_of(s_.label(series, category)) < across * 0.9;
            if (inside) s_.text(s_.label(series, category), {x + across * 0.47, baseline}, Anchor::Middle, Ground::White);
            else s_.text(s_.label(series, category), {x + across + Length::pt(2), baseline}, Anchor::Start, Ground::White);
            below += *value;
        }
    }

    void lines() {
        std::vector<std::vector<Label>> labels(s_.chart.categories.size());
        for (std::size_t series = 0; series < s_.chart.series.size(); ++series) {
            frame::Path path;
            path.stroke = s_.tint(series);
            path.thickness = Length::pt(1.4);
            for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
                auto const value = s_.value(series, i);
                if (!value) continue;
                Point const at{middle_of(i), height_of(*value)};
                path.steps.push_back({path.steps.empty() ? frame::PathStep::Kind::Move : frame::PathStep::Kind::Line, at, {}, {}});
                Length const half = Length::pt(2);
                s_.items.push_back(frame::Rectangle{{at.x - half, at.y - half}, half * 2, half * 2, series % 2 == 0, s_.tint(series), Length::pt(0.8)});
                labels[i].push_back({s_.label(series, i), {at.x, at.y - Length::pt(5)}});
            }
            if (path.steps.size() > 1) s_.items.push_back(std::move(path));
        }
        for (std::vector<Label>& of_category : labels) {
            put_lowest_below(of_category);
            keep_apart(of_category);
            put(of_category);
        }
    }

    struct Label { std::string_view text; Point at; };

    // Of several points in a column the lowest has its label below, if there is room above the axis.
    void put_lowest_below(std::vector<Label>& labels) const {
        if (labels.size() < 2) return;
        Label& lowest = *std::max_element(labels.begin(), labels.end(), [](Label const& a, Label const& b) { return a.at.y < b.at.y; });
        Length const below = lowest.at.y + Length::pt(5) + s_.size + Length::pt(3);
        if (below < bottom_ - Length::pt(1)) lowest.at.y = below;
    }

    // Labels of one category in the order of their heights, each pushed up until it clears the one below it.
    void keep_apart(std::vector<Label>& labels) const {
        std::stable_sort(labels.begin(), labels.end(), [](Label const& a, Label const& b) { return a.at.y > b.at.y; });
        for (std::size_t i = 1; i < labels.size(); ++i)
            labels[i].at.y = std::min(labels[i].at.y, labels[i - 1].at.y - s_.size * 1.15);
    }

    void put(std::vector<Label> const& labels) {
        for (Label const& label : labels) s_.text(label.text, label.at, Anchor::Middle, crosses_reference(label.at.y) ? Ground::White : Ground::None);
    }

    ChartSurface& s_;
    Length top_, left_{}, bottom_{}, slot_{};
};

}  // namespace

Length draw_upright_chart(ChartSurface& surface, Length top) { return UprightChart(surface, top).draw(); }

}  // namespace lkjip::typeset
