// The contents of the samples say where things are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "samples.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace {

// A line of links as wide as the text, all of which lead to one place, is an entry of the contents.
struct Entry {
    std::string title, number;
    std::size_t page = 0;          // where it is printed
    int target_page = -1;
    double target_y = 0;
};

std::string letters_of(std::string const& text) {
    std::string letters;
    for (char const c : text)
        if (c != ' ' && static_cast<unsigned char>(c) < 0x80) letters += static_cast<char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
    return letters;
}

bool is_leader(std::string const& text) { return text.find_first_not_of(" .") == std::string::npos; }

bool stands_in(TextBox const& box, frame::Link const& link) {
    double const top = link.at.y.in_pt(), bottom = (link.at.y + link.height).in_pt();
    return box.baseline > top && box.baseline <= bottom && box.left >= link.at.x.in_pt() - 1 && box.right <= (link.at.x + link.width).in_pt() + 1;
}

bool is_as_wide_as_the_text(frame::Link const& link, frame::Page const& page, LaidOut const& made) {
    return std::any_of(made.document.masters.begin(), made.document.masters.end(), [&](layout::PageMaster const& master) {
        double const measure = (master.width - master.left - master.right).in_pt();
        return master.width == page.width && master.height == page.height && std::abs(link.width.in_pt() - measure) < 0.5;
    });
}

std::vector<Entry> entries(LaidOut const& made) {
    std::vector<Entry> found;
    auto const& pages = made.set.pages.pages;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<TextBox> const boxes = text_boxes(pages[p], made.fonts);
        bool fresh = true;
        for (frame::Item const& item : pages[p].items) {
            auto const* const link = std::get_if<frame::Link>(&item);
            if (link == nullptr || !is_as_wide_as_the_text(*link, pages[p], made)) continue;
            bool const same = !fresh && found.back().number.empty() && found.back().target_page == link->target_page &&
                              found.back().target_y == link->target.y.in_pt();
            if (!same) found.push_back({{}, {}, p, link->target_page, link->target.y.in_pt()});
            fresh = false;
            std::vector<TextBox> line;
            for (TextBox const& box : boxes)
                if (stands_in(box, *link) && !is_leader(box.text)) line.push_back(box);
            std::sort(line.begin(), line.end(), [](TextBox const& a, TextBox const& b) { return a.left < b.left; });
            bool const numbered = !line.empty() && line.back().right > (link->at.x + link->width).in_pt() - 1;
            for (TextBox const& box : line) (numbered && &box == &line.back() ? found.back().number : found.back().title) += box.text;
        }
    }
    return found;
}

std::string text_from(LaidOut const& made, int page, double y) {
    std::vector<TextBox> boxes = text_boxes(made.set.pages.pages[static_cast<std::size_t>(page)], made.fonts);
    std::string text;
    for (TextBox const& box : boxes)
        if (box.bottom > y) text += box.text;
    return letters_of(text);
}

}  // namespace

TEST_CASE("contents print the page on which the heading stands", "[pages][sample][contents]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    std::vector<Entry> const found = entries(made);
    REQUIRE(found.size() > 10);
    for (Entry const& entry : found) {
        INFO(sample.name << ": " << entry.title << " … " << entry.number << ", printed on page " << entry.page + 1);
        REQUIRE(entry.target_page >= 0);
        CHECK(entry.number == made.set.pages.pages[static_cast<std::size_t>(entry.target_page)].label);
        std::string const there = text_from(made, entry.target_page, entry.target_y);
        CHECK(there.find(letters_of(entry.title)) != std::string::npos);
    }
}

TEST_CASE("every heading, table and figure to be listed is listed", "[pages][sample][contents]") {
    Sample const sample = any_sample();
    LaidOut const& made = laid_out(sample);
    std::map<std::string, int> listed, wanted;
    for (Entry const& entry : entries(made)) ++listed[letters_of(entry.title)];
    for (layout::Label const& label : made.document.labels) {
        bool const lists = label.kind == layout::LabelKind::Table || label.kind == layout::LabelKind::Figure || label.level == 1;
        int const lists_naming_it = label.kind == layout::LabelKind::Appendix ? 2 : 1;   // the contents, and the list of appendices
        if (label.in_contents && lists && label.kind != layout::LabelKind::Anchor) wanted[letters_of(label.bookmark)] += lists_naming_it;
    }
    REQUIRE(wanted.size() > 10);
    for (auto const& [title, times] : wanted) {
        INFO(sample.name << ": " << title);
        CHECK(listed[title] == times);
    }
}
