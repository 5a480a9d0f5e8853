#include <catch2/catch.hpp>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;

TEST_CASE("chapters and headings are numbered in the Indonesian way", "[layout][headings]") {
    Made const made = make_section(R"x(
        <bab judul="PENDAHULUAN" label="bab-1">
          <subbab judul="Latar"><subbab judul="Umum"/><subbab judul="Khusus"><subbab judul="Rinci"/></subbab></subbab>
          <subbab judul="Maksud"/>
        </bab>
        <bab judul="PENUTUP"><subbab judul="Simpulan"/></bab>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  judul 1 [**BAB I**] **PENDAHULUAN** #bab-1\n"
          "  judul 2 [**A.**] **Latar**\n"
          "  judul 3 [**1.**] **Umum**\n"
          "  judul 3 [**2.**] **Khusus**\n"
          "  judul 4 [**a.**] **Rinci**\n"
          "  judul 2 [**B.**] **Maksud**\n"
          "  judul 1 [**BAB II**] **PENUTUP**\n"
          "  judul 2 [**A.**] **Simpulan**\n");
}

TEST_CASE("a chapter without a number does not count", "[layout][headings]") {
    Made const made = make_section(R"x(<bab judul="KATA PENGANTAR" nomor="tidak"/><bab judul="SATU"/><bab judul="LIMA" mulai="5"/><bab judul="ENAM"/>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  judul 1 [] **KATA PENGANTAR**\n"
          "  judul 1 [**BAB I**] **SATU**\n"
          "  judul 1 [**BAB V**] **LIMA**\n"
          "  judul 1 [**BAB VI**] **ENAM**\n");
}

TEST_CASE("a numbering of its own is used for what it is given to", "[layout][headings]") {
    Made const made = make(R"x(
        <penomoran nama="angka"><tingkat awalan="Bagian " gaya="angka"/><tingkat gaya="romawi-kecil" akhiran=")"/></penomoran>
        <bagian><bab judul="X" penomoran="angka"><subbab judul="Y"/><subbab judul="Z"/></bab></bagian>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  judul 1 [**Bagian 1**] **X**\n"
          "  judul 2 [**i)**] **Y**\n"
          "  judul 2 [**ii)**] **Z**\n");
}

TEST_CASE("references print numbers, titles and pages, forwards too", "[layout][labels]") {
    Made const made = make_section(R"x(
        <bab judul="SATU" label="satu"><paragraf>Lihat <rujuk ke="tab-iku"/>, <rujuk ke="dua"/>, <rujuk ke="latar"/> dan
          <rujuk ke="latar" bentuk="judul"/> di halaman <rujuk ke="tab-iku" bentuk="halaman"/>; <tautan ke="dua">bab dua</tautan>.</paragraf>
          <subbab judul="Latar" label="latar"/></bab>
        <bab judul="DUA" label="dua">
          <tabel judul="Kinerja" label="tab-iku" data="program" sebagai="p"><kolom judul="Nama">{{ p.nama }}</kolom></tabel></bab>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("Lihat Tabel 2.1→ #tab-iku, BAB II→ #dua, A→ #latar dan Latar→ #latar di halaman [halaman #tab-iku]; bab dua→ #dua.") !=
          std::string::npos);
}
