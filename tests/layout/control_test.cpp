#include <catch2/catch.hpp>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;

TEST_CASE("conditions choose what is set", "[layout][control]") {
    Made const made = make_section(R"x(
        <jika syarat="ada(instansi.alamat)"><paragraf>alamat</paragraf><lain><paragraf>tanpa alamat</paragraf></lain></jika>
        <paragraf>Kinerja <jika syarat="iku.rata_capaian gt 80">baik<lain>kurang</lain></jika>.</paragraf>
        <pilih><kasus syarat="tahun lt 2000"><paragraf>lama</paragraf></kasus><kasus syarat="tahun lt 2030"><paragraf>kini</paragraf></kasus><lain><paragraf>nanti</paragraf></lain></pilih>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf tanpa alamat\n  paragraf Kinerja baik.\n  paragraf kini\n");
}

TEST_CASE("loops know their number and their ends", "[layout][control]") {
    Made const made = make_section(R"x(<paragraf><untuk setiap="program" sebagai="p"><untuk setiap="p.kegiatan" sebagai="k">{{ nomor_p }}.{{ nomor }} {{ k.nama }}<jika syarat="bukan terakhir">, </jika></untuk>; </untuk></paragraf>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf 1.1 Kegiatan 1a, 1.2 Kegiatan 1b; 2.1 Kegiatan 2a;\n");
}

TEST_CASE("a variable lasts to the end of its element", "[layout][control]") {
    Made const made = make_section(R"x(<tetapkan nama="x" nilai="1"/><gabung><tetapkan nama="x" nilai="2"/><paragraf>{{ x }}</paragraf></gabung><paragraf>{{ x }}</paragraf>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  gabung\n    paragraf 2\n  paragraf 1\n");
}

TEST_CASE("macros take parameters and content", "[layout][macro]") {
    Made const made = make(R"x(
        <makro nama="kop" parameter="nama tingkat"><paragraf>{{ nama | besar }} {{ tingkat }}</paragraf><isi-pakai/><garis/></makro>
        <makro nama="baris-program" parameter="p"><baris><sel>{{ p.nama }}</sel></baris></makro>
        <bagian><pakai makro="kop" nama="instansi.nama" tingkat="1 + 1"><paragraf>isi {{ tahun }}</paragraf></pakai>
          <tabel><kolom/><untuk setiap="program" sebagai="x"><pakai makro="baris-program" p="x"/></untuk></tabel></bagian>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf DINAS SOSIAL 2\n  paragraf isi 2022\n  garis\n"
                       "  tabel\n    isi | 0:kiri Program Satu\n    isi | 0:kiri Program Dua\n");
}

TEST_CASE("a macro may use itself as deep as the data goes", "[layout][macro]") {
    Made const made = make(R"x(
        <makro nama="jabatan" parameter="n"><paragraf>{{ n.jabatan }}</paragraf>
          <jika syarat="ada(n.bawahan)"><untuk setiap="n.bawahan" sebagai="b"><pakai makro="jabatan" n="b"/></untuk></jika></makro>
        <bagian><pakai makro="jabatan" n="organisasi"/></bagian>)x");
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  paragraf Kepala Dinas\n  paragraf Sekretaris\n  paragraf Kepala Bidang\n");
}

TEST_CASE("files are included where they are named", "[layout][include]") {
    Made const made = make(R"x(<sertakan berkas="gaya.xml"/><bagian><bab judul="A"><sertakan berkas="isi.xml"/></bab></bagian>)x",
                           {{"gaya.xml", R"x(<potongan xmlns="urn:lkjip:layout:1"><gaya nama="besar" ukuran="20pt"/></potongan>)x"},
                            {"isi.xml", R"x(<potongan xmlns="urn:lkjip:layout:1"><paragraf gaya="besar">dari berkas</paragraf></potongan>)x"}});
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian  halaman=\n  judul 1 [**BAB I**] **A**\n  paragraf dari berkas\n");
}

TEST_CASE("a layout takes over its base and changes parts of it", "[layout][inheritance]") {
    char const* const space = R"x(xmlns="urn:lkjip:layout:1")x";
    std::string const open = std::string("<laporan ") + space;
    Made const made = make_files(
        {{"dasar/laporan.xml", open + R"x(><sertakan berkas="satu.xml"/><gaya nama="isi" ukuran="12pt" rata="kiri"/>
            <makro nama="sapa"><paragraf>halo</paragraf></makro>
            <bagian id="a"><paragraf>a dasar</paragraf></bagian><bagian id="b"><pakai makro="sapa"/></bagian></laporan>)x"},
         {"dasar/satu.xml", std::string("<potongan ") + space + "><bagian id=\"nol\"><paragraf>nol dasar</paragraf></bagian></potongan>"},
         {"satu.xml", std::string("<potongan ") + space + "><bagian id=\"nol\"><paragraf>nol kami</paragraf></bagian></potongan>"},
         {"laporan.xml", open + R"x( dasar="dasar"><gaya nama="isi" dasar="isi" ukuran="11pt"/><makro nama="sapa"><paragraf>salam</paragraf></makro>
            <bagian id="a"><paragraf>a kami</paragraf></bagian></laporan>)x"}});
    CHECK(made.faults == "");
    CHECK(made.dump == "bagian nol halaman=\n  paragraf nol kami\nbagian a halaman=\n  paragraf a kami\nbagian b halaman=\n  paragraf salam\n");
    auto const& style = made.document.paragraph_styles[0];
    CHECK(style.align == Align::Left);
    CHECK(made.document.char_styles[0].size.in_pt() == 11);
}
