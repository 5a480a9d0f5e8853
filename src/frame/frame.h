#pragma once
// A finished page as plain data, and its text dump. Positions are absolute on the page: points from the top left corner,
// y growing downwards; text stands on its baseline.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "font/font.h"

namespace lkjip::frame {

using base::Color;
using base::Length;
using base::Point;

// Characters of one font, size and colour on one baseline, set with one TJ. `codes` are UTF-16 units (BMP); the advance of
// each is the font's, times size, plus `adjust[i]` thousandths of the size after code i (kerning, word space stretch,
// tracking). `adjust` may be shorter than `codes`: what is missing is 0.
struct TextRun {
    Point at;
    font::FontId font = 0;
    Length size;
    Color color{};
    std::u16string codes;
    std::vector<float> adjust;
    int turn = 0;                  // 0, or 90: the run goes upwards from `at`
};
struct Line { Point from, to; Length thickness; Color color{}; bool dashed = false; };
struct Rectangle { Point at; Length width, height; bool filled = true; Color color{}; Length thickness{}; };
struct PathStep { enum class Kind { Move, Line, Curve, Close } kind = Kind::Move; Point a{}, b{}, c{}; };  // Curve: controls a, b, end c
struct Path { std::vector<PathStep> steps; bool filled = false; Color fill{}; bool stroked = true; Color stroke{}; Length thickness{}; };
struct Picture { Point at; Length width, height; std::string file; };
// A link to a page of the document (target_page ≥ 0) or an address.
struct Link { Point at; Length width, height; int target_page = -1; Point target{}; std::string url; };

using Item = std::variant<TextRun, Line, Rectangle, Path, Picture, Link>;

struct Page {
    Length width, height;
    std::string label;             // as printed: "iv", "12"; empty on pages without a number
    std::vector<Item> items;       // in reading order
};

struct Bookmark {
    std::string title;
    int level = 1;
    int page = 0;                  // index into pages, from 0
    Length y;                      // from the page's top
};

enum class LabelStyle { Arabic, LowerRoman, UpperRoman, None };
struct PageLabelRange { int first_page = 0; LabelStyle style = LabelStyle::Arabic; int start = 1; };

struct Pages {
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;      // in document order
    std::vector<PageLabelRange> labels;
};

// One line an item, positions to a tenth of a point, adjoining text runs of a line joined; for golden files and `--dump`.
std::string dump(Pages const& pages, font::FontBook const& fonts);
std::string dump(Page const& page, font::FontBook const& fonts);

}  // namespace lkjip::frame
