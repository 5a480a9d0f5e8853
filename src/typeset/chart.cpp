#include <algorithm>
#include <cmath>
#include <numbers>

#include "typeset/chart_frame.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

constexpr Length hairline = Length::pt(0.4);
constexpr base::Color grid_grey{205, 205, 205};

class ChartDrawer {
public:
    ChartDrawer(layout::Chart const& chart, Length width, Context& context)
        : chart_(chart), width_(width), context_(context), axis_(axis_for(chart)),
          size_(context.document.char_styles[chart.style].size) {}

    Strip draw() {
        Length const legend = put_legend(items_, chart_, {}, width_, context_);
        top_ = legend + size_ * 1.4;
        switch (chart_.kind) {
            case layout::ChartKind::HorizontalBars: horizontal_bars(); break;
            case layout::ChartKind::Donut: donut(legend); break;
            case layout::ChartKind::Lines: lines(); break;
            default: bars(); break;
        }
        Strip strip;
        strip.height = height_;
        strip.items = std::move(items_);
        return strip;
    }

private:
    [[nodiscard]] std::optional<double> value(std::size_t series, std::size_t category) const {
        auto const& values = chart_.series[series].values;
        return category < values.size() ? values[category] : std::nullopt;
    }
    [[nodiscard]] std::string_view label(std::size_t series, std::size_t category) const {
        auto const& labels = chart_.series[series].labels;
        return category < labels.size() ? std::string_view(labels[category]) : std::string_view{};
    }
    void line(Point from, Point to, base::Color color, Length thickness, bool dashed = false) {
        items_.push_back(frame::Line{from, to, thickness, color, dashed});
    }
    void text(std::string_view what, Point at, Anchor anchor) { put_text(items_, what, at, anchor, chart_.style, context_); }

    // ---- upright charts
    void upright_frame() {
        std::vector<std::string> ticks;
        Length widest{};
        for (double tick = axis_.least; tick <= axis_.most + axis_.step / 2; tick += axis_.step) {
            ticks.push_back(axis_label(tick));
            widest = std::max(widest, set_text(ticks.back(), chart_.style, context_).width);
        }
        left_ = widest + Length::pt(8);
        right_ = width_;
        std::size_t rows = 1;
        slot_ = (right_ - left_) / static_cast<double>(std::max<std::size_t>(1, chart_.categories.size()));
        for (std::string const& category : chart_.categories) rows = std::max(rows, wrap(category, slot_ - Length::pt(4)).size());
        bottom_ = chart_.height - size_ * (1.3 * static_cast<double>(std::min<std::size_t>(rows, 3)) + 0.4);
        height_ = chart_.height;
        double tick = axis_.least;
        for (std::string const& printed : ticks) {
            Length const y = at_height(tick);
            line({left_, y}, {right_, y}, tick == 0 ? base::Color{} : grid_grey, hairline);
            text(printed, {left_ - Length::pt(4), y + size_ * 0.35}, Anchor::End);
            tick += axis_.step;
        }
        if (!chart_.unit.empty()) text(chart_.unit, {left_ - Length::pt(4), top_ - size_ * 0.6}, Anchor::End);
        for (std::size_t i = 0; i < chart_.categories.size(); ++i) category_label(i);
        if (chart_.reference) {
            Length const y = at_height(*chart_.reference);
            line({left_, y}, {right_, y}, {}, Length::pt(0.8), true);
            text(chart_.reference_label, {right_, y - Length::pt(3)}, Anchor::End);
        }
    }

    void category_label(std::size_t i) {
        Length y = bottom_ + size_ * 1.3;
        Length const middle = left_ + slot_ * (static_cast<double>(i) + 0.5);
        for (std::string const& row : wrap(chart_.categories[i], slot_ - Length::pt(4))) {
            text(row, {middle, y}, Anchor::Middle);
            y += size_ * 1.25;
        }
    }

    std::vector<std::string> wrap(std::string const& words, Length room) {
        std::vector<std::string> rows;
        std::string row;
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t const end = std::min(words.find(' ', begin), words.size());
            std::string const word = words.substr(begin, end - begin);
            begin = end + 1;
            std::string const longer = row.empty() ? word : row + " " + word;
            if (!row.empty() && set_text(longer, chart_.style, context_).width > room) {
                rows.push_back(row);
                row = word;
            } else {
                row = longer;
            }
        }
        if (!row.empty()) rows.push_back(row);
        return rows;
    }

    [[nodiscard]] Length at_height(double value) const { return bottom_ - (bottom_ - top_) * axis_.share(value); }

    void bars() {
        upright_frame();
        bool const stacked = chart_.kind == layout::ChartKind::StackedBars;
        auto const count = static_cast<double>(stacked ? 1 : chart_.series.size());
        Length const bar = std::min(slot_ * 0.7 / count, Length::mm(16));
        for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
            Length const middle = left_ + slot_ * (static_cast<double>(i) + 0.5);
            double base_value = 0;
            for (std::size_t s = 0; s < chart_.series.size(); ++s) {
                auto const v = value(s, i);
                Length const x = stacked ? middle - bar / 2 : middle - bar * (count / 2) + bar * static_cast<double>(s);
                if (!v) continue;
                double const low = stacked ? base_value : 0;
                double const high = low + *v;
                Length const y = at_height(std::max(low, high));
                Length const tall = at_height(std::min(low, high)) - y;
                items_.push_back(frame::Rectangle{{x, y}, bar * 0.94, tall, true, tint(s), {}});
                text(label(s, i), {x + bar * 0.47, stacked ? y + size_ * 1.1 : y - Length::pt(2.5)}, Anchor::Middle);
                base_value = high;
            }
        }
    }

    void lines() {
        upright_frame();
        for (std::size_t s = 0; s < chart_.series.size(); ++s) {
            frame::Path path;
            path.stroke = tint(s);
            path.thickness = Length::pt(1.4);
            for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
                auto const v = value(s, i);
                if (!v) continue;
                Point const at{left_ + slot_ * (static_cast<double>(i) + 0.5), at_height(*v)};
                path.steps.push_back({path.steps.empty() ? frame::PathStep::Kind::Move : frame::PathStep::Kind::Line, at, {}, {}});
                Length const half = Length::pt(2);
                items_.push_back(frame::Rectangle{{at.x - half, at.y - half}, half * 2, half * 2, s % 2 == 0, tint(s), Length::pt(0.8)});
                text(label(s, i), {at.x, s % 2 == 0 ? at.y - Length::pt(5) : at.y + size_ + Length::pt(4)}, Anchor::Middle);
            }
            if (path.steps.size() > 1) items_.push_back(std::move(path));
        }
    }

    // ---- bars that lie: names at the left on as many lines as they need
    void horizontal_bars() {
        Length const names = width_ * 0.36;
        left_ = names + Length::pt(6);
        Length widest_label{};
        for (std::size_t s = 0; s < chart_.series.size(); ++s)
            for (std::size_t i = 0; i < chart_.categories.size(); ++i)
                widest_label = std::max(widest_label, set_text(label(s, i), chart_.style, context_).width);
        right_ = width_ - widest_label - Length::pt(6);
        std::vector<std::vector<std::string>> rows;
        Length needed{};
        std::vector<Length> heights;
        for (std::string const& category : chart_.categories) {
            rows.push_back(wrap(category, names));
            heights.push_back(std::max(size_ * (1.15 * static_cast<double>(rows.back().size()) + 0.6), size_ * 1.9));
            needed += heights.back();
        }
        Length const axis_room = size_ * 1.8;
        double const stretch = std::max(1.0, (chart_.height - top_ - axis_room) / needed);
        Length y = top_;
        Length const bottom = top_ + needed * stretch;
        for (double tick = axis_.least; tick <= axis_.most + axis_.step / 2; tick += axis_.step) {
            Length const x = left_ + (right_ - left_) * axis_.share(tick);
            line({x, top_}, {x, bottom}, tick == 0 ? base::Color{} : grid_grey, hairline);
            text(axis_label(tick), {x, bottom + size_ * 1.2}, Anchor::Middle);
        }
        for (std::size_t i = 0; i < chart_.categories.size(); ++i) {
            horizontal_row(i, rows[i], y, heights[i] * stretch);
            y += heights[i] * stretch;
        }
        if (chart_.reference) {
            Length const x = left_ + (right_ - left_) * axis_.share(*chart_.reference);
            line({x, top_ - Length::pt(2)}, {x, bottom}, {}, Length::pt(0.8), true);
            text(chart_.reference_label, {x, top_ - Length::pt(4)}, Anchor::Middle);
        }
        height_ = bottom + axis_room;
    }

    void horizontal_row(std::size_t category, std::vector<std::string> const& names, Length y, Length tall) {
        Length baseline = y + (tall - size_ * 1.15 * static_cast<double>(names.size())) / 2 + size_ * 0.9;
        for (std::string const& name : names) {
            text(name, {left_ - Length::pt(6), baseline}, Anchor::End);
            baseline += size_ * 1.15;
        }
        auto const count = static_cast<double>(chart_.series.size());
        Length const bar = std::min(tall * 0.62 / count, size_ * 1.6);
        Length at = y + (tall - bar * count) / 2;
        for (std::size_t s = 0; s < chart_.series.size(); ++s, at += bar) {
            auto const v = value(s, category);
            if (!v) continue;
            Length const x = left_ + (right_ - left_) * axis_.share(*v);
            items_.push_back(frame::Rectangle{{left_, at}, x - left_, bar * 0.92, true, tint(s), {}});
            text(label(s, category), {std::max(x, left_) + Length::pt(4), at + bar / 2 + size_ * 0.33}, Anchor::Start);
        }
    }

    // ---- a ring, names beside it
    void donut(Length legend) {
        height_ = chart_.height;
        double total = 0;
        for (std::size_t i = 0; i < chart_.categories.size(); ++i) total += std::max(0.0, value(0, i).value_or(0));
        Length const radius = (height_ - legend) / 2 - Length::pt(4);
        Point const centre{radius + Length::pt(10), legend + (height_ - legend) / 2};
        double angle = -std::numbers::pi / 2;
        Length y = centre.y - size_ * (0.8 * static_cast<double>(chart_.categories.size())) + size_;
        for (std::size_t i = 0; i < chart_.categories.size() && total > 0; ++i) {
            double const sweep = std::max(0.0, value(0, i).value_or(0)) / total * 2 * std::numbers::pi;
            sector(centre, radius, angle, angle + sweep, tint(i));
            angle += sweep;
            Length const x = centre.x + radius + Length::mm(8);
            items_.push_back(frame::Rectangle{{x, y - size_ * 0.75}, size_ * 0.8, size_ * 0.8, true, tint(i), {}});
            text(chart_.categories[i] + "  " + std::string(label(0, i)), {x + size_ * 1.3, y}, Anchor::Start);
            y += size_ * 1.6;
        }
    }

    void sector(Point centre, Length radius, double from, double to, base::Color fill) {
        Length const inner = radius * 0.58;
        auto const at = [&](Length r, double angle) { return Point{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)}; };
        frame::Path path;
        path.filled = true;
        path.fill = fill;
        path.stroke = {255, 255, 255};
        path.thickness = Length::pt(1);
        int const steps = std::max(2, static_cast<int>(std::ceil((to - from) / 0.05)));
        for (int i = 0; i <= steps; ++i)
            path.steps.push_back({i == 0 ? frame::PathStep::Kind::Move : frame::PathStep::Kind::Line, at(radius, from + (to - from) * i / steps), {}, {}});
        for (int i = steps; i >= 0; --i) path.steps.push_back({frame::PathStep::Kind::Line, at(inner, from + (to - from) * i / steps), {}, {}});
        path.steps.push_back({frame::PathStep::Kind::Close, {}, {}, {}});
        items_.push_back(std::move(path));
    }

    layout::Chart const& chart_;
    Length width_;
    Context& context_;
    Axis axis_;
    Length size_;
    Length left_{}, right_{}, top_{}, bottom_{}, slot_{}, height_{};
    std::vector<frame::Item> items_;
};

}  // namespace

Column set_chart(layout::Chart const& chart, Length width, Context& context) {
    Column column;
    column.strips.push_back(ChartDrawer(chart, width, context).draw());
    column.natural_width = width;
    return column;
}

}  // namespace lkjip::typeset
