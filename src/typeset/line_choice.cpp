#include "typeset/line_choice.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

constexpr double strict_tolerance = 100, tolerance = 500;  // justified: TeX's pretolerance, and more than its tolerance
constexpr float ragged_hyphen_penalty = 500;
constexpr double emergency_stretch_em = 1.5;
constexpr double raggedness_em = 2, raggedness_share = 0.12;
constexpr double least_measure = 1;

double em_of(Material const& material, Segment segment) {
    return segment.begin < segment.end ? material.looks[material.pieces[segment.begin].look].size : material.looks.front().size;
}

LineShape shape_of(Measures const& measures, double em) {
    LineShape shape;
    shape.first_measure = std::max(measures.first, least_measure);
    shape.measure = std::max(measures.rest, least_measure);
    shape.em = em;
    if (!measures.justified) {
        shape.stretch = shape.shrink = 0;
        shape.extra_stretch = std::max(raggedness_em * em, raggedness_share * shape.measure);
    }
    return shape;
}

std::vector<ChosenLine> lines_at(LinePoints const& found, std::vector<std::uint32_t> const& chosen, Segment segment) {
    std::vector<ChosenLine> lines;
    lines.reserve(chosen.size());
    Spot from{segment.begin, 0};
    double start = 0;
    double spaces = 0;
    for (std::uint32_t index : chosen) {
        LinePoint const& point = found.points[index];
        LineEnd const& end = found.ends[index];
        lines.push_back({{from, end}, point.end - start, point.spaces_end - spaces, index == chosen.back()});
        from = end.next;
        start = point.start;
        spaces = point.spaces_start;
    }
    return lines;
}

class Chooser {
public:
    Chooser(Material const& material, Segment segment, Measures const& measures, Context& context)
        : material_(material),
          segment_(segment),
          measures_(measures),
          context_(context),
          shape_(shape_of(measures, em_of(material, segment))),
          narrowest_(std::min(shape_.first_measure, shape_.measure)) {}

    std::vector<ChosenLine> choose() {
        if (auto line = whole()) return {*line};
        LinePoints plain = points(Hyphens::No);
        bool const fits = widest_part(plain) <= narrowest_;
        if (fits)
            if (auto const chosen = break_lines(plain.points, shape_, measures_.justified ? strict_tolerance : any_badness))
                return lines_at(plain, *chosen, segment_);
        if (!measures_.hyphenate && fits) return desperate(std::move(plain));
        LinePoints hyphenated = points(Hyphens::Yes);
        if (widest_part(hyphenated) <= narrowest_)
            if (auto const chosen = break_lines(hyphenated.points, shape_, measures_.justified ? tolerance : any_badness))
                return lines_at(hyphenated, *chosen, segment_);
        return desperate(measures_.justified ? points(Hyphens::InHeldWords) : std::move(hyphenated));
    }

private:
    [[nodiscard]] std::optional<ChosenLine> whole() const {
        double width = 0;
        for (std::uint32_t i = segment_.begin; i < segment_.end; ++i) width += material_.pieces[i].width;
        if (width > shape_.first_measure) return std::nullopt;
        LineEnd const end{{segment_.end, 0}, {segment_.end, 0}, false, false, 0};
        return ChosenLine{{{segment_.begin, 0}, end}, width, 0, true};
    }

    [[nodiscard]] LinePoints points(Hyphens hyphens) {
        if (measures_.justified) return find_line_points(material_, segment_, hyphens, Margin::Optical, context_);
        LinePoints found = find_line_points(material_, segment_, hyphens, Margin::Straight, context_);
        for (std::size_t i = 0; i < found.points.size(); ++i)
            if (found.ends[i].hyphen) found.points[i].penalty = ragged_hyphen_penalty;
        return found;
    }

    std::vector<ChosenLine> desperate(LinePoints found) {
        add_emergency_points(found, material_, segment_, narrowest_, context_);
        if (measures_.justified) shape_.extra_stretch = emergency_stretch_em * shape_.em;
        auto const chosen = break_lines(found.points, shape_, any_badness);
        return lines_at(found, *chosen, segment_);
    }

    Material const& material_;
    Segment segment_;
    Measures measures_;
    Context& context_;
    LineShape shape_;
    double narrowest_;
};

}  // namespace

std::vector<ChosenLine> choose_lines(Material const& material, Segment segment, Measures const& measures, Context& context) {
    return Chooser(material, segment, measures, context).choose();
}

}  // namespace lkjip::typeset
