#include <catch2/catch.hpp>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;

TEST_CASE("white space folds over elements and stands outside of underlines", "[layout][text]") {
    Made const made = make_section("<paragraf>\n   <tebal>Bab I</tebal> <miring>Pendahuluan </miring>\n akhir <garis-bawah>garis</garis-bawah> sini\n</paragraf>");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf **Bab I** _Pendahuluan _akhir garis sini\n");
    auto const& content = std::get<Paragraph>(made.document.sections[0].body[0]).content;
    auto const underlined = std::get<Text>(content[content.size() - 2]);
    CHECK(underlined.text == "garis");
    CHECK(made.document.char_styles[underlined.style].underline);
}

TEST_CASE("type in shares of the type around it stays visible and on the page", "[layout][text]") {
    std::string nested = "x";
    std::string const share = GENERATE("0.1em", "100em");
    for (int i = 0; i < 8; ++i) nested = "<huruf ukuran=\"" + share + "\">" + nested + "</huruf>";
    Made const made = make_section("<paragraf>" + nested + "</paragraf>");
    CHECK(made.faults == "");
    auto const& text = std::get<Text>(std::get<Paragraph>(made.document.sections[0].body[0]).content[0]);
    double const size = made.document.char_styles[text.style].size.in_pt();
    CHECK(size == (share == "0.1em" ? 1 : 14400));
}

TEST_CASE("inline elements change the style inside them", "[layout][text]") {
    Made const made = make_section(R"x(<paragraf>m<pangkat>2</pangkat> <besar-semua>dinas</besar-semua> <warna nilai="#1f4e79">biru</warna>
        a<baris-baru/>b <pecahan><atas>1</atas><bawah>2</bawah></pecahan> <nomor-halaman/>/<jumlah-halaman/> <tautan alamat="https://x.id">x</tautan></paragraf>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf m2 DINAS biru a / b (1)/(2) [halaman]/[jumlah halaman] x→https://x.id\n");
    auto const& raised = std::get<Text>(std::get<Paragraph>(made.document.sections[0].body[0]).content[1]);
    CHECK(made.document.char_styles[raised.style].rise.in_pt() > 0);
    CHECK(made.document.char_styles[raised.style].size.in_pt() < 12);
}

TEST_CASE("texts of the report are Markdown with expressions", "[layout][markdown]") {
    Made const made = make_section(R"x(<paragraf dari="narasi.bab1.latar"/>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  paragraf Teks **tebal** dan _miring_ tahun 2022.\n"
          "  daftar\n"
          "    butir •\n"
          "      paragraf satu\n"
          "    butir •\n"
          "      paragraf dua\n"
          "  paragraf _kutipan_\n");
}

TEST_CASE("lists are numbered, go on, and come from data", "[layout][list]") {
    Made const made = make_section(R"x(
        <daftar jenis="huruf-kecil" akhiran=")"><butir>satu</butir><butir>dua<daftar jenis="angka"><butir>dalam</butir></daftar></butir></daftar>
        <daftar jenis="huruf-kecil" akhiran=")" lanjut="ya"><butir>tiga</butir></daftar>
        <daftar jenis="romawi-besar" setiap="daftar.misi" sebagai="m"><butir><teks dari="m"/></butir></daftar>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  daftar\n"
          "    butir a)\n      paragraf satu\n"
          "    butir b)\n      paragraf dua\n      daftar\n        butir 1.\n          paragraf dalam\n"
          "  daftar\n"
          "    butir c)\n      paragraf tiga\n"
          "  daftar\n"
          "    butir I.\n      paragraf Misi **pertama**\n"
          "    butir II.\n      paragraf Misi kedua\n");
}

TEST_CASE("values inside Markdown are not read as Markdown", "[layout][markdown]") {
    Made const made = make_section(R"x(<tetapkan nama="x" nilai="'nilai *apa* adanya'"/><paragraf>{{ x }}</paragraf>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf nilai *apa* adanya\n");
}

TEST_CASE("formulas keep their fractions", "[layout][formula]") {
    Made const made = make_section(R"x(<rumus>Capaian = <pecahan><atas>Realisasi</atas><bawah>Target {{ tahun }}</bawah></pecahan> × 100 %</rumus>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  rumus Capaian = (Realisasi)/(Target 2022) × 100 %\n");
}
