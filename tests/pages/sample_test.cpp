// What must hold of every page of the sample reports, whatever they say.
#include <algorithm>
#include <catch2/catch.hpp>

#include "cli/pipeline.h"
#include "samples.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace {

struct Extent { double left, top, right, bottom; };

Extent around(base::Point a, base::Point b) {
    return {std::min(a.x, b.x).in_pt(), std::min(a.y, b.y).in_pt(), std::max(a.x, b.x).in_pt(), std::max(a.y, b.y).in_pt()};
}

template <typename Boxed>
Extent around(Boxed const& item) { return around(item.at, {item.at.x + item.width, item.at.y + item.height}); }

// Of lines, rectangles, pictures and links; text is looked at as text boxes.
struct ExtentOf {
    Extent operator()(frame::TextRun const& run) const { return around(run.at, run.at); }
    Extent operator()(frame::Line const& line) const { return around(line.from, line.to); }
    Extent operator()(frame::Rectangle const& box) const { return around(box); }
    Extent operator()(frame::Picture const& picture) const { return around(picture); }
    Extent operator()(frame::Link const& link) const { return around(link); }
    Extent operator()(frame::Path const& path) const {
        Extent all{1e9, 1e9, -1e9, -1e9};
        for (frame::PathStep const& step : path.steps) {
            if (step.kind == frame::PathStep::Kind::Close) continue;
            bool const curve = step.kind == frame::PathStep::Kind::Curve;
            for (base::Point const point : {step.a, curve ? step.b : step.a, curve ? step.c : step.a}) {
                all.left = std::min(all.left, point.x.in_pt());
                all.right = std::max(all.right, point.x.in_pt());
                all.top = std::min(all.top, point.y.in_pt());
                all.bottom = std::max(all.bottom, point.y.in_pt());
            }
        }
        return all;
    }
};

bool within(Extent const& inner, Extent const& outer, double tolerance) {
    return inner.left >= outer.left - tolerance && inner.right <= outer.right + tolerance && inner.top >= outer.top - tolerance &&
           inner.bottom <= outer.bottom + tolerance;
}

// The text area, and the margins above and below it where a master has a header and a footer.
std::vector<Extent> zones(layout::PageMaster const& master, bool swapped) {
    double const left = (swapped ? master.right : master.left).in_pt();
    double const right = (master.width - (swapped ? master.left : master.right)).in_pt();
    double const top = master.top.in_pt(), bottom = (master.height - master.bottom).in_pt();
    std::vector<Extent> found{{left, top, right, bottom}};
    if (!master.header.empty()) found.push_back({left, master.header_from_top.in_pt(), right, top});
    if (!master.footer.empty()) found.push_back({left, bottom, right, (master.height - master.footer_from_bottom).in_pt()});
    return found;
}

// Texts of the page that stand in no zone of the master.
std::vector<std::string> strays(std::vector<TextBox> const& boxes, std::vector<Extent> const& zones) {
    constexpr double hanging = 4;   // stops and hyphens stand out of the measure on purpose
    std::vector<std::string> found;
    for (TextBox const& box : boxes) {
        bool const inside = std::any_of(zones.begin(), zones.end(), [&](Extent const& zone) {
            return within({box.left, box.top, std::max(box.left, box.right - hanging), box.bottom}, zone, 0.5);
        });
        if (!inside) found.push_back(box.text);
    }
    return found;
}

}  // namespace

TEST_CASE("nothing stands outside the paper", "[pages][sample]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    auto const& pages = made.set.pages.pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Extent const paper{0, 0, pages[i].width.in_pt(), pages[i].height.in_pt()};
        INFO(sample.name << " " << place_of(made, i));
        for (frame::Item const& item : pages[i].items) CHECK(within(std::visit(ExtentOf{}, item), paper, 0.1));
        for (TextBox const& box : text_boxes(pages[i], made.fonts)) {
            INFO(box.text);
            CHECK(within({box.left, box.top, box.right, box.bottom}, paper, 0.1));
        }
    }
}

TEST_CASE("text stands in the text area, the header or the footer", "[pages][sample]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    auto const& pages = made.set.pages.pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::vector<TextBox> const boxes = text_boxes(pages[i], made.fonts);
        std::vector<std::string> fewest{"no page master of this size"};
        bool first = true;
        for (layout::PageMaster const& master : made.document.masters) {
            if (master.width != pages[i].width || master.height != pages[i].height) continue;
            for (bool const swapped : {false, master.binding}) {
                std::vector<std::string> found = strays(boxes, zones(master, swapped));
                if (first || found.size() < fewest.size()) fewest = std::move(found);
                first = false;
            }
        }
        INFO(sample.name << " " << place_of(made, i));
        CHECK(fewest == std::vector<std::string>{});
    }
}

TEST_CASE("no text stands over another", "[pages][sample]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    auto const& pages = made.set.pages.pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::vector<TextBox> boxes = text_boxes(pages[i], made.fonts);
        std::sort(boxes.begin(), boxes.end(), [](TextBox const& a, TextBox const& b) { return a.top < b.top; });
        INFO(sample.name << " " << place_of(made, i));
        std::vector<std::string> found;
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size() && boxes[b].top < boxes[a].bottom; ++b)
                if (overlap(boxes[a], boxes[b], 0.5)) found.push_back(boxes[a].text + " | " + boxes[b].text);
        CHECK(found == std::vector<std::string>{});
    }
}

TEST_CASE("bookmarks ascend and lead to pages", "[pages][sample]") {
    Sample const sample = any_sample();
    frame::Pages const& pages = laid_out(sample).set.pages;
    REQUIRE(pages.bookmarks.size() > 10);
    CHECK(pages.bookmarks.front().level == 1);
    for (std::size_t i = 0; i < pages.bookmarks.size(); ++i) {
        frame::Bookmark const& mark = pages.bookmarks[i];
        INFO(sample.name << " " << mark.title);
        CHECK_FALSE(mark.title.empty());
        REQUIRE(mark.page >= 0);
        REQUIRE(static_cast<std::size_t>(mark.page) < pages.pages.size());
        if (i == 0) continue;
        frame::Bookmark const& before = pages.bookmarks[i - 1];
        bool const ascends = before.page < mark.page || (before.page == mark.page && before.y <= mark.y);
        CHECK(ascends);
        CHECK(mark.level <= before.level + 1);
    }
}

TEST_CASE("every page has the label of its range", "[pages][sample]") {
    Sample const sample = any_sample();
    frame::Pages const& pages = laid_out(sample).set.pages;
    REQUIRE(pages.labels.size() >= 2);
    for (std::size_t r = 0; r < pages.labels.size(); ++r) {
        frame::PageLabelRange const& range = pages.labels[r];
        if (range.style != frame::LabelStyle::Arabic) continue;
        std::size_t const end = r + 1 < pages.labels.size() ? static_cast<std::size_t>(pages.labels[r + 1].first_page) : pages.pages.size();
        for (auto i = static_cast<std::size_t>(range.first_page); i < end; ++i)
            CHECK(pages.pages[i].label == std::to_string(range.start + static_cast<int>(i) - range.first_page));
    }
}

TEST_CASE("nothing was too wide, too tall or left open", "[pages][sample]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    std::vector<std::string> found;
    for (typeset::Notice const& notice : made.set.notices) {
        using K = typeset::NoticeKind;
        if (notice.kind == K::OverfullLine || notice.kind == K::TooTall || notice.kind == K::Unsettled)
            found.push_back(in_words(notice) + " (" + made.document.files.at(notice.source.file) + ":" + std::to_string(notice.source.line) + ")");
    }
    INFO(sample.name);
    CHECK(found == std::vector<std::string>{});
    CHECK(made.set.passes <= 3);
}

TEST_CASE("the same report gives the same bytes", "[pages][sample]") {
    Sample const sample = any_sample();
    cli::RenderRequest request;
    request.report = sample.report;
    request.layout = sample.layout;
    request.fonts = LKJIP_SOURCE_DIR "/fonts/fonts.json";
    base::Diagnostics diagnostics;
    std::string const first = cli::render(request, diagnostics, {}).pdf;
    std::string const second = cli::render(request, diagnostics, {}).pdf;
    INFO(sample.name << "\n" << base::format(diagnostics));
    REQUIRE(first.size() > 10000);
    CHECK((first == second));
}

TEST_CASE("giving up what is set changes no page", "[pages][samples]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    INFO(sample.name);
    layout::Document document = made.document;
    base::Diagnostics diagnostics;
    font::FontBook fonts = font::FontBook::open(std::string(LKJIP_SOURCE_DIR) + "/fonts/fonts.json", diagnostics);
    typeset::Result const again = typeset::make_pages_and_empty(document, fonts, diagnostics);
    CHECK(frame::dump(again.pages, fonts) == frame::dump(made.set.pages, made.fonts));
    std::size_t const emptied = static_cast<std::size_t>(std::count_if(document.sections.begin(), document.sections.end(), [](layout::Section const& section) { return section.body.empty(); }));
    CHECK(emptied > document.sections.size() / 2);
}
