#include <catch2/catch.hpp>

#include "pdf/content.h"

using namespace lkjip;
using namespace lkjip::base::literals;

namespace {

frame::Page a4() {
    frame::Page page;
    page.width = 595_pt;
    page.height = 842_pt;
    return page;
}

frame::TextRun run(std::u16string codes, double x, double y) {
    frame::TextRun result;
    result.at = {base::Length::pt(x), base::Length::pt(y)};
    result.size = 12_pt;
    result.codes = std::move(codes);
    return result;
}

// A literal with NUL bytes inside.
template <std::size_t N>
std::string bytes(char const (&literal)[N]) { return {literal, N - 1}; }

std::string painted(frame::Page const& page) {
    return pdf::write_content(page).operators;
}

}  // namespace

TEST_CASE("a run of text is one TJ with its adjustments moved to the left", "[pdf][content]") {
    frame::Page page = a4();
    frame::TextRun text = run(u"AV", 100, 142);
    text.adjust = {-74.0F};
    page.items.push_back(text);
    CHECK(painted(page) == bytes("BT\n/F1 12 Tf\n100 700 Td\n[(\0A)74(\0V)]TJ\nET\n"));
}

TEST_CASE("rounding of adjustments is carried on, so that a line ends where it should", "[pdf][content]") {
    frame::Page page = a4();
    frame::TextRun text = run(u"aaaa", 0, 842);
    text.adjust = {0.4F, 0.4F, 0.4F};
    page.items.push_back(text);
    CHECK(painted(page).find(")-1(") != std::string::npos);
}

TEST_CASE("lines that follow one another are placed relative to each other", "[pdf][content]") {
    frame::Page page = a4();
    page.items.push_back(run(u"a", 100, 142));
    page.items.push_back(run(u"b", 100, 156.5));
    std::string const text = painted(page);
    CHECK(text.find("0 -14.5 Td") != std::string::npos);
    CHECK(text.find("Tf", text.find("Td")) == std::string::npos);
}

TEST_CASE("bytes that mean something in a PDF string are escaped", "[pdf][content]") {
    frame::Page page = a4();
    page.items.push_back(run(u"(\\)", 0, 842));
    CHECK(painted(page).find(bytes("(\0\\(\0\\\\\0\\))Tj")) != std::string::npos);
}

TEST_CASE("a turned run does not carry its matrix over to the next", "[pdf][content]") {
    frame::Page page = a4();
    frame::TextRun turned = run(u"a", 50, 142);
    turned.turn = 90;
    page.items.push_back(turned);
    page.items.push_back(run(u"b", 100, 142));
    std::string const text = painted(page);
    CHECK(text.find("0 1 -1 0 50 700 Tm") != std::string::npos);
    CHECK(text.find("BT\n", text.find("Tm")) != std::string::npos);
    CHECK(text.find("100 700 Td") != std::string::npos);
}

TEST_CASE("colour and line width are written only where they change", "[pdf][content]") {
    frame::Page page = a4();
    base::Color const grey{128, 128, 128};
    page.items.push_back(frame::Line{{10_pt, 10_pt}, {20_pt, 10_pt}, 0.5_pt, grey});
    page.items.push_back(frame::Line{{10_pt, 20_pt}, {20_pt, 20_pt}, 0.5_pt, grey});
    std::string const text = painted(page);
    CHECK(text == ".5 .5 .5 RG\n.5 w\n10 832 m 20 832 l S\n10 822 m 20 822 l S\n");
}

TEST_CASE("a picture is put at its place at its size", "[pdf][content]") {
    frame::Page page = a4();
    page.items = {frame::Picture{{0_pt, 0_pt}, 10_pt, 20_pt, "ada.png"}};
    CHECK(painted(page) == "q 10 0 0 20 0 822 cm /X1 Do Q\n");
}

TEST_CASE("fonts and pictures of a page are numbered in the order in which it shows them", "[pdf][content]") {
    frame::Page page = a4();
    frame::TextRun first = run(u"a", 10, 10), second = run(u"b", 20, 10);
    first.font = 7;
    second.font = 3;
    page.items = {first, second, first, frame::Picture{{}, 10_pt, 10_pt, "satu.png"}, frame::Picture{{}, 10_pt, 10_pt, "dua.png"}, frame::Picture{{}, 10_pt, 10_pt, "satu.png"}};
    pdf::PageContent const content = pdf::write_content(page);
    CHECK(content.fonts == std::vector<font::FontId>{7, 3});
    CHECK(content.pictures == std::vector<std::string>{"satu.png", "dua.png"});
    CHECK(content.operators.find("/F2 12 Tf") != std::string::npos);
}
