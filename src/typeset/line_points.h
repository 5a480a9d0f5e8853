#pragma once
// The places where a forced line of pieces may be broken into lines, for break_lines, and what each means in the material.
#include "typeset/break_lines.h"
#include "typeset/material.h"

namespace lkjip::typeset {

// A place between two codes: before code `code` of piece `piece`.
struct Spot {
    std::uint32_t piece = 0;
    std::uint32_t code = 0;
};

struct LineEnd {
    Spot to;              // the line ends before it
    Spot next;            // and the next begins with it: behind a space that is dropped
    bool hyphen = false;  // a hyphen is added
    bool torn = false;    // between two letters, since nothing else would do
    double hang = 0;      // points by which the end may stand out of the measure
};

struct LinePoints {
    std::vector<LinePoint> points;  // in order; the last is the end of all
    std::vector<LineEnd> ends;      // one for each
};

struct Segment {
    std::uint32_t begin = 0;  // pieces
    std::uint32_t end = 0;
};

enum class Hyphens { No, Yes, InHeldWords };  // the last: in held words too, at a high price
enum class Margin { Straight, Optical };      // Optical: hyphens, stops and commas at line ends stand out a little

LinePoints find_line_points(Material const& material, Segment segment, Hyphens hyphens, Margin margin, Context& context);

// Adds places where breaking is bad style but less bad than leaving the measure: at the spaces that hold things together,
// then behind / - _ . & @, then between any two letters. Only where what stands between two points is wider than `measure`.
void add_emergency_points(LinePoints& points, Material const& material, Segment segment, double measure, Context& context);

// Width of the widest part that no point divides.
double widest_part(LinePoints const& points);

}  // namespace lkjip::typeset
