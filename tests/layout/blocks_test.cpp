#include <catch2/catch.hpp>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;

TEST_CASE("a signature block has its lines in order", "[layout][letters]") {
    Made const made = make_section(R"x(<tanda-tangan lebar="80mm" tempat="{{ dokumen.tempat }}" tanggal="{{ dokumen.tanggal | tanggal }}"
        jabatan="{{ pejabat.kepala.jabatan }}," nama="{{ pejabat.kepala.nama }}" nip="{{ pejabat.kepala.nip }}"/>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  lajur\n    isi-lajur\n    isi-lajur\n"
          "      paragraf Rantau, 24 Februari 2023\n"
          "      paragraf Kepala Dinas,\n"
          "      jarak 62.4pt\n"
          "      paragraf **Hj. Rahmah, S.Sos.**\n"
          "      paragraf NIP 19640120 199203 1 011\n");
}

TEST_CASE("labels and colons stand in columns", "[layout][letters]") {
    Made const made = make_section(R"x(<label-titik-dua lebar-label="30mm"><baris label="Hari/tanggal">Kamis</baris><baris label="Acara"><daftar jenis="angka"><butir>satu</butir></daftar></baris></label-titik-dua>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  lajur\n    isi-lajur\n      paragraf Hari/tanggal\n    isi-lajur\n      paragraf :\n    isi-lajur\n      paragraf Kamis\n"
          "  lajur\n    isi-lajur\n      paragraf Acara\n    isi-lajur\n      paragraf :\n    isi-lajur\n      daftar\n        butir 1.\n          paragraf satu\n");
}

TEST_CASE("an organisation becomes a tree of boxes", "[layout][figures]") {
    Made const made = make_section(R"x(<bagan-organisasi data="organisasi" sebagai="n" staf="n.staf" judul="Struktur"><kotak-judul>{{ n.jabatan }}</kotak-judul></bagan-organisasi>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  gambar berjudul Gambar 1 Struktur\n    bagan-organisasi\n      **Kepala Dinas** |  |\n"
                       "        staf **Sekretaris** |  |\n        **Kepala Bidang** |  |\n");
}

TEST_CASE("a chart takes its values and their labels from data", "[layout][figures]") {
    Made const made = make_section(R"x(<grafik jenis="batang" setiap="program" sebagai="p" kategori="p.nama" acuan="100" nama-acuan="Target">
        <seri nama="Serapan" nilai="p.serapan" tampil="p.serapan | angka(2)"/><seri nama="Sisa" nilai="p.sisa"/></grafik>)x");
    CHECK(made.faults == "");
    auto const& chart = std::get<Chart>(made.document.sections[0].body[0]);
    CHECK(chart.categories == std::vector<std::string>{"Program Satu", "Program Dua"});
    CHECK(chart.series[0].labels == std::vector<std::string>{"75,50", "100,00"});
    CHECK(chart.series[0].values[0] == 75.5);
    CHECK_FALSE(chart.series[1].values[0]);
    CHECK(chart.reference == 100);
}

TEST_CASE("appendices are numbered and begin with a title page", "[layout][appendix]") {
    Made const made = make_section(R"x(<lampiran judul="SK Tim" label="sk"><paragraf>isi</paragraf><tabel judul="T" data="program" sebagai="p"><kolom>x</kolom></tabel></lampiran>
        <lampiran judul="Daftar Hadir" halaman-judul="tidak"><pindaian dari="rapat.hadir"/></lampiran>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  isi-halaman\n  judul 1 [**Lampiran 1**] **SK Tim** #sk\n  isi-halaman\n  halaman-baru\n  paragraf isi\n"
          "  tabel Tabel L.1.1 T\n    isi | 0:kiri x\n    isi | 0:kiri x\n"
          "  judul 1 [**Lampiran 2**] **Daftar Hadir**\n  isi-halaman\n  kotak\n    paragraf **Daftar Hadir**\n  isi-halaman\n");
    CHECK(made.document.labels[0].kind == LabelKind::Appendix);
}

TEST_CASE("masters hold paper, margins and footers", "[layout][pages]") {
    Made const made = make(R"x(<halaman nama="lebar" kertas="F4" orientasi="lanskap" kiri="2cm"><kaki><paragraf gaya="kaki-halaman"><nomor-halaman/></paragraf></kaki></halaman>
        <bagian id="x" halaman="lebar" angka="romawi-kecil" mulai="3"><paragraf>a</paragraf></bagian>)x");
    CHECK(made.faults == "");
    PageMaster const& master = made.document.masters.at(0);
    CHECK(master.width.in_mm() == Approx(330));
    CHECK(master.height.in_mm() == Approx(215));
    CHECK(master.left.in_mm() == Approx(20));
    CHECK(master.footer.size() == 1);
    CHECK(made.document.sections[0].numerals == Numerals::LowerRoman);
    CHECK(made.document.sections[0].restart_at == 3);
}

TEST_CASE("every block knows its place in the layout", "[layout][source]") {
    Made const made = make("<bagian>\n  <paragraf>a</paragraf>\n    <garis/></bagian>");
    Blocks const& body = made.document.sections.at(0).body;
    CHECK(body.at(0).source.line == 3);
    CHECK(body.at(0).source.column == 3);
    CHECK(body.at(1).source.line == 4);
    CHECK(body.at(1).source.column == 5);
}
