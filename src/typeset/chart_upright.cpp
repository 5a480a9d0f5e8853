#include <algorithm>

#include "typeset/chart_categories.h"
#include "typeset/chart_marks.h"

namespace lkjip::typeset {

namespace {

constexpr double least_plot = 3.5;        // times the type size: lower bars and lines say nothing
constexpr double least_plot_share = 0.4;  // of the chart's height: the rest is for names
constexpr double most_margin_share = 0.25;  // of the width, for the reference's name

// Bars and lines over an axis of categories.
class UprightChart {
public:
    UprightChart(ChartSurface& surface, Length room) : s_(surface), room_(room), height_(std::min(surface.chart.height, room)) {}

    void draw() {
        plot_.top = draw_legend(s_, room_) + s_.size * 1.4;
        std::size_t const begun = s_.items.size();
        if (!drawn_with({})) {
            s_.items.resize(begun);
            drawn_with(std::min(s_.width_of(s_.chart.reference_label) + Length::pt(4), s_.width * most_margin_share));
        }
        tell();
        finish();
    }

private:
    // False when the reference's name finds no room but in a margin.
    bool drawn_with(Length margin) {
        measure(s_.width - margin);
        scale();
        ChartMarks marks(s_, plot_, names_top_);
        reference_line();
        marks.draw();
        left_out_ = marks.left_out();
        if (!s_.chart.reference || s_.chart.reference_label.empty()) return true;
        return margin > Length{} ? name_in_margin() : marks.name_reference();
    }

    void measure(Length right) {
        plot_.left = {};
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step)
            plot_.left = std::max(plot_.left, s_.width_of(axis_label(tick)) + Length::pt(8));
        plot_.right = right;
        plot_.slot = (right - plot_.left) / static_cast<double>(std::max<std::size_t>(1, s_.chart.categories.size()));
        names_.emplace(s_, plot_.slot, height_);
        Length const least = std::max(s_.size * least_plot, std::min(s_.chart.height, room_) * least_plot_share);
        Length const missing = plot_.top + least + names_->height() - height_;
        if (missing > Length{}) height_ += missing, grown_ += missing;
        names_top_ = height_ - names_->height();
        plot_.bottom = names_top_;
        // Labels below bars that go down to the lowest line need a line of their own.
        if (s_.chart.kind != layout::ChartKind::Lines && plot_.height_of(s_.axis, lowest()) > plot_.bottom - s_.size * 1.2) plot_.bottom -= lowest() < 0 ? s_.size * 1.1 : Length{};
    }

    [[nodiscard]] double lowest() const {
        double least = 0;
        if (s_.chart.kind == layout::ChartKind::StackedBars) return least;   // their labels stand inside
        for (layout::ChartSeries const& series : s_.chart.series)
            for (std::optional<double> const& value : series.values) least = std::min(least, value.value_or(0));
        return least;
    }

    void scale() {
        int const every = labelled_ticks(s_.axis, plot_.bottom - plot_.top, s_.size);
        for (double tick = s_.axis.least; tick <= s_.axis.most + s_.axis.step / 2; tick += s_.axis.step) {
            Length const y = plot_.height_of(s_.axis, tick);
            s_.line({plot_.left, y}, {plot_.right, y}, tick == 0 ? base::Color{} : grid_grey, hairline);
            if (is_labelled(s_.axis, tick, every)) s_.text(axis_label(tick), {plot_.left - Length::pt(4), y + s_.size * 0.35}, Anchor::End);
        }
        if (!s_.chart.unit.empty()) {
            bool const long_unit = s_.width_of(s_.chart.unit) > plot_.left - Length::pt(4);
            s_.text(s_.chart.unit, {long_unit ? Length{} : plot_.left - Length::pt(4), plot_.top - s_.size * 0.6}, long_unit ? Anchor::Start : Anchor::End);
        }
        names_->draw(names_top_, [&](std::size_t category) { return plot_.middle_of(category); });
    }

    void reference_line() {
        if (!s_.chart.reference) return;
        Length const y = plot_.height_of(s_.axis, *s_.chart.reference);
        s_.line({plot_.left, y}, {plot_.right, y}, {}, Length::pt(0.8), true);
    }

    // At the line's end, on as many lines as the margin asks for.
    bool name_in_margin() {
        std::vector<std::string> const lines = s_.wrapped(s_.chart.reference_label, s_.width - plot_.right - Length::pt(3));
        if (Length const tall = s_.size * (1.15 * static_cast<double>(lines.size())); tall > height_)
            s_.tell(NoticeKind::OverfullLine, (tall - height_).in_pt(), "`nama-acuan` terlalu panjang untuk grafik; pendekkan");
        Length y = plot_.height_of(s_.axis, *s_.chart.reference) - s_.size * (0.575 * static_cast<double>(lines.size() - 1)) + s_.size * 0.35;
        for (std::string const& line : lines) {
            s_.text(line, {plot_.right + Length::pt(3), y}, Anchor::Start);
            y += s_.size * 1.15;
        }
        return true;
    }

    void tell() {
        if (Length const wide = s_.width_of(s_.chart.unit); wide > s_.width)
            s_.tell(NoticeKind::OverfullLine, (wide - s_.width).in_pt(), "satuan lebih lebar daripada grafik; pendekkan `satuan`");
        if (grown_ > Length::pt(0.5))
            s_.tell(NoticeKind::TooTall, grown_.in_pt(), "keterangan warna dan nama kategori tidak menyisakan tempat dalam `tinggi`, grafik dibuat lebih tinggi");
        if (left_out_ > 0)
            s_.tell(NoticeKind::CrowdedChart, static_cast<double>(left_out_), std::to_string(left_out_) + " label nilai tidak dicetak karena tidak ada tempatnya; kurangi kategorinya, atau pakai jenis=\"batang-datar\"");
    }

    // With the key to the numbers of categories below it.
    void finish() {
        auto const key = names_->key();
        if (!key) return s_.finish(height_);
        s_.tell(NoticeKind::CrowdedChart, 0, "nama kategori tidak muat di bawah sumbu: diberi nomor, dan namanya di bawah grafik; pakai nama yang lebih pendek, atau jenis=\"batang-datar\"");
        if (height_ + key->height() > room_) {
            s_.finish(height_);
            return key->draw_strips({}, number_marks(s_));
        }
        key->draw({{}, height_}, number_marks(s_));
        s_.finish(height_ + key->height());
    }

    ChartSurface& s_;
    Length room_, height_, grown_{}, names_top_{};
    Plot plot_;
    std::optional<CategoryNames> names_;
    int left_out_ = 0;
};

}  // namespace

void draw_upright_chart(ChartSurface& surface, Length room) { UprightChart(surface, room).draw(); }

}  // namespace lkjip::typeset
