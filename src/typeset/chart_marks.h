#pragma once
// What stands for the values of an upright chart: bars, stacks or lines, with their labels.
#include "typeset/chart_frame.h"
#include "typeset/chart_labels.h"

namespace lkjip::typeset {

// The area of an upright chart between its axes.
struct Plot {
    Length left, right, top, bottom, slot;   // slot: of one category
    [[nodiscard]] Length height_of(Axis const& axis, double value) const { return bottom - (bottom - top) * axis.share(value); }
    [[nodiscard]] Length middle_of(std::size_t category) const { return left + slot * (static_cast<double>(category) + 0.5); }
};

class ChartMarks {
public:
    // `floor`: labels stand above it.
    ChartMarks(ChartSurface& surface, Plot const& plot, Length floor);

    void draw();
    // The name of the reference line over or under its ends, where nothing else stands; false if there is no such place.
    bool name_reference();
    [[nodiscard]] int left_out() const { return left_out_; }   // labels without room

private:
    struct Bar { std::size_t series, category; double value; Patch patch; };
    struct Label { std::string_view text; Point at; Length other_y; };   // other_y: where its baseline may be instead

    void bars();
    void stacks();
    void lines();
    [[nodiscard]] std::vector<Bar> all_bars() const;
    void draw_line(std::size_t series);
    void put_lowest_below(std::vector<Label>& labels) const;
    void keep_apart(std::vector<Label>& labels) const;
    void put(std::vector<Label> const& labels, std::size_t category);
    bool put_beside(std::string_view label, Patch const& bar, Length baseline);
    [[nodiscard]] Patch patch_of(std::string_view text, Length left, Length baseline) const;
    [[nodiscard]] bool stands_on_bar(Patch const& label, std::size_t category) const;
    [[nodiscard]] bool crosses_reference(Length baseline) const;
    [[nodiscard]] Length height_of(double value) const { return plot_.height_of(s_.axis, value); }

    ChartSurface& s_;
    Plot const& plot_;
    LabelRoom labels_;
    std::vector<Bar> bars_;
    std::vector<Patch> strokes_;     // of lines
    int left_out_ = 0;
};

}  // namespace lkjip::typeset
