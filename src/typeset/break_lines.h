#pragma once
// Total-fit line breaking (Knuth & Plass, Breaking Paragraphs into Lines, 1981) on plain numbers: which of the places where
// a line may end are taken, so that the whole paragraph looks best. Knows nothing of fonts or text.
#include <cstdint>
#include <optional>
#include <vector>

namespace lkjip::typeset {

// A place where a line may end. Widths are in points and count from the beginning of the paragraph.
struct LinePoint {
    double end = 0;           // width of all before, as it stands at a line's end: with a hyphen, without what hangs
    double start = 0;         // width of all that no longer stands before the next line: with the space dropped here
    double spaces_end = 0;    // width of the word spaces in `end`
    double spaces_start = 0;  // … in `start`
    float penalty = 0;        // of ending a line here
    bool flagged = false;     // ends with a hyphen: two in a row are ugly
};

struct LineShape {
    double first_measure = 0;
    double measure = 0;
    double stretch = 0.6;  // of a word space, per its width; 0 with ragged lines
    double shrink = 0.28;
    double extra_stretch = 0;  // of every line: raggedness, or the emergency stretch of TeX
    double em = 12;            // for judging last lines
};

constexpr double any_badness = 1e30;

// Indices into `points` of the chosen line ends, the last point always the last of them. nullopt when no way of breaking
// keeps every line's badness (100 × ratio³) below `tolerance`. With `any_badness` there is always an answer: then a line
// may be wider than its measure, but only where no place would make it fit.
std::optional<std::vector<std::uint32_t>> break_lines(std::vector<LinePoint> const& points, LineShape const& shape,
                                                      double tolerance);

}  // namespace lkjip::typeset
