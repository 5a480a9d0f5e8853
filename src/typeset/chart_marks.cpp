#include "typeset/chart_marks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lkjip::typeset {

namespace {

constexpr double bars_share = 0.7;      // of a category's room
constexpr double bar_share = 0.94;      // of a bar's room
constexpr Length label_gap = Length::pt(2);   // between neighbours
constexpr Length stroke_step = Length::pt(3);

}  // namespace

ChartMarks::ChartMarks(ChartSurface& surface, Plot const& plot, Length floor)
    : s_(surface), plot_(plot), labels_(Patch{{}, surface.width, plot.top - surface.size * 1.3, floor}) {
    if (!s_.chart.unit.empty()) labels_.take(patch_of(s_.chart.unit, std::max(Length{}, plot.left - Length::pt(4) - s_.width_of(s_.chart.unit)), plot.top - s_.size * 0.6));
    for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step) {
        Length const right = plot.left - Length::pt(4);
        labels_.take(patch_of(axis_label(tick), right - s_.width_of(axis_label(tick)), height_of(tick) + s_.size * 0.35));
    }
}

void ChartMarks::draw() {
    switch (s_.chart.kind) {
        case layout::ChartKind::Lines: return lines();
        case layout::ChartKind::StackedBars: return stacks();
        default: return bars();
    }
}

Patch ChartMarks::patch_of(std::string_view text, Length left, Length baseline) const {
    return {left - label_gap / 2, left + s_.width_of(text) + label_gap / 2, baseline - s_.size * 0.72, baseline + s_.size * 0.1};
}

// A bar of another category; its own bars a label may touch.
bool ChartMarks::stands_on_bar(Patch const& label, std::size_t category) const {
    return std::any_of(bars_.begin(), bars_.end(), [&](Bar const& bar) { return bar.category != category && overlap(label, bar.patch); });
}

bool ChartMarks::crosses_reference(Length baseline) const {
    if (!s_.chart.reference) return false;
    Length const y = height_of(*s_.chart.reference);
    return y > baseline - s_.size && y < baseline + s_.size * 0.3;
}

// Stacks grow from zero, upwards and downwards.
std::vector<ChartMarks::Bar> ChartMarks::all_bars() const {
    bool const stacked = s_.chart.kind == layout::ChartKind::StackedBars;
    auto const count = static_cast<double>(stacked ? 1 : s_.chart.series.size());
    Length const across = std::min(plot_.slot * bars_share / count, Length::mm(16));
    std::vector<Bar> made;
    for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
        double above = 0, below = 0;
        for (std::size_t series = 0; series < s_.chart.series.size(); ++series) {
            auto const value = s_.value(series, i);
            if (!value) continue;
            Length const x = plot_.middle_of(i) - across * (count / 2) + (stacked ? Length{} : across * static_cast<double>(series));
            double& end = *value < 0 ? below : above;
            double const from = stacked ? end : 0;
            end = from + *value;
            made.push_back({series, i, *value, {x, x + across * bar_share, height_of(std::max(from, end)), height_of(std::min(from, end))}});
        }
    }
    return made;
}

void ChartMarks::bars() {
    bars_ = all_bars();
    // Labels wider than their bars stand on steps, so that neighbours do not meet.
    bool const steps = s_.chart.series.size() > 1 && !bars_.empty() && s_.widest_label() + label_gap > (bars_.front().patch.right - bars_.front().patch.left) / bar_share;
    for (std::size_t begin = 0; begin < bars_.size();) {
        std::size_t const category = bars_[begin].category;
        std::vector<Label> labels;
        for (; begin < bars_.size() && bars_[begin].category == category; ++begin) {
            auto const& [series, of, value, patch] = bars_[begin];
            s_.bar({patch.left, patch.top}, patch.right - patch.left, patch.bottom - patch.top, series);
            Length const baseline = value < 0 ? patch.bottom + s_.size : patch.top - Length::pt(2.5);
            labels.push_back({s_.label(series, of), {(patch.left + patch.right) / 2, baseline}, value < 0 ? baseline : baseline - s_.size * 1.15});
        }
        if (steps) keep_apart(labels);
        std::stable_sort(labels.begin(), labels.end(), [](Label const& a, Label const& b) { return a.at.x < b.at.x; });   // as they are read
        put(labels, category);
    }
}

void ChartMarks::stacks() {
    bars_ = all_bars();
    for (auto const& [series, category, value, patch] : bars_) {
        Length const tall = patch.bottom - patch.top, across = (patch.right - patch.left) / bar_share;
        s_.bar({patch.left, patch.top}, patch.right - patch.left, tall, series);
        std::string_view const label = s_.label(series, category);
        Length const baseline = patch.top + tall / 2 + s_.size * 0.35;
        auto const fits_inside = [&](double share) { return tall > s_.size * share && s_.width_of(label) < across * 0.9; };
        if (!fits_inside(1.2) && put_beside(label, patch, baseline)) continue;
        if (fits_inside(0.85)) s_.text(label, {(patch.left + patch.right) / 2, baseline}, Anchor::Middle, Ground::None, legible_on(s_.tint(series)));
        else ++left_out_;
    }
}

// Right of the bar, or left of it; false without room.
bool ChartMarks::put_beside(std::string_view label, Patch const& bar, Length baseline) {
    if (label.empty()) return true;
    Length const right = bar.left + (bar.right - bar.left) / bar_share + Length::pt(2);
    for (Length const left : {right, bar.left - Length::pt(3) - s_.width_of(label)}) {
        Patch const patch = patch_of(label, left, baseline);
        bool const on_bar = std::any_of(bars_.begin(), bars_.end(), [&](Bar const& other) { return overlap(patch, other.patch); });
        if (on_bar || left < plot_.left || !labels_.is_free(patch)) continue;
        labels_.take(patch);
        s_.text(label, {left, baseline}, Anchor::Start, Ground::White);
        return true;
    }
    return false;
}

void ChartMarks::lines() {
    std::vector<std::vector<Label>> labels(s_.chart.categories.size());
    for (std::size_t series = 0; series < s_.chart.series.size(); ++series) {
        draw_line(series);
        for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
            auto const value = s_.value(series, i);
            if (!value) continue;
            Point const at{plot_.middle_of(i), height_of(*value)};
            labels[i].push_back({s_.label(series, i), {at.x, at.y - Length::pt(5)}, at.y + Length::pt(5) + s_.size * 0.75});
        }
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        put_lowest_below(labels[i]);
        keep_apart(labels[i]);
        put(labels[i], i);
    }
}

// Points, and the line through them: dashed where its colour is another's already.
void ChartMarks::draw_line(std::size_t series) {
    frame::Path path;
    path.stroke = s_.tint(series);
    path.thickness = Length::pt(1.4);
    bool const dashed = s_.pattern(series) % 2 == 1;
    Length const half = std::clamp(plot_.slot * 0.4, Length::pt(0.6), Length::pt(2));
    for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
        auto const value = s_.value(series, i);
        if (!value) continue;
        Point const at{plot_.middle_of(i), height_of(*value)};
        if (!path.steps.empty()) {
            Point const before = path.steps.back().a;
            double const steps = std::ceil(std::max((at.x - before.x) / stroke_step, 1.0));
            for (double step = 0; step <= steps; ++step) {
                Point const on{before.x + (at.x - before.x) * (step / steps), before.y + (at.y - before.y) * (step / steps)};
                strokes_.push_back({on.x - half, on.x + half, on.y - half, on.y + half});
            }
            if (dashed) s_.line(before, at, path.stroke, path.thickness, true);
        }
        path.steps.push_back({path.steps.empty() ? frame::PathStep::Kind::Move : frame::PathStep::Kind::Line, at, {}, {}});
        s_.items.push_back(frame::Rectangle{{at.x - half, at.y - half}, half * 2, half * 2, series % 2 == 0, s_.tint(series), Length::pt(0.8)});
    }
    if (path.steps.size() > 1 && !dashed) s_.items.push_back(std::move(path));
}

// Of several points in a column the lowest has its label below, if there is room above the axis.
void ChartMarks::put_lowest_below(std::vector<Label>& labels) const {
    if (labels.size() < 2) return;
    Label& lowest = *std::max_element(labels.begin(), labels.end(), [](Label const& a, Label const& b) { return a.at.y < b.at.y; });
    Length const below = lowest.at.y + Length::pt(5) + s_.size + Length::pt(3);
    if (below < plot_.bottom - Length::pt(1)) lowest.other_y = std::exchange(lowest.at.y, below);
}

// Labels of one category in the order of their heights, each pushed up until it clears the one below it.
void ChartMarks::keep_apart(std::vector<Label>& labels) const {
    std::stable_sort(labels.begin(), labels.end(), [](Label const& a, Label const& b) { return a.at.y > b.at.y; });
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].at.y = std::min(labels[i].at.y, labels[i - 1].at.y - s_.size * 1.15);
}

void ChartMarks::put(std::vector<Label> const& labels, std::size_t category) {
    for (Label const& label : labels) {
        if (label.text.empty()) continue;
        Length const left = label.at.x - s_.width_of(label.text) / 2;
        bool placed = false;
        for (Length const baseline : {label.at.y, label.other_y}) {
            Patch const patch = patch_of(label.text, left, baseline);
            if (!labels_.is_free(patch) || stands_on_bar(patch, category)) continue;
            labels_.take(patch);
            s_.text(label.text, {label.at.x, baseline}, Anchor::Middle, crosses_reference(baseline) ? Ground::White : Ground::None);
            placed = true;
            break;
        }
        if (!placed) ++left_out_;
    }
}

bool ChartMarks::name_reference() {
    std::string const& name = s_.chart.reference_label;
    Length const wide = s_.width_of(name), y = height_of(*s_.chart.reference);
    for (Length const left : {plot_.right - wide, plot_.left + Length::pt(2)}) {
        for (Length const baseline : {y - Length::pt(3), y + s_.size * 0.72 + Length::pt(3)}) {
            Patch patch = patch_of(name, left, baseline);
            patch.left += label_gap, patch.right -= label_gap;   // beside a value it needs no gap: a line leads to it
            auto const over = [&](Patch const& other) { return overlap(patch, other); };
            bool const blocked = std::any_of(bars_.begin(), bars_.end(), [&](Bar const& bar) { return over(bar.patch); }) || std::any_of(strokes_.begin(), strokes_.end(), over);
            if (blocked || !labels_.is_free(patch)) continue;
            s_.text(name, {left, baseline}, Anchor::Start, Ground::White);
            return true;
        }
    }
    return false;
}

}  // namespace lkjip::typeset
