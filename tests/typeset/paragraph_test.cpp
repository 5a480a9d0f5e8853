#include <catch2/catch.hpp>

#include "setting.h"

using namespace lkjip;
using namespace lkjip::typeset;
using Lines = std::vector<std::string>;

namespace {

constexpr char const* passage =
    "Dinas Sosial Kabupaten Tapin memuat pertanggungjawaban kinerja Tahun 2022. Di dalamnya termuat Rencana Strategis yang "
    "merupakan bagian dari Rencana Pembangunan Jangka Menengah Daerah. Termuat juga Rencana Kinerja, yang meliputi "
    "kegiatan-kegiatan yang dilaksanakan jajaran Dinas Sosial serta capaian kinerja yang tercermin dalam realisasi fisik.";

bool holds(Lines const& lines, std::string const& part) {
    return std::any_of(lines.begin(), lines.end(), [&](std::string const& line) { return line.find(part) != line.npos; });
}

}  // namespace

TEST_CASE("a paragraph that fits is one line of the font's height", "[typeset][paragraph]") {
    Setting setting;
    setting.style().line_spacing = 1.5;
    Column const column = setting.set("Dinas Sosial", 100);
    REQUIRE(column.strips.size() == 1);
    CHECK(text_of(column.strips[0]) == "Dinas Sosial");
    CHECK(column.strips[0].height.in_pt() == Approx(15));
    CHECK(column.strips[0].baseline.in_pt() == Approx(8 + 2.5));
    CHECK(column.natural_width.in_pt() == Approx(60));
}

TEST_CASE("an empty paragraph is one empty line", "[typeset][paragraph]") {
    Setting setting;
    for (layout::Inlines const& nothing : {layout::Inlines{}, layout::Inlines{layout::Text{"  "}}}) {
        Column const column = setting.set(nothing, 100);
        REQUIRE(column.strips.size() == 1);
        CHECK(column.strips[0].height.in_pt() == Approx(10));
        CHECK(column.strips[0].items.empty());
    }
}

TEST_CASE("spaces are one, and none at the ends of lines", "[typeset][paragraph]") {
    Setting setting;
    CHECK(lines_of(setting.set("  aa   bb\tcc ", 100)) == Lines{"aa bb cc"});
}

TEST_CASE("justified lines end at the measure, the last one where it ends", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    Column const column = setting.set(passage, 300);
    REQUIRE(column.strips.size() > 4);
    for (std::size_t i = 0; i + 1 < column.strips.size(); ++i) {
        std::string const text = text_of(column.strips[i]);
        double const end = right_end(column.strips[i], setting.fonts);
        INFO(text);
        bool const hangs = text.back() == '-' || text.back() == '.' || text.back() == ',';
        if (hangs)
            CHECK((end > 300.5 && end < 302));
        else
            CHECK(end == Approx(300).margin(0.01));
    }
    CHECK(right_end(column.strips.back(), setting.fonts) < 300);
}

TEST_CASE("a line of one style is one text run with its spaces in it", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    for (Strip const& strip : setting.set(passage, 300).strips) CHECK(strip.items.size() == 1);
}

TEST_CASE("nothing is lost between the lines", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    for (double width : {60.0, 140.0, 300.0}) {
        std::string text;
        for (std::string line : lines_of(setting.set(passage, width))) {
            bool const is_hyphen = !line.empty() && line.back() == '-' && line != "kegiatan-";
            if (is_hyphen) line.pop_back();
            text += line;
        }
        std::string wanted(passage);
        for (std::string* s : {&text, &wanted}) std::erase_if(*s, [](char c) { return c == ' ' || c == '-'; });
        CHECK(text == wanted);
    }
}

TEST_CASE("right and centred lines stand where they should", "[typeset][paragraph]") {
    Setting setting;
    auto start_of = [&](layout::Align align) {
        setting.style().align = align;
        return std::get<frame::TextRun>(setting.set("sepuluhhrf", 100).strips[0].items[0]).at.x.in_pt();
    };
    CHECK(start_of(layout::Align::Left) == Approx(0));
    CHECK(start_of(layout::Align::Center) == Approx(25));
    CHECK(start_of(layout::Align::Right) == Approx(50));
    CHECK(start_of(layout::Align::Decimal) == Approx(50));
}

TEST_CASE("ragged lines keep natural spaces", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Fixed);
    setting.style().align = layout::Align::Left;
    for (Strip const& strip : setting.set(passage, 300).strips) CHECK(std::get<frame::TextRun>(strip.items[0]).adjust.empty());
}

TEST_CASE("indents move lines, the first one by its own", "[typeset][paragraph]") {
    Setting setting;
    setting.style().left = Length::pt(20);
    setting.style().right = Length::pt(10);
    setting.style().first_indent = Length::pt(-15);
    Column const column = setting.set(passage, 200);
    REQUIRE(column.strips.size() > 2);
    CHECK(std::get<frame::TextRun>(column.strips[0].items[0]).at.x.in_pt() == Approx(5));
    CHECK(std::get<frame::TextRun>(column.strips[1].items[0]).at.x.in_pt() == Approx(20));
    for (Strip const& strip : column.strips) CHECK(right_end(strip, setting.fonts) < 190 + 2.01);
}

TEST_CASE("numbers, references and names are not divided", "[typeset][paragraph]") {
    Setting setting;
    setting.style().align = layout::Align::Left;
    for (double width = 130; width < 300; width += 5) {
        Lines const lines =
            lines_of(setting.set("sebesar Rp 15.444.210.758,00 menurut Peraturan Bupati Nomor 25 Tahun 2016 oleh Drs. H. Rahmadi "
                                 "yang naik 81,40 % dengan "
                                 "NIP 19650412 198903 1 008 pada 12 orang",
                                 width));
        INFO(width);
        for (char const* part :
             {"Rp 15.444.210.758,00", "Nomor 25", "Tahun 2016", "Drs. H. Rah", "81,40 %", "19650412 198903 1 008", "12 orang"})
            CHECK(holds(lines, part));
    }
}

TEST_CASE("a word before its number is divided only rather than leave a hole", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    std::string const text = "memuat Rencana Kinerja dan Lampiran 22 pertanggungjawaban kinerja";
    CHECK(lines_of(setting.set(text, 165)) == Lines{"memuat Rencana Kinerja dan", "Lampiran 22 pertanggungjawaban", "kinerja"});
    CHECK(lines_of(setting.set(text, 190)) == Lines{"memuat Rencana Kinerja dan Lam-", "piran 22 pertanggungjawaban kinerja"});
}

TEST_CASE("a passage is set as a compositor would", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    CHECK(lines_of(setting.set(passage, 230)) == Lines{
                                                     "Dinas Sosial Kabupaten Tapin memuat pertang-",
                                                     "gungjawaban kinerja Tahun 2022. Di dalamnya",
                                                     "termuat Rencana Strategis yang merupakan",
                                                     "bagian dari Rencana Pembangunan Jangka",
                                                     "Menengah Daerah. Termuat juga Rencana",
                                                     "Kinerja, yang meliputi kegiatan-kegiatan yang",
                                                     "dilaksanakan jajaran Dinas Sosial serta capaian",
                                                     "kinerja yang tercermin dalam realisasi fisik.",
                                                 });
}

TEST_CASE("phrases of the document stay on one line", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Fixed, {"Dinas Sosial", "Kabupaten Tapin"});
    for (double width = 80; width < 250; width += 5) {
        Lines const lines = lines_of(setting.set("oleh Dinas Sosial pada Kabupaten Tapin untuk Dinas Sosialisasi", width));
        CHECK(holds(lines, "Dinas Sosial"));
        CHECK(holds(lines, "Kabupaten Tapin"));
    }
}

TEST_CASE("a no-break space does not break", "[typeset][paragraph]") {
    Setting setting;
    CHECK(lines_of(setting.set("aaaa bbbb\u00A0cccc", 60)) == Lines{"aaaa", "bbbb cccc"});
}

TEST_CASE("a soft hyphen shows only where a line ends at it", "[typeset][paragraph]") {
    Setting setting;
    CHECK(lines_of(setting.set("xx\u00ADyy", 50)) == Lines{"xxyy"});
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set("aaaa xxxx\u00ADyyyyyyyy", 55)) == Lines{"aaaa xxxx-", "yyyyyyyy"});
}

TEST_CASE("reduplicated words may end a line at their hyphen", "[typeset][paragraph]") {
    Setting setting;
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set("kegiatan-kegiatan", 60)) == Lines{"kegiatan-", "kegiatan"});
}

TEST_CASE("a forced break ends the line where it is", "[typeset][paragraph]") {
    Setting setting;
    Column const column =
        setting.set({layout::Text{"aaa bbb"}, layout::LineBreak{}, layout::Text{"ccc"}, layout::LineBreak{}}, 200);
    CHECK(lines_of(column) == Lines{"aaa bbb", "ccc"});
    CHECK(std::get<frame::TextRun>(column.strips[0].items[0]).adjust.empty());
}

TEST_CASE("a word too wide for its measure is hyphenated", "[typeset][paragraph]") {
    Setting setting;
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set("pertanggungjawaban", 65)) == Lines{"pertanggung-", "jawaban"});
    setting.style().hyphenate = false;
    CHECK(lines_of(setting.set("pertanggungjawaban", 65)) == Lines{"pertanggung-", "jawaban"});
    CHECK(setting.notices.empty());
}

TEST_CASE("long codes break behind their signs, and at last anywhere with a notice", "[typeset][paragraph]") {
    Setting setting;
    setting.style().align = layout::Align::Left;
    CHECK(lines_of(setting.set("800/123/DINSOS/2022", 60)) == Lines{"800/123/", "DINSOS/2022"});
    CHECK(setting.notices.empty());
    CHECK(lines_of(setting.set("12345678901234567890", 60)).size() == 2);
    REQUIRE(setting.notices.size() == 1);
    CHECK(setting.notices[0].kind == NoticeKind::OverfullLine);
}

TEST_CASE("lines with very wide spaces are noticed", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Fixed, {}, {}, "");
    setting.set("aa bbbbbbbbbbb cccccccccccccc", 84);
    REQUIRE_FALSE(setting.notices.empty());
    CHECK(setting.notices[0].kind == NoticeKind::LooseLine);
}

TEST_CASE("orphans and widows are kept together", "[typeset][paragraph]") {
    Setting setting;
    setting.style().orphans = 2;
    setting.style().widows = 3;
    Column const column = setting.set(passage, 200);
    std::size_t const lines = column.strips.size();
    REQUIRE(lines > 6);
    CHECK_FALSE(column.strips[0].may_break_after);
    CHECK(column.strips[1].may_break_after);
    CHECK(column.strips[lines - 4].may_break_after);
    CHECK_FALSE(column.strips[lines - 3].may_break_after);
    CHECK_FALSE(column.strips[lines - 2].may_break_after);
    CHECK(column.strips[lines - 1].may_break_after);
    setting.style().keep_together = true;
    Column const kept = setting.set(passage, 200);
    for (std::size_t i = 0; i + 1 < lines; ++i) CHECK_FALSE(kept.strips[i].may_break_after);
}

TEST_CASE("a label marks the first line", "[typeset][paragraph]") {
    Setting setting;
    Column const column = set_paragraph({0, {layout::Text{passage}}, 7}, Length::pt(200), setting.context);
    REQUIRE(column.strips[0].anchors.size() == 1);
    CHECK(column.strips[0].anchors[0].label == 7);
    CHECK(column.strips[1].anchors.empty());
}

TEST_CASE("nothing is ever wider than the measure", "[typeset][paragraph]") {
    Setting setting(Setting::Fonts::Real);
    std::uint32_t state = 2022;
    auto random = [&state](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    constexpr char const* parts[]{"kinerja",
                                  "penyelenggaraan",
                                  "Rp 15.444.210.758,00",
                                  "800/12/DINSOS/2022",
                                  "RPJMD",
                                  "dan",
                                  "di",
                                  "kegiatan-kegiatan",
                                  "https://dinsos.tapinkab.go.id/laporan_2022.pdf",
                                  "NIP 19650412 198903 1 008",
                                  "(PPKS)",
                                  "efisiensi,",
                                  "WWWWWWWWWWWWWWW",
                                  "81,40 %",
                                  "a",
                                  "fiil"};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (std::uint32_t i = 0, words = 1 + random(25); i < words; ++i)
            text += std::string(parts[random(std::size(parts))]) + " ";
        double const width = 14 + random(150);
        setting.style().align = random(2) == 0 ? layout::Align::Justify : layout::Align::Left;
        setting.style().hyphenate = random(3) != 0;
        double const hang = setting.style().align == layout::Align::Justify ? 12 * 0.4 * 0.333 : 0;
        INFO(text << " at " << width);
        for (Strip const& strip : setting.set(text, width).strips)
            REQUIRE(right_end(strip, setting.fonts) <= width + hang + 0.02);
    }
}

TEST_CASE("the same text gives the same lines", "[typeset][paragraph]") {
    Setting one(Setting::Fonts::Real);
    Setting other(Setting::Fonts::Real);
    one.set("lain dahulu", 100);
    CHECK(lines_of(one.set(passage, 220)) == lines_of(other.set(passage, 220)));
}
