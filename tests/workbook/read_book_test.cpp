#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "hand_made.h"
#include "workbook/read_book.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using Kind = workbook::Cell::Kind;

namespace {

workbook::Sheet read_sheet(std::string const& rows, std::string const& after = {}) {
    return workbook::read_book(packed(parts_with(rows, after)), "uji.xlsx").sheets.at(0);
}

std::string reading_fails(Parts const& parts) {
    try {
        workbook::read_book(packed(parts), "uji.xlsx");
    } catch (base::Error const& error) {
        return error.what();
    }
    return "terbaca";
}

}  // namespace

TEST_CASE("cells of every kind are read", "[workbook]") {
    workbook::Sheet const sheet = read_sheet(
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>tiga_x000A_baris</t></is></c>
        <c r="D2" s="1"><v>4.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="H2"><f>1+1</f></c>
        <c r="I2" s="2"><v>44665</v></c><c r="J2" s="3"><v>44665</v></c><c r="K2" s="1"/><c r="L2" t="s"><v></v></c></row>)");
    auto const at = [&](int column) { return sheet.at({2, column}); };
    CHECK(at(1).text == "satu");
    CHECK(at(2).text == "dua ");
    CHECK(at(3).text == "tiga\nbaris");
    CHECK(at(4).format.decimals == 2);
    CHECK(at(5).kind == Kind::Flag);
    CHECK(at(6).kind == Kind::Error);
    CHECK(at(7).text == "ab");
    CHECK(at(8).kind == Kind::Uncomputed);
    CHECK(at(9).format.is_date);
    CHECK(at(10).format.is_date);
    CHECK(at(11).kind == Kind::Blank);
    CHECK(at(12).kind == Kind::Blank);
}

TEST_CASE("cells without references follow one another", "[workbook]") {
    workbook::Sheet const sheet = read_sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    CHECK(sheet.at({1, 2}).text == "2");
    CHECK(sheet.at({2, 1}).text == "3");
}

TEST_CASE("a cell merged downwards holds for every row, one merged to the right only for its first column", "[workbook]") {
    workbook::Sheet const sheet = read_sheet(
        R"(<row r="1"><c r="A1"><v>7</v></c><c r="C1"><v>8</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>)",
        R"(<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C1:D1"/></mergeCells>)");
    CHECK(sheet.at({3, 1}).text == "7");
    CHECK(sheet.at({1, 4}).kind == Kind::Blank);
}

TEST_CASE("prefixed elements and dates from 1904 are understood", "[workbook]") {
    Parts parts = parts_with("");
    parts["xl/worksheets/sheet1.xml"] =
        std::string("<x:worksheet xmlns:x=\"") + spreadsheet +
        "\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    std::string& book = parts["xl/workbook.xml"];
    book.replace(book.find("<workbookPr/>"), 13, "<workbookPr date1904=\"1\"/>");
    workbook::Book const read = workbook::read_book(packed(parts), "uji.xlsx");
    CHECK(read.counts_from_1904);
    CHECK(read.sheets.at(0).at({1, 2}).text == "5");
}

TEST_CASE("files that are no workbooks say what they are and what to do", "[workbook]") {
    auto const fails = [](std::string const& bytes, std::string const& message) {
        CHECK_THROWS_WITH(workbook::read_book(bytes, "uji.xlsx"), Catch::Contains(message));
    };
    fails("", "berkas kosong [W-001]");
    fails("kode;uraian\n1;a\n", "ini bukan buku kerja .xlsx [W-001]");
    fails(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
          "ini buku kerja .xls lama, atau .xlsx yang dikunci dengan kata sandi [W-001]");
    fails("<html><table><tr><td>1</td></tr></table></html>", "ini halaman web (HTML)");
    fails(packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}),
          "ini berkas OpenDocument (.ods), bukan buku kerja .xlsx [W-001]");
    fails(packed({{"xl/workbook.bin", "x"}}), "biner Excel (.xlsb)");
    fails(packed({{"word/document.xml", "<a/>"}}), "Word (.docx)");
    fails(packed({{"a.txt", "a"}}), "bukan buku kerja .xlsx");
}

TEST_CASE("damaged workbooks name the damaged part", "[workbook]") {
    std::string const whole = packed(parts_with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    CHECK_THROWS_WITH(workbook::read_book(whole.substr(0, whole.size() / 2), "uji.xlsx"), Catch::Contains("[W-002]"));
    std::string broken = whole;
    broken[60] = static_cast<char>(broken[60] ^ 0x55);
    CHECK_THROWS_AS(workbook::read_book(broken, "uji.xlsx"), base::Error);

    auto const without = [](std::string const& part) {
        Parts parts = parts_with("");
        parts.erase(part);
        return reading_fails(parts);
    };
    CHECK_THAT(without("xl/worksheets/sheet1.xml"), Catch::Contains("\"xl/worksheets/sheet1.xml\" tidak ada di dalamnya"));
    CHECK_THAT(without("xl/_rels/workbook.xml.rels"), Catch::Contains("xl/_rels/workbook.xml.rels"));

    auto const with = [](std::string const& part, std::string const& content) {
        Parts parts = parts_with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>");
        parts[part] = content;
        return reading_fails(parts);
    };
    CHECK_THAT(with("xl/styles.xml", "<styleSheet>"), Catch::Contains("bagian \"styles.xml\" rusak: bukan XML yang sah [W-002]"));
    CHECK_THAT(with("xl/styles.xml", "<styleSheet/>"), Catch::Contains("menunjuk teks bersama ke-9, yang tidak ada"));
    CHECK_THAT(with("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"), Catch::Contains("ada DOCTYPE"));
    CHECK_THAT(with("xl/workbook.xml", "<workbook><sheets/></workbook>"), Catch::Contains("tidak berisi lembar"));
}

TEST_CASE("numbers of sheets and cells that would exhaust the memory are refused", "[workbook]") {
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    CHECK_THAT(reading_fails(parts_with(deep)), Catch::Contains("susunannya terlalu dalam"));
    std::string many = "<row r=\"1\">";
    for (int i = 0; i < 260000; ++i) many += "<c/>";
    CHECK_THAT(reading_fails(parts_with(many + "</row>")),
               Catch::Contains("lebih dari 250000 sel") && Catch::Contains("[W-003]"));
    std::string tags;
    for (int i = 0; i < 1000000; ++i) tags += "<c/>";
    CHECK_THAT(reading_fails(parts_with(tags)), Catch::Contains("terlalu banyak sel"));
}

TEST_CASE("texts longer than a cell of Excel holds are refused, with the cell", "[workbook]") {
    auto const with_text = [](std::string const& text) {
        return parts_with("<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
    };
    CHECK(reading_fails(with_text(std::string(32767, 'x'))) == "terbaca");
    CHECK_THAT(reading_fails(with_text(std::string(32768, 'x'))),
               Catch::Contains("teks di sel ini lebih panjang dari 32767 huruf (Data!B3) [W-023]"));
}

TEST_CASE("a text that thousands of cells share, and a sheet that many names share, are refused before the memory is full", "[workbook]") {
    std::string rows;
    for (int i = 1; i <= 50000; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
    Parts parts = parts_with(rows);
    parts["xl/sharedStrings.xml"] = std::string("<sst xmlns=\"") + spreadsheet + "\"><si><t>" + std::string(30000, 'x') + "</t></si></sst>";
    CHECK_THAT(reading_fails(parts), Catch::Contains("lebih dari 64 MB teks") && Catch::Contains("[W-003]"));

    std::string many;
    for (int i = 0; i < 200000; ++i) many += "<c><v>1</v></c>";
    parts = parts_with("<row>" + many + "</row>");
    std::string& book = parts["xl/workbook.xml"];
    std::string const sheet = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/>";
    for (int i = 0; i < 20; ++i) book.insert(book.find(sheet), sheet);
    CHECK_THAT(reading_fails(parts), Catch::Contains("lebih dari 1000000 sel") && Catch::Contains("[W-003]"));
}

TEST_CASE("damaged archives are told in Bahasa Indonesia", "[workbook]") {
    std::string const whole = packed(parts_with("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    for (std::size_t const kept : {std::size_t{10}, whole.size() / 2, whole.size() - 5}) {
        INFO(kept);
        CHECK_THROWS_WITH(workbook::read_book(whole.substr(0, kept), "uji.xlsx"),
                          Catch::Contains("[W-002]") && !Catch::Contains("archive") && !Catch::Contains("Zip"));
    }
    CHECK_THROWS_WITH(workbook::read_book(whole.substr(0, whole.size() / 2), "uji.xlsx"),
                      Catch::Contains("berkas rusak atau tidak lengkap: daftar isinya (di akhir arsip zip) tidak ditemukan"));
}

TEST_CASE("relations lead to parts inside the archive, never out of it", "[workbook]") {
    Parts parts = parts_with("");
    std::string& rels = parts["xl/_rels/workbook.xml.rels"];
    rels.replace(rels.find("worksheets/sheet1.xml"), 21, "../../../../etc/passwd");
    CHECK_THAT(reading_fails(parts), Catch::Contains("etc/passwd\" tidak ada di dalamnya"));
}
