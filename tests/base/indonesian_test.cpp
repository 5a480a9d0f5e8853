#include <catch2/catch.hpp>

#include "base/indonesian.h"

using namespace lkjip::base;

namespace {
Decimal number(char const* text) { return Decimal::parse(text).value(); }
}  // namespace

TEST_CASE("numbers are written with points for thousands and a decimal comma", "[base][format]") {
    CHECK(format_number(number("1234567.89")) == "1.234.567,89");
    CHECK(format_number(number("999")) == "999");
    CHECK(format_number(number("1000")) == "1.000");
    CHECK(format_number(number("62.8"), 2) == "62,80");
    CHECK(format_number(number("62.805"), 2) == "62,81");
    CHECK(format_number(number("81.40")) == "81,40");
    CHECK(format_number(number("-1234.5")) == "\u22121.234,5");
    CHECK(format_number(number("-0.001"), 2) == "0,00");
    CHECK(format_number(number("999.999"), 2) == "1.000,00");
}

TEST_CASE("money and per cent follow the official style", "[base][format]") {
    CHECK(format_rupiah(number("19678585487")) == "Rp19.678.585.487,00");
    CHECK(format_rupiah(number("12988600"), 0) == "Rp12.988.600");
    CHECK(format_rupiah(number("-5000"), 0) == "\u2212Rp5.000");
    CHECK(format_percent(number("81.4"), 2) == "81,40\u00A0%");
}

TEST_CASE("numbers are spelled in words", "[base][spelling]") {
    CHECK(spell_number(0) == "nol");
    CHECK(spell_number(10) == "sepuluh");
    CHECK(spell_number(11) == "sebelas");
    CHECK(spell_number(12) == "dua belas");
    CHECK(spell_number(19) == "sembilan belas");
    CHECK(spell_number(50) == "lima puluh");
    CHECK(spell_number(100) == "seratus");
    CHECK(spell_number(112) == "seratus dua belas");
    CHECK(spell_number(999) == "sembilan ratus sembilan puluh sembilan");
    CHECK(spell_number(1000) == "seribu");
    CHECK(spell_number(1001) == "seribu satu");
    CHECK(spell_number(2000) == "dua ribu");
    CHECK(spell_number(100000) == "seratus ribu");
    CHECK(spell_number(1000000) == "satu juta");
    CHECK(spell_number(1001000) == "satu juta seribu");
    CHECK(spell_number(19678585487) ==
          "sembilan belas miliar enam ratus tujuh puluh delapan juta lima ratus delapan puluh lima ribu empat ratus delapan "
          "puluh tujuh");
    CHECK(spell_number(3000000000012) == "tiga triliun dua belas");
    CHECK(spell_number(1000000000000000) == "seribu triliun");
    CHECK(spell_number(number("2.5")) == "dua koma lima");
    CHECK(spell_number(number("62.05")) == "enam puluh dua koma nol lima");
    CHECK(spell_number(number("-0.4")) == "minus nol koma empat");
}

TEST_CASE("list marks: roman numbers and letters", "[base][format]") {
    CHECK(to_roman(1) == "I");
    CHECK(to_roman(4) == "IV");
    CHECK(to_roman(1994) == "MCMXCIV");
    CHECK(to_roman(3999) == "MMMCMXCIX");
    CHECK(to_letters(1) == "a");
    CHECK(to_letters(26) == "z");
    CHECK(to_letters(27) == "aa");
    CHECK(to_letters(703) == "aaa");
}

TEST_CASE("only days that exist are dates", "[base][date]") {
    CHECK(parse_date("2024-02-29"));
    CHECK_FALSE(parse_date("2023-02-29"));
    CHECK_FALSE(parse_date("2022-13-01"));
    CHECK_FALSE(parse_date("2022-4-14"));
    CHECK_FALSE(parse_date("14-04-2022"));
    CHECK_FALSE(parse_date("2022-04-1a"));
    Date const date = parse_date("2022-04-14").value();
    CHECK(format_date(date) == "14 April 2022");
    CHECK(weekday_name(date) == "Kamis");
    CHECK(weekday_name(parse_date("2022-04-17").value()) == "Minggu");
}

TEST_CASE("letter case knows Indonesian titles and abbreviations", "[base][case]") {
    CHECK(to_upper("Persentase ppks é") == "PERSENTASE PPKS É");
    CHECK(to_lower("DINAS SOSIAL") == "dinas sosial");
    CHECK(to_title("DINAS SOSIAL KABUPATEN TAPIN") == "Dinas Sosial Kabupaten Tapin");
    CHECK(to_title("laporan kinerja dan realisasi di daerah") == "Laporan Kinerja dan Realisasi di Daerah");
    CHECK(to_title("yang terentaskan") == "Yang Terentaskan");
    CHECK(to_title("persentase PPKS yang mandiri") == "Persentase PPKS yang Mandiri");
    CHECK(to_title("undang-undang kabupaten/kota") == "Undang-Undang Kabupaten/Kota");
    CHECK(to_title("penyusunan LKjIP (akhir)") == "Penyusunan LKjIP (Akhir)");
    CHECK(to_title("") == "");
}
