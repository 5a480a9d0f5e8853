#include <algorithm>
#include <cmath>

#include "typeset/chart_frame.h"

namespace lkjip::typeset {

namespace {

constexpr double names_share = 0.36;    // of the width: the names at the left
constexpr double labels_share = 0.3;    // of the width: the most that the values at the right get
constexpr double row_leading = 1.15;    // of a name's lines
constexpr std::size_t most_name_rows = 12;

// Bars that lie, names at the left on as many lines as they need. Bars get thinner to keep to the chart's height, down to a
// line of type each; more of them than a page holds are parted, axis and legend set again.
class LyingChart {
public:
    LyingChart(ChartSurface& surface, Length room) : s_(surface), room_(room) {}

    void draw() {
        left_ = s_.width * names_share + Length::pt(6);
        right_ = s_.width - std::min(s_.widest_label(), s_.width * labels_share) - Length::pt(8);
        for (std::string const& category : s_.chart.categories) add_name(category);
        top_ = draw_legend(s_, room_) + s_.size * 1.4;
        Length const wanted = std::min(s_.chart.height, room_) - top_ - axis_room();
        Length const most = room_ - top_ - axis_room();
        if (sum(least_, 0, rows_.size()) <= most) return draw_part(0, rows_.size(), wanted);
        s_.tell(NoticeKind::CrowdedChart, static_cast<double>(rows_.size()), "batang grafik tidak muat pada satu halaman, grafik dilanjutkan pada halaman berikutnya; kurangi kategorinya bila tidak dikehendaki");
        for (std::size_t begin = 0; begin < rows_.size();) {
            std::size_t const end = end_of_part(begin, most);
            if (begin > 0) top_ = draw_legend(s_, room_) + s_.size * 1.4;
            draw_part(begin, end, std::min(most, sum(natural_, begin, end)));
            begin = end;
        }
    }

private:
    [[nodiscard]] Length at(double value) const { return left_ + (right_ - left_) * s_.axis.share(value); }
    [[nodiscard]] Length axis_room() const { return s_.size * 1.8; }
    static Length sum(std::vector<Length> const& heights, std::size_t begin, std::size_t end) {
        Length all{};
        for (std::size_t i = begin; i < end; ++i) all += heights[i];
        return all;
    }

    void add_name(std::string const& category) {
        std::vector<std::string> rows = s_.wrapped(category, s_.width * names_share);
        if (rows.size() > most_name_rows) {
            rows.resize(most_name_rows);
            rows.back() += " …";
            s_.tell(NoticeKind::CrowdedChart, 0, "nama kategori terlalu panjang untuk grafik, dipendekkan: \"" + category.substr(0, category.find(' ', 40)) + " …\"");
        }
        auto const lines = static_cast<double>(rows.size());
        auto const bars = static_cast<double>(s_.chart.series.size());
        Length const own = s_.size * std::max({row_leading * lines + 0.6, 1.9, bars > 1 ? bars * 1.1 + 0.6 : 0.0});
        natural_.push_back(own);
        least_.push_back(s_.size * std::max({row_leading * lines + 0.1, 1.25, bars + 0.1}));
        rows_.push_back(std::move(rows));
    }

    // Parts of much the same length, in as few as can be.
    [[nodiscard]] std::size_t end_of_part(std::size_t begin, Length most) const {
        Length const rest = sum(least_, begin, rows_.size());
        double const parts = std::ceil(rest / most - 1e-6);
        Length const share = std::min(most, rest / parts + s_.size);
        std::size_t end = begin + 1;
        for (Length used = least_[begin]; end < rows_.size() && used + least_[end] <= share; ++end) used += least_[end];
        return end;
    }

    // Rows as high as they like if there is room; lower, down to the least, if there is not.
    void draw_part(std::size_t begin, std::size_t end, Length wanted) {
        Length const natural = sum(natural_, begin, end), least = sum(least_, begin, end);
        double const stretch = std::max(1.0, wanted / natural);
        double const squeeze = natural - least > Length{} ? std::clamp((natural - wanted) / (natural - least), 0.0, 1.0) : 0.0;
        auto const height = [&](std::size_t i) { return (natural_[i] - (natural_[i] - least_[i]) * squeeze) * stretch; };
        bottom_ = top_;
        for (std::size_t i = begin; i < end; ++i) bottom_ += height(i);
        if (Length const over = bottom_ - top_ - wanted; over > Length::pt(1))
            s_.tell(NoticeKind::TooTall, over.in_pt(), "batang grafik tidak muat dalam `tinggi`, grafik dibuat lebih tinggi; besarkan `tinggi` atau kurangi kategorinya");
        scale();
        Length y = top_;
        for (std::size_t i = begin; i < end; ++i) {
            row(i, y, height(i));
            y += height(i);
        }
        s_.finish(bottom_ + axis_room());
    }

    void scale() {
        int const every = labelled_ticks(s_.axis, right_ - left_, std::max(s_.width_of(axis_label(s_.axis.most)), s_.width_of(axis_label(s_.axis.least))) + Length::pt(3));
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step) {
            s_.line({at(tick), top_}, {at(tick), bottom_}, tick == 0 ? base::Color{} : grid_grey, hairline);
            if (is_labelled(s_.axis, tick, every)) s_.text(axis_label(tick), {at(tick), bottom_ + s_.size * 1.2}, Anchor::Middle);
        }
        if (!s_.chart.reference) return;
        Length const x = at(*s_.chart.reference);
        s_.line({x, top_ - Length::pt(2)}, {x, bottom_}, {}, Length::pt(0.8), true);
        Length const half = s_.width_of(s_.chart.reference_label) / 2;
        Length const middle = half * 2 < s_.width ? std::clamp(x, half, s_.width - half) : half;
        s_.text(s_.chart.reference_label, {middle, top_ - Length::pt(4)}, Anchor::Middle);
    }

    void row(std::size_t category, Length y, Length tall) {
        std::vector<std::string> const& names = rows_[category];
        Length baseline = y + (tall - s_.size * row_leading * static_cast<double>(names.size())) / 2 + s_.size * 0.9;
        for (std::string const& name : names) {
            s_.text(name, {left_ - Length::pt(6), baseline}, Anchor::End);
            baseline += s_.size * row_leading;
        }
        auto const count = static_cast<double>(s_.chart.series.size());
        Length const thick = std::min(tall * (count > 1 ? 0.86 : 0.62) / count, s_.size * 1.6);
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
        if (x + s_.width_of(label) > s_.width) {
            s_.tell(NoticeKind::CrowdedChart, 0, "label nilai terlalu panjang untuk grafik, dipendekkan: \"" + std::string(label) + "\"");
            return s_.text(s_.wrapped(std::string(label), s_.width - x - s_.width_of("…")).front() + "…", {x, baseline}, Anchor::Start);
        }
        s_.text(label, {x, baseline}, Anchor::Start, crosses ? Ground::White : Ground::None);
    }

    ChartSurface& s_;
    Length room_, top_{}, left_{}, right_{}, bottom_{};
    std::vector<std::vector<std::string>> rows_;   // of each category's name
    std::vector<Length> natural_, least_;          // heights of rows
};

}  // namespace

void draw_lying_chart(ChartSurface& surface, Length room) { LyingChart(surface, room).draw(); }

}  // namespace lkjip::typeset
