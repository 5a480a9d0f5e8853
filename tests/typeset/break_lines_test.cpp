#include "typeset/break_lines.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>

using namespace lkjip::typeset;

namespace {

// Words of the given widths with spaces 10 wide between them.
std::vector<LinePoint> words(std::vector<double> const& widths) {
    std::vector<LinePoint> points;
    double width = 0;
    double spaces = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        width += widths[i];
        double const space = i + 1 < widths.size() ? 10 : 0;
        points.push_back({width, width + space, spaces, spaces + space, 0, false});
        width += space;
        spaces += space;
    }
    return points;
}

LineShape shape(double measure) {
    LineShape shape;
    shape.first_measure = shape.measure = measure;
    shape.em = 20;
    return shape;
}

std::vector<std::uint32_t> first_fit(std::vector<LinePoint> const& points, double measure) {
    std::vector<std::uint32_t> ends;
    double start = 0;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (points[i].end - start <= measure) continue;
        ends.push_back(i - 1);
        start = points[i - 1].start;
    }
    ends.push_back(static_cast<std::uint32_t>(points.size() - 1));
    return ends;
}

// The worst stretch of a word space on any line but the last.
double worst(std::vector<LinePoint> const& points, std::vector<std::uint32_t> const& ends, double measure) {
    double worst = 0;
    double start = 0;
    double spaces = 0;
    for (std::size_t line = 0; line + 1 < ends.size(); ++line) {
        LinePoint const& point = points[ends[line]];
        double const line_spaces = point.spaces_end - spaces;
        double const spare = measure - (point.end - start);
        worst = std::max(worst, line_spaces > 0 ? spare / line_spaces : 100);
        start = point.start;
        spaces = point.spaces_start;
    }
    return worst;
}

}  // namespace

TEST_CASE("what fits on one line is one line", "[typeset][lines]") {
    auto const points = words({20, 30, 20});
    CHECK(break_lines(points, shape(100), 100) == std::vector<std::uint32_t>{2});
}

TEST_CASE("nothing to break is no line", "[typeset][lines]") {
    CHECK(break_lines({}, shape(100), 100) == std::vector<std::uint32_t>{});
}

TEST_CASE("total fit beats first fit where a greedy line spoils the next", "[typeset][lines]") {
    // First fit takes three words and leaves "90" alone with "10" in a hole; total fit moves a word down.
    auto const points = words({40, 40, 10, 80, 50, 50, 50, 40, 40, 10});
    auto const greedy = first_fit(points, 115);
    auto const total = break_lines(points, shape(115), any_badness);
    REQUIRE(total);
    CHECK(*total != greedy);
    CHECK(worst(points, *total, 115) < worst(points, greedy, 115));
}

TEST_CASE("a tolerance that no way of breaking keeps gives no answer", "[typeset][lines]") {
    auto const points = words({70, 70, 70});
    CHECK_FALSE(break_lines(points, shape(100), 100));
    CHECK(break_lines(points, shape(100), any_badness) == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("a word wider than the measure gets a line of its own", "[typeset][lines]") {
    auto const points = words({40, 200, 40, 40});
    CHECK(break_lines(points, shape(100), any_badness) == std::vector<std::uint32_t>{0, 1, 3});
}

TEST_CASE("lines shrink before they overflow", "[typeset][lines]") {
    auto const points = words({30, 30, 24, 50});  // 104 natural, 20 of it spaces that shrink by 5.6
    CHECK(break_lines(points, shape(100), 200) == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("two hyphens in a row are avoided", "[typeset][lines]") {
    // Each of the first two lines can end with a hyphen exactly, or without one a little looser.
    std::vector<LinePoint> points;
    auto add = [&](double end, double start, double spaces_end, double spaces_start, bool flagged) {
        points.push_back({end, start, spaces_end, spaces_start, flagged ? 50.0F : 0.0F, flagged});
    };
    add(93, 103, 40, 50, false);
    add(100, 100, 50, 50, true);
    add(193, 203, 90, 100, false);
    add(200, 200, 100, 100, true);
    add(290, 290, 140, 140, false);
    auto const chosen = break_lines(points, shape(100), any_badness);
    REQUIRE(chosen);
    CHECK_FALSE((points[chosen->at(0)].flagged && points[chosen->at(1)].flagged));
}

TEST_CASE("the first line has its own measure", "[typeset][lines]") {
    auto const points = words({40, 40, 40, 40});
    LineShape indented = shape(140);
    indented.first_measure = 95;
    indented.stretch = indented.shrink = 0;
    indented.extra_stretch = 40;
    CHECK(break_lines(points, indented, any_badness) == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("total fit never does worse than first fit on the sum of squared looseness", "[typeset][lines]") {
    std::uint32_t state = 12345;
    auto random = [&state](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    int better = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<double> widths;
        for (int i = 0; i < 40; ++i) widths.push_back(15 + random(60));
        auto const points = words(widths);
        auto const total = break_lines(points, shape(250), any_badness);
        REQUIRE(total);
        double const mine = worst(points, *total, 250);
        double const greedy = worst(points, first_fit(points, 250), 250);
        CHECK(mine <= greedy + 1.0);
        if (mine < greedy - 1e-9) ++better;
    }
    CHECK(better > 100);
}
