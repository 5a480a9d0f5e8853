#include <catch2/catch.hpp>

#include "frame/frame.h"

using namespace lkjip;
using namespace lkjip::base::literals;

namespace {

struct Fixture {
    base::Diagnostics diagnostics;
    font::FontBook fonts = font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", diagnostics);
    font::FontId regular = fonts.find("Liberation Serif", font::Face::Regular, diagnostics).value();
    font::FontId bold = fonts.find("Liberation Serif", font::Face::Bold, diagnostics).value();
    frame::Page page{100_pt, 200_pt, "iv", {}};

    frame::TextRun run(base::Point at, std::u16string codes, font::FontId font) {
        frame::TextRun run;
        run.at = at;
        run.font = font;
        run.size = 10_pt;
        run.codes = std::move(codes);
        return run;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "runs that adjoin on a baseline are one line of the dump", "[frame]") {
    page.items.emplace_back(run({10_pt, 50_pt}, u"AA ", regular));  // 16.94 pt wide
    page.items.emplace_back(run({26.94_pt, 50_pt}, u"B", bold));
    page.items.emplace_back(run({60_pt, 50_pt}, u"far", regular));
    page.items.emplace_back(run({10_pt, 62.04_pt}, u"\uFB01sik", regular));
    CHECK(frame::dump(page, fonts) ==
          "page \"iv\" 100.0 x 200.0\n"
          "text 10.0 50.0 Liberation Serif 10 | AA <Liberation Serif Bold 10>B\n"
          "text 60.0 50.0 Liberation Serif 10 | far\n"
          "text 10.0 62.0 Liberation Serif 10 | fisik\n");
}

TEST_CASE_METHOD(Fixture, "adjustments move the end of a run", "[frame]") {
    frame::TextRun wide = run({10_pt, 50_pt}, u"A ", regular);  // 9.72 pt, and 5 after each code
    wide.adjust = {500, 500};
    page.items.emplace_back(wide);
    page.items.emplace_back(run({29.72_pt, 50_pt}, u"B", regular));
    CHECK(frame::dump(page, fonts) == "page \"iv\" 100.0 x 200.0\ntext 10.0 50.0 Liberation Serif 10 | A B\n");
}

TEST_CASE_METHOD(Fixture, "each kind of item has its line", "[frame]") {
    page.label.clear();
    page.items.emplace_back(frame::Line{{1_pt, 2_pt}, {3_pt, 2_pt}, 0.75_pt, {255, 0, 0}, true});
    page.items.emplace_back(frame::Rectangle{{1_pt, 2_pt}, 3_pt, 4_pt, true, {1, 2, 3}, {}});
    frame::Picture picture;
    picture.at = {1_pt, 2_pt};
    picture.width = 3_pt;
    picture.height = 4_pt;
    picture.file = "/a/b/lambang.png";
    page.items.emplace_back(picture);
    frame::Link link;
    link.width = 5_pt;
    link.height = 6_pt;
    link.target_page = 3;
    page.items.emplace_back(link);
    frame::Path path;
    path.steps = {{frame::PathStep::Kind::Move, {1_pt, 1_pt}},
                  {frame::PathStep::Kind::Line, {-0.01_pt, 2_pt}},
                  {frame::PathStep::Kind::Close}};
    path.thickness = 1_pt;
    page.items.emplace_back(path);
    CHECK(frame::dump(page, fonts) ==
          "page 100.0 x 200.0\n"
          "line 1.0 2.0 - 3.0 2.0 0.75 #ff0000 dashed\n"
          "rectangle 1.0 2.0 3.0 x 4.0 filled #010203\n"
          "picture 1.0 2.0 3.0 x 4.0 lambang.png\n"
          "link 0.0 0.0 5.0 x 6.0 to page 4 at 0.0 0.0\n"
          "path stroked 1.00 M 1.0 1.0 L 0.0 2.0 Z\n");
}

TEST_CASE_METHOD(Fixture, "bookmarks and page labels close the dump", "[frame]") {
    frame::Pages pages;
    pages.labels = {{0, frame::LabelStyle::LowerRoman, 1}, {4, frame::LabelStyle::Arabic, 1}};
    pages.bookmarks = {{"BAB I", 1, 4, 72_pt}, {"A. Umum", 2, 5, 100_pt}};
    CHECK(frame::dump(pages, fonts) ==
          "labels from page 1: roman from 1\n"
          "labels from page 5: arabic from 1\n"
          "bookmark BAB I - page 5 at 72.0\n"
          "bookmark   A. Umum - page 6 at 100.0\n");
}
