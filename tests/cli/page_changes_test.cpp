#include <catch2/catch.hpp>

#include "cli/page_changes.h"

using namespace lkjip;
using cli::compare_pages;

namespace {

frame::Page page(std::u16string const& text, std::string const& label) {
    frame::Page made;
    made.label = label;
    made.items.push_back(frame::TextRun{{}, 0, {}, {}, text, {}, 0});
    made.items.push_back(frame::TextRun{{}, 0, {}, {}, std::u16string(label.begin(), label.end()), {}, 0});
    return made;
}

}  // namespace

TEST_CASE("a page that only moved stays the same", "[cli][watch]") {
    frame::Pages pages;
    pages.pages = {page(u"satu", "1"), page(u"satu", "2"), page(u"dua", "3")};
    auto const marks = cli::fingerprints(pages);
    CHECK(marks[0] == marks[1]);
    CHECK(marks[1] != marks[2]);
}

TEST_CASE("changed, added and removed pages are told apart", "[cli][watch]") {
    CHECK(compare_pages({1, 2, 3}, {1, 2, 3}).changed.empty());
    CHECK(compare_pages({1, 2, 3}, {1, 9, 3}).changed == std::vector<int>{1});
    auto const longer = compare_pages({1, 2, 3}, {1, 8, 9, 3});
    CHECK(longer.changed == std::vector<int>{1});
    CHECK(longer.added == std::vector<int>{2});
    auto const shorter = compare_pages({1, 2, 3, 4}, {1, 4});
    CHECK(shorter.changed.empty());
    CHECK(shorter.removed == std::vector<int>{1, 2});
    CHECK(compare_pages({}, {1, 2}).added == std::vector<int>{0, 1});
}

TEST_CASE("pages are named by their printed numbers", "[cli][watch]") {
    std::vector<std::string> const labels{"", "i", "1", "2", "3", "4"};
    CHECK(cli::page_names({0, 1, 3, 4, 5}, labels) == "lembar 1, i, 2–4");
    CHECK(cli::page_names({2, 4}, labels) == "1, 3");
    CHECK(cli::page_names({}, labels).empty());
}
