#include "typeset/joins.h"

#include <catch2/catch.hpp>

using lkjip::typeset::may_break_between;

TEST_CASE("no line ends between a word and the number that belongs to it", "[typeset][joins]") {
    CHECK_FALSE(may_break_between("Rp", "15.444.210.758,00"));
    CHECK_FALSE(may_break_between("(Rp", "15.444)"));
    CHECK_FALSE(may_break_between("Nomor", "25"));
    CHECK_FALSE(may_break_between("No.", "10"));
    CHECK_FALSE(may_break_between("Nomor:", "55"));
    CHECK_FALSE(may_break_between("TAHUN", "2022"));
    CHECK_FALSE(may_break_between("ayat", "(1)"));
    CHECK_FALSE(may_break_between("huruf", "a,"));
    CHECK_FALSE(may_break_between("BAB", "III"));
    CHECK_FALSE(may_break_between("Tabel", "3.1"));
}

TEST_CASE("no line ends before a unit or a sign that belongs to the number", "[typeset][joins]") {
    CHECK_FALSE(may_break_between("81,40", "%"));
    CHECK_FALSE(may_break_between("12", "orang,"));
    CHECK_FALSE(may_break_between("36", "m²"));
    CHECK_FALSE(may_break_between("14", "April"));
    CHECK_FALSE(may_break_between("Tujuan", ":"));
    CHECK_FALSE(may_break_between("2018", "–"));
}

TEST_CASE("a NIP is one number", "[typeset][joins]") {
    CHECK_FALSE(may_break_between("19650412", "198903"));
    CHECK_FALSE(may_break_between("198903", "1"));
    CHECK_FALSE(may_break_between("NIP.", "19650412"));
}

TEST_CASE("titles and degrees stay with the name", "[typeset][joins]") {
    CHECK_FALSE(may_break_between("Drs.", "H."));
    CHECK_FALSE(may_break_between("H.", "Ahmad"));
    CHECK_FALSE(may_break_between("M.", "Arifin"));
    CHECK_FALSE(may_break_between("Rahman,", "S.Sos."));
    CHECK_FALSE(may_break_between("S.Sos.,", "M.Si"));
}

TEST_CASE("elsewhere lines may end", "[typeset][joins]") {
    CHECK(may_break_between("Dinas", "Sosial"));
    CHECK(may_break_between("tahun", "ini"));
    CHECK(may_break_between("Tahun", "Anggaran"));
    CHECK(may_break_between("2022", "ini"));
    CHECK(may_break_between("100", "persentase"));
    CHECK(may_break_between("nilai", "78,48%."));
    CHECK(may_break_between("kinerja.", "Di"));
}
