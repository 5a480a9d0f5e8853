#include <catch2/catch.hpp>
#include <fstream>

#include "setting.h"
#include "typeset/image_size.h"

using namespace lkjip;
using namespace lkjip::typeset;
using Lines = std::vector<std::string>;

namespace {

layout::CharStyle sized(double size_pt) {
    layout::CharStyle style;
    style.size = Length::pt(size_pt);
    return style;
}

template <class Item>
std::vector<Item> all(std::vector<frame::Item> const& items) {
    std::vector<Item> found;
    for (frame::Item const& item : items)
        if (auto const* one = std::get_if<Item>(&item)) found.push_back(*one);
    return found;
}

std::string png_header(std::string const& name, char width, char height) {
    std::string const path = std::string(LKJIP_BINARY_DIR) + "/" + name;
    std::string bytes = "\x89PNG\r\n\x1a\n";
    bytes +=
        std::string("\0\0\0\x0dIHDR\0\0\0", 11) + width + std::string("\0\0\0", 3) + height + std::string("\x08\x02\0\0\0", 5);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

}  // namespace

TEST_CASE("a change of style is a new run where the last one ended", "[typeset][inlines]") {
    Setting setting;
    auto const large = setting.add_style(sized(20), setting.context.font_of_style[0]);
    Column const column = setting.set({layout::Text{"aa "}, layout::Text{"bb", large}, layout::Text{"cc"}}, 200);
    REQUIRE(column.strips.size() == 1);
    auto const runs = all<frame::TextRun>(column.strips[0].items);
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].at.x.in_pt() == Approx(15));
    CHECK(runs[2].at.x.in_pt() == Approx(35));
    CHECK(column.strips[0].height.in_pt() == Approx(20));
}

TEST_CASE("no line ends where the style changes inside a word", "[typeset][inlines]") {
    Setting setting;
    auto const other = setting.add_style(sized(10), setting.context.font_of_style[0]);
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set({layout::Text{"aaaa (bbbb"}, layout::Text{"cccc", other}, layout::Text{")"}}, 55)) ==
          Lines{"aaaa", "(bbbbcccc)"});
}

TEST_CASE("a raised style stands above the baseline", "[typeset][inlines]") {
    Setting setting;
    layout::CharStyle raised = sized(6);
    raised.rise = Length::pt(3);
    auto const superscript = setting.add_style(raised, setting.context.font_of_style[0]);
    Column const column = setting.set({layout::Text{"m"}, layout::Text{"2", superscript}}, 200);
    auto const runs = all<frame::TextRun>(column.strips[0].items);
    REQUIRE(runs.size() == 2);
    CHECK((runs[0].at.y - runs[1].at.y).in_pt() == Approx(3));
    CHECK(column.strips[0].height.in_pt() == Approx(10));
}

TEST_CASE("underlines run under words and the spaces between them", "[typeset][inlines]") {
    Setting setting;
    layout::CharStyle style = sized(10);
    style.underline = true;
    auto const underlined = setting.add_style(style, setting.context.font_of_style[0]);
    Column const column = setting.set({layout::Text{"aa "}, layout::Text{"bb cc", underlined}, layout::Text{" dd"}}, 200);
    auto const lines = all<frame::Line>(column.strips[0].items);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].from.x.in_pt() == Approx(15));
    CHECK(lines[0].to.x.in_pt() == Approx(40));
    CHECK((lines[0].from.y - column.strips[0].baseline).in_pt() == Approx(1.3));
}

TEST_CASE("tracking spreads letters and is measured", "[typeset][inlines]") {
    Setting setting;
    layout::CharStyle style = sized(10);
    style.tracking = Length::pt(2);
    auto const spread = setting.add_style(style, setting.context.font_of_style[0]);
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set({layout::Text{"BAB AA", spread}}, 35)) == Lines{"BAB", "AA"});
    Column const column = setting.set({layout::Text{"BAB AA", spread}}, 100);
    CHECK(right_end(column.strips[0], setting.fonts) == Approx(6 * 7 - 2));
    setting.style().align = layout::Align::Justify;
    Column const divided = setting.set({layout::Text{"xx PENYELENGGARAAN", spread}}, 84);  // "xx PENYELENG-" is 13 * 7 - 2 wide
    CHECK(right_end(divided.strips[0], setting.fonts) == Approx(84 + 0.4 * 5).margin(0.01));
}

TEST_CASE("links cover their words and name their target", "[typeset][inlines]") {
    Setting setting;
    Column const column = setting.set({layout::Text{"aa "}, layout::Text{"bb cc", 0, 3}, layout::Text{" "},
                                       layout::Text{"dd", 0, layout::no_label, "https://a.id"}},
                                      200);
    auto const links = all<frame::Link>(column.strips[0].items);
    REQUIRE(links.size() == 2);
    CHECK(links[0].target_page == -2 - 3);
    CHECK(links[0].at.x.in_pt() == Approx(15));
    CHECK(links[0].width.in_pt() == Approx(25));
    CHECK(links[1].url == "https://a.id");
    CHECK(all<frame::TextRun>(column.strips[0].items).size() == 1);
}

TEST_CASE("page numbers are those of the context, references those of the last pass", "[typeset][inlines]") {
    Setting setting;
    setting.context.page_number = "iv";
    setting.context.page_count = "12";
    layout::Inlines const content{layout::PageNumber{}, layout::Text{"/"}, layout::PageCount{}, layout::Text{" lihat "},
                                  layout::PageReference{1, 0}};
    CHECK(lines_of(setting.set(content, 200)) == Lines{"iv/12 lihat 00"});
    setting.known.printed_of_label = {"1", "37"};
    CHECK(lines_of(setting.set(content, 200)) == Lines{"iv/12 lihat 37"});
}

TEST_CASE("a fraction stands in the line, its bar on the axis", "[typeset][inlines]") {
    Setting setting;
    layout::InlineFraction fraction{{layout::Text{"realisasi"}}, {layout::Text{"target"}}, 0};
    Column const column = setting.set({layout::Text{"a "}, fraction, layout::Text{" b"}}, 200);
    Strip const& strip = column.strips.at(0);
    CHECK(strip.height.in_pt() > 12);
    auto const bars = all<frame::Line>(strip.items);
    REQUIRE(bars.size() == 1);
    CHECK((strip.baseline - bars[0].from.y).in_pt() == Approx(2.5));  // half the x-height
    auto const runs = all<frame::TextRun>(strip.items);
    REQUIRE(runs.size() == 4);
    CHECK(frame::text_of(runs[1].codes) == "realisasi");
    CHECK(runs[1].at.y < bars[0].from.y);
    CHECK(runs[2].at.y > bars[0].from.y);
    CHECK(runs[1].size.in_pt() == Approx(7.2));
    CHECK(setting.context.scale == 1);
}

TEST_CASE("a picture in the text keeps its aspect", "[typeset][inlines]") {
    Setting setting;
    std::string const file = png_header("inline.png", 40, 20);
    Column const column = setting.set({layout::InlineImage{file, Length::pt(60), {}}, layout::Text{" teks"}}, 200);
    auto const pictures = all<frame::Picture>(column.strips[0].items);
    REQUIRE(pictures.size() == 1);
    CHECK(pictures[0].height.in_pt() == Approx(30));
    CHECK(pictures[0].at.y.in_pt() == Approx(column.strips[0].baseline.in_pt() - 30));
}

TEST_CASE("a picture that cannot be read is an error", "[typeset][inlines]") {
    Setting setting;
    setting.set({layout::InlineImage{"/nowhere.png", Length::pt(60), {}}}, 200);
    CHECK(setting.diagnostics.error_count() == 1);
    CHECK_FALSE(read_image_size("/nowhere.png"));
}

TEST_CASE("scale makes type, indents and lines smaller", "[typeset][inlines]") {
    Setting setting;
    setting.style().left = Length::pt(20);
    setting.context.scale = 0.5;
    Column const column = setting.set("aaaa", 200);
    auto const& run = std::get<frame::TextRun>(column.strips[0].items[0]);
    CHECK(run.size.in_pt() == Approx(5));
    CHECK(run.at.x.in_pt() == Approx(10));
    CHECK(column.strips[0].height.in_pt() == Approx(5));
}

TEST_CASE("fi and fl are ligatures, but not across a hyphenation point", "[typeset][inlines]") {
    Setting setting(Setting::Fonts::Real, {}, {"koef-isien"});
    auto codes = [&](std::string text) {
        return std::get<frame::TextRun>(setting.set(std::move(text), 400).strips[0].items[0]).codes;
    };
    CHECK(codes("fisik") == u"\uFB01sik");
    CHECK(codes("inflasi") == u"in\uFB02asi");
    CHECK(codes("koefisien") == u"koefisien");
    CHECK(codes("staff") == u"staff");
}

TEST_CASE("kerning is set in the run", "[typeset][inlines]") {
    Setting setting(Setting::Fonts::Real);
    Column const column = setting.set("AVA", 400);
    auto const& run = std::get<frame::TextRun>(column.strips[0].items[0]);
    REQUIRE(run.adjust.size() == 2);
    CHECK(run.adjust[0] < -100);
    CHECK(run.adjust[1] < -100);
}

TEST_CASE("a character the font lacks comes from another family, with a notice", "[typeset][inlines]") {
    Setting setting;  // the fixed font ends at U+024F
    Column const column = setting.set("a ≤ b ≤ c", 200);
    CHECK(lines_of(column) == Lines{"a ≤ b ≤ c"});
    auto const runs = all<frame::TextRun>(column.strips[0].items);
    CHECK(runs.size() == 5);
    CHECK(setting.fonts.font(runs[1].font).family() == "Liberation Serif");
    CHECK(setting.notices.size() == 1);
    CHECK_FALSE(setting.diagnostics.has_errors());
}

TEST_CASE("a character that no font has is one error with its place and text", "[typeset][inlines]") {
    Setting setting(Setting::Fonts::Real);
    setting.document.files = {"lkjip.xml"};
    setting.context.source = {0, 12, 4};
    setting.set("Sasaran ❖tujuan dan ❖lain", 200);
    REQUIRE(setting.diagnostics.error_count() == 1);
    base::Diagnostic const& error = setting.diagnostics.all().front();
    CHECK(error.message == "tidak ada huruf untuk karakter \"❖\" (U+2756) pada \"❖tujuan\"");
    CHECK(error.place.file == "lkjip.xml");
    CHECK(error.place.line == 12);
}

TEST_CASE("least and natural widths of a paragraph", "[typeset][inlines]") {
    Setting setting;
    setting.style().left = Length::pt(7);
    auto measured = [&](layout::Inlines content) {
        return measure_paragraph({0, std::move(content), layout::no_label}, setting.context);
    };
    Extent const extent = measured({layout::Text{"aaa bbbbbb Nomor 12"}});
    CHECK(extent.least.in_pt() == Approx(8 * 5 + 7));
    CHECK(extent.natural.in_pt() == Approx(19 * 5 + 7));
    Extent const forced = measured({layout::Text{"aaa bb"}, layout::LineBreak{}, layout::Text{"ccc"}});
    CHECK(forced.natural.in_pt() == Approx(6 * 5 + 7));
    CHECK(measured({}).natural.in_pt() == Approx(7));
}

TEST_CASE("a paragraph set to its natural width is one line, to its least width unhyphenated", "[typeset][inlines]") {
    Setting setting(Setting::Fonts::Real);
    setting.style().align = layout::Align::Left;
    layout::Paragraph const paragraph{
        0, {layout::Text{"Persentase Pemerlu Pelayanan Kesejahteraan Sosial (PPKS) yang terentaskan"}}, layout::no_label};
    Extent const extent = measure_paragraph(paragraph, setting.context);
    CHECK(set_paragraph(paragraph, extent.natural, setting.context).strips.size() == 1);
    for (std::string const& line : lines_of(set_paragraph(paragraph, extent.least, setting.context)))
        CHECK(line.find('-') == line.npos);
}

TEST_CASE("a line set by itself has its natural width and stands on its baseline", "[typeset][inlines]") {
    Setting setting;
    SetLine const line = set_text("abc def", 0, setting.context);
    CHECK(line.width.in_pt() == Approx(35));
    CHECK(line.ascent.in_pt() == Approx(8));
    CHECK(line.descent.in_pt() == Approx(2));
    REQUIRE(line.items.size() == 1);
    CHECK(std::get<frame::TextRun>(line.items[0]).at.y.in_pt() == 0);
    SetLine const nothing = set_line({}, 0, setting.context);
    CHECK(nothing.items.empty());
    CHECK(nothing.ascent.in_pt() == Approx(8));
}
