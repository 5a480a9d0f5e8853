#include <catch2/catch.hpp>

#include <chrono>

#include "report/shapes.h"
#include "workbook/cell_values.h"
#include "workbook/json_writer.h"
#include "workbook/marks.h"

using namespace lkjip;
using workbook::Cell;
using Kind = workbook::Cell::Kind;

namespace {

std::string number(std::string const& text) {
    auto const read = workbook::parse_number_text(text);
    return read ? read->value.to_string() + (read->is_ambiguous ? "?" : "") : "bukan angka";
}

std::string date(std::string const& text) {
    auto const read = workbook::parse_date_text(text);
    return read ? base::format_date(*read) : "bukan tanggal";
}

// What a cell means, or the code of the first fault.
std::string meaning(Cell const& cell, report::Shape const& shape, bool from_1904 = false) {
    workbook::CellReading const reading = workbook::read_cell(cell, shape, from_1904);
    bool const is_faulty = !reading.faults.empty() && reading.faults.front().severity == base::Severity::Error;
    if (is_faulty) return reading.faults.front().code;
    return reading.value.is_null() ? "kosong" : workbook::to_json(reading.value);
}

Cell of(Kind kind, std::string text, std::string const& format = "General") {
    return {kind, std::move(text), workbook::parse_number_format(format)};
}

}  // namespace

TEST_CASE("numbers typed as text are read as Indonesians write them, and as others do where it is plain", "[workbook]") {
    CHECK(number("1.234.567,89") == "1234567.89");
    CHECK(number("12.988.600") == "12988600");
    CHECK(number("Rp 12.988.600,-") == "12988600");
    CHECK(number("Rp.3.000.000,00") == "3000000.00");
    CHECK(number("74,35 %") == "74.35");
    CHECK(number("(1.500.000)") == "-1500000");
    CHECK(number("\xE2\x88\x92"
                 "2,5") == "-2.5");
    CHECK(number("1 234\xC2\xA0"
                 "567") == "1234567");
    CHECK(number("1,234,567.50") == "1234567.50");
    CHECK(number("74.35") == "74.35");
    CHECK(number("0,5") == "0.5");
    CHECK(number("007") == "7");
}

TEST_CASE("one dot or comma before three digits may be either: the reading is marked", "[workbook]") {
    CHECK(number("1.234") == "1234?");
    CHECK(number("1,234") == "1.234?");
    CHECK(number("0.234") == "0.234");
}

TEST_CASE("what is no number is none", "[workbook]") {
    for (char const* const text :
         {"", "abc", "12 orang", "1.23.456", "1,2,3", "12.", ",", "--5", "1.234,5,6", "Rp", "2022-04-14"}) {
        INFO(text);
        CHECK(number(text) == "bukan angka");
    }
}

TEST_CASE("dates are read in numbers and in words, day first", "[workbook]") {
    for (char const* const text :
         {"2022-04-14", "14/04/2022", "14-4-2022", "14.04.2022", "14 April 2022", "Kamis, 14 April 2022", "14 apr 2022"}) {
        INFO(text);
        CHECK(date(text) == "14 April 2022");
    }
    CHECK(date("1 Nopember 2022") == "1 November 2022");
    for (char const* const text : {"30/02/2022", "4/14/2022", "April 2022", "14 Avril 2022", "14/04/22", "kemarin", "0/1/2022"}) {
        INFO(text);
        CHECK(date(text) == "bukan tanggal");
    }
}

TEST_CASE("serial numbers are days since 1900 or 1904", "[workbook]") {
    CHECK(meaning(of(Kind::Number, "44665"), report::date()) == "\"2022-04-14\"");
    CHECK(meaning(of(Kind::Number, "44665.75"), report::date()) == "\"2022-04-14\"");
    CHECK(meaning(of(Kind::Number, "43203"), report::date(), true) == "\"2022-04-14\"");
    CHECK(meaning(of(Kind::Number, "1"), report::date()) == "\"1900-01-01\"");
    CHECK(meaning(of(Kind::Number, "61"), report::date()) == "\"1900-03-01\"");
    CHECK(meaning(of(Kind::Number, "-5"), report::date()) == "W-018");
    CHECK(meaning(of(Kind::Number, "1e300"), report::date()) == "W-018");
}

TEST_CASE("numbers are what people see in the cell", "[workbook]") {
    CHECK(meaning(of(Kind::Number, "2.5", "0.00"), report::number()) == "2.50");
    CHECK(meaning(of(Kind::Number, "2.075", "0.00"), report::number()) == "2.075");
    CHECK(meaning(of(Kind::Number, "0.7435", "0.00%"), report::percent()) == "74.35");
    CHECK(meaning(of(Kind::Number, "0.30000000000000004"), report::number()) == "0.3");
    CHECK(meaning(of(Kind::Number, "12988600.000000001"), report::rupiah()) == "12988600");
    CHECK(meaning(of(Kind::Number, "1.2E7"), report::rupiah()) == "12000000");
    CHECK(meaning(of(Kind::Number, "2022", "0.00"), report::year()) == "2022");
    CHECK(meaning(of(Kind::Text, "1,234"), report::rupiah()) == "1234");
    CHECK(meaning(of(Kind::Text, "-"), report::number()) == "kosong");
}

TEST_CASE("numbers keep within the digits that a report may hold", "[workbook]") {
    CHECK(meaning(of(Kind::Number, "33.333333333333336"), report::number()) == "33.33333333");
    CHECK(meaning(of(Kind::Number, "0.66666666666666663", "0.00%"), report::percent()) == "66.66666667");
    CHECK(meaning(of(Kind::Text, "33,3333333333"), report::number()) == "33.33333333");
    CHECK(meaning(of(Kind::Number, "2.2E-25"), report::number()) == "0");
    CHECK(meaning(of(Kind::Number, "1E+17"), report::number()) == "100000000000000000");
    CHECK(meaning(of(Kind::Number, "1E+18"), report::number()) == "W-029");
    CHECK(meaning(of(Kind::Number, "-1E+18"), report::number()) == "W-029");
    CHECK(meaning(of(Kind::Number, "1E+37", "0%"), report::percent()) == "W-029");
    CHECK(meaning(of(Kind::Number, "1E+300"), report::number()) == "W-029");
    CHECK(meaning(of(Kind::Text, "1.000.000.000.000.000.000"), report::rupiah()) == "W-029");
}

TEST_CASE("a number among a million blanks is read at once", "[workbook]") {
    std::string const blanks(2000000, ' ');
    auto const start = std::chrono::steady_clock::now();
    CHECK(number("1" + blanks + "2") == "12");
    CHECK(number(blanks + "\xE2\x88\x92" + blanks + "3") == "-3");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("cells that can't be what is asked for say why", "[workbook]") {
    CHECK(meaning(of(Kind::Error, "#REF!"), report::number()) == "W-014");
    CHECK(meaning(of(Kind::Uncomputed, ""), report::text()) == "W-015");
    CHECK(meaning(of(Kind::Text, "dua belas"), report::number()) == "W-016");
    CHECK(meaning(of(Kind::Flag, "1"), report::number()) == "W-016");
    CHECK(meaning(of(Kind::Number, "45047", "d-mmm"), report::number()) == "W-019");
    CHECK(meaning(of(Kind::Number, "0.395833", "hh:mm"), report::text()) == "W-019");
    CHECK(meaning(of(Kind::Text, "30/02/2022"), report::date()) == "W-018");
    CHECK(meaning(of(Kind::Number, "196401201992031000"), report::nip()) == "W-020");
    CHECK(meaning(of(Kind::Text, "mungkin"), report::flag()) == "W-021");
}

TEST_CASE("words are read whatever their case", "[workbook]") {
    CHECK(meaning(of(Kind::Text, "YA"), report::flag()) == "true");
    CHECK(meaning(of(Kind::Flag, "0"), report::flag()) == "false");
    CHECK(meaning(of(Kind::Text, " Negatif "), report::choice({"positif", "negatif"})) == "\"negatif\"");
    CHECK(meaning(of(Kind::Text, "Tanpa"), report::number_or({"tanpa"})) == "\"tanpa\"");
    CHECK(meaning(of(Kind::Text, "120,0"), report::number_or({"tanpa"})) == "120.0");
    CHECK(meaning(of(Kind::Text, "55,5"), report::number_or({})) == "\"55,5\"");
}

TEST_CASE("codes typed as numbers keep the zeros that the format shows", "[workbook]") {
    CHECK(meaning(of(Kind::Number, "6", "00"), report::text()) == "\"06\"");
    CHECK(meaning(of(Kind::Number, "2.1", "0.00"), report::text()) == "\"2.10\"");
    CHECK(meaning(of(Kind::Number, "37"), report::text()) == "\"37\"");
}

TEST_CASE("number formats are told apart: dates, percentages, digits", "[workbook]") {
    using workbook::parse_number_format;
    CHECK(parse_number_format("[$-421]dd mmmm yyyy;@").is_date);
    CHECK(parse_number_format("[h]:mm").is_date);
    CHECK_FALSE(parse_number_format("\"Rp\"#,##0;[Red]-\"Rp\"#,##0").is_date);
    CHECK_FALSE(parse_number_format("[Red]0.00").is_date);
    CHECK_FALSE(parse_number_format("_-\"d\"* #,##0_-").is_date);
    CHECK(parse_number_format("0.0%").is_percent);
    CHECK(parse_number_format("#,##0.00").decimals == 2);
    CHECK_FALSE(parse_number_format("#,##0.##").decimals);
    CHECK_FALSE(parse_number_format("General").decimals);
    CHECK(parse_number_format("0000").least_digits == 4);
}

TEST_CASE("a list in a cell is read with bullets or line by line", "[workbook]") {
    using Texts = std::vector<std::string>;
    CHECK(workbook::parse_bullets("• satu\n• dua\n  lanjutan") == Texts{"satu", "dua\n  lanjutan"});
    CHECK(workbook::parse_bullets("satu\n\n dua \r") == Texts{"satu", "dua"});
    CHECK(workbook::parse_bullets("•satu\n•") == Texts{"satu", ""});
    CHECK(workbook::parse_bullets(workbook::bulleted({"a\n• b", "\\c", ""})) == Texts{"a\n• b", "\\c", ""});
}
