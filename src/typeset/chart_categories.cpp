#include "typeset/chart_categories.h"

#include <algorithm>
#include <cmath>

namespace lkjip::typeset {

namespace {

constexpr std::size_t most_lines = 3;
constexpr double upward_share = 0.35;   // of the chart's height
constexpr double line_step = 1.25;      // of the type size
constexpr double upward_step = 1.15;
constexpr Length apart = Length::pt(4);

}  // namespace

CategoryNames::CategoryNames(ChartSurface& surface, Length slot, Length height) : s_(surface), slot_(slot) {
    std::vector<std::string> const& names = s_.chart.categories;
    Length longest{};
    for (std::string const& name : names) longest = std::max(longest, s_.width_of(name));
    if (fits_on_lines()) {
        std::size_t rows = 1;
        for (std::size_t i = 0; i < names.size(); ++i) rows = std::max(rows, lines_of(i).size());
        tallest_ = s_.size * (1.3 * static_cast<double>(rows) + 0.4);
    } else if (longest <= height * upward_share && s_.size * upward_step <= slot_) {
        manner_ = Manner::Upwards;
        tallest_ = longest + apart * 1.5;
    } else {
        manner_ = Manner::Numbers;
        tallest_ = s_.size * 1.7;
        every_ = static_cast<std::size_t>(std::max(1.0, std::ceil((s_.width_of(std::to_string(names.size())) + Length::pt(2)) / slot_)));
    }
}

Length CategoryNames::height() const { return tallest_; }

std::vector<std::string> CategoryNames::lines_of(std::size_t category) const {
    std::string const& name = s_.chart.categories[category];
    return s_.wrapped(name, std::max(slot_ - apart, s_.widest_word(name)));
}

bool CategoryNames::fits_on_lines() const {
    for (std::size_t i = 0; i < s_.chart.categories.size(); ++i)
        if (s_.widest_word(s_.chart.categories[i]) > slot_ - apart / 4 || lines_of(i).size() > most_lines) return false;
    return true;
}

std::optional<NameGrid> CategoryNames::key() const {
    if (manner_ != Manner::Numbers) return std::nullopt;
    return NameGrid(s_, s_.chart.categories, s_.width_of(std::to_string(s_.chart.categories.size()) + ".") + apart, s_.width);
}

void CategoryNames::draw(Length top, std::function<Length(std::size_t)> const& middle_of) const {
    for (std::size_t i = 0; i < s_.chart.categories.size(); ++i) {
        Length y = top + s_.size * 1.3;
        if (manner_ == Manner::Upwards) {
            s_.text_upwards(s_.chart.categories[i], {middle_of(i) + s_.size * 0.33, top + apart});
        } else if (manner_ == Manner::Numbers) {
            if (i % every_ == 0) s_.text(std::to_string(i + 1), {middle_of(i), y}, Anchor::Middle);
        } else {
            for (std::string const& line : lines_of(i)) {
                s_.text(line, {middle_of(i), y}, Anchor::Middle);
                y += s_.size * line_step;
            }
        }
    }
}

NameGrid::DrawMark number_marks(ChartSurface& s) {
    return [&s](std::size_t i, Point at) { s.text(std::to_string(i + 1) + ".", at, Anchor::Start); };
}

}  // namespace lkjip::typeset
