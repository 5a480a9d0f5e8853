#include <catch2/catch.hpp>

#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;

namespace {

Table const& only_table(Made const& made) {
    for (Block const& block : made.document.sections.at(0).body) {
        if (auto const* table = std::get_if<Table>(&block)) return *table;
    }
    throw std::runtime_error("no table");
}

}  // namespace

TEST_CASE("a table bound to data has one row for each element", "[layout][table]") {
    Made const made = make_section(R"x(<bab judul="X"><tabel judul="Kinerja {{ tahun }}" data="iku.indikator" sebagai="i">
        <kolom judul="No." rata="tengah">{{ nomor }}.</kolom>
        <kolom judul="Nama">{{ i.nama }}</kolom>
        <kolom judul="Capaian" rata="desimal">{{ i.capaian | angka(2) }}</kolom>
        <nomor-kolom/>
        <kaki><baris gaya="tebal"><sel rentang="2" rata="tengah">Rata-rata</sel><sel>{{ iku.rata_capaian | angka(2) }}</sel></baris></kaki>
        <sumber>Sumber: {{ instansi.nama }}</sumber>
      </tabel></bab>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  judul 1 [**BAB I**] **X**\n"
          "  tabel Tabel 1.1 Kinerja 2022\n"
          "    kepala | 0:tengah **No.** | 1:tengah **Nama** | 2:tengah **Capaian**\n"
          "    kepala | 0:tengah (1) | 1:tengah (2) | 2:tengah (3)\n"
          "    isi | 0:tengah 1. | 1:kiri Indikator A | 2:desimal 62,80\n"
          "    isi | 0:tengah 2. | 1:kiri Indikator B | 2:desimal 100,00\n"
          "    isi | 0:tengah 3. | 1:kiri Indikator C | 2:desimal 40,25\n"
          "    kaki | 0:tengah 2×1 **Rata-rata** | 2:desimal **81,40**\n"
          "    paragraf _Sumber: Dinas Sosial_\n");
    Table const& table = only_table(made);
    REQUIRE(table.caption);
    CHECK(std::get<Text>(table.caption->continued.back()).text == " (lanjutan)");
    auto const& number = std::get<Paragraph>(table.body[0].cells[2].body[0]);
    CHECK(made.document.paragraph_styles[number.style].align == Align::Decimal);
}

TEST_CASE("header cells reach over groups and down over levels", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="program" sebagai="p">
        <kolom judul="A">1</kolom>
        <kolom-grup judul="G"><kolom judul="B">2</kolom><kolom-grup judul="H"><kolom judul="C">3</kolom><kolom judul="D">4</kolom></kolom-grup></kolom-grup>
      </tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("    kepala | 0:tengah 1×3 **A** | 1:tengah 3×1 **G**\n"
                         "    kepala | 1:tengah 1×2 **B** | 2:tengah 2×1 **H**\n"
                         "    kepala | 2:tengah **C** | 3:tengah **D**\n") != std::string::npos);
}

TEST_CASE("neighbouring rows with one value share a cell", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="iku.indikator" sebagai="i">
        <kolom gabung="i.sasaran.nomor">{{ i.sasaran.nama }}</kolom><kolom>{{ i.nama }}</kolom></tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump ==
          "bagian  halaman=\n"
          "  tabel\n"
          "    isi | 0:kiri 1×2 Sasaran satu | 1:kiri Indikator A\n"
          "    isi | 1:kiri Indikator B\n"
          "    isi | 0:kiri Sasaran dua | 1:kiri Indikator C\n");
}

TEST_CASE("explicit rows nest loops, spans and colours", "[layout][table]") {
    Made const made = make_section(R"x(<tabel>
        <kolom judul="No."/><kolom judul="Nama"/><kolom judul="Pagu" rata="desimal"/>
        <untuk setiap="program" sebagai="p">
          <tetapkan nama="warna" nilai="jika(pertama, '#eeeeee', '#ffffff')"/>
          <baris gaya="tebal" lekat="ya" warna-isi="{{ warna }}"><sel>{{ nomor | romawi }}</sel><sel rentang="2">{{ p.nama }}</sel></baris>
          <untuk setiap="p.kegiatan" sebagai="k"><baris><sel>{{ nomor_p }}.{{ nomor }}</sel><sel>{{ k.nama }}</sel><sel>{{ k.pagu | angka }}</sel></baris></untuk>
        </untuk>
      </tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("    isi | 0:kiri **I** | 1:kiri 2×1 **Program Satu**\n"
                         "    isi | 0:kiri 1.1 | 1:kiri Kegiatan 1a | 2:desimal 100\n"
                         "    isi | 0:kiri 1.2 | 1:kiri Kegiatan 1b | 2:desimal 200\n"
                         "    isi | 0:kiri **II** | 1:kiri 2×1 **Program Dua**\n") != std::string::npos);
    Table const& table = only_table(made);
    CHECK(table.body[0].breaking == RowBreak::KeepWithNext);
    CHECK(table.body[0].cells[0].fill == std::optional<Color>(Color{0xEE, 0xEE, 0xEE}));
    CHECK(table.body[3].cells[0].fill == std::optional<Color>(Color{0xFF, 0xFF, 0xFF}));
}

TEST_CASE("rows reaching down leave no cell below", "[layout][table]") {
    Made const made = make_section(R"x(<tabel><kolom/><kolom/><kolom/>
        <baris><sel rentang-baris="2">a</sel><sel>b</sel><sel>c</sel></baris>
        <baris><sel rentang="2">d</sel></baris></tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("    isi | 0:kiri 1×2 a | 1:kiri b | 2:kiri c\n    isi | 1:kiri 2×1 d\n") != std::string::npos);
}

TEST_CASE("loops make columns, each with its variables", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="program" sebagai="p"><kolom judul="Nama">{{ p.nama }}</kolom>
        <untuk setiap="daftar.misi" sebagai="m"><kolom judul="M{{ nomor }}">{{ nomor_m }}: {{ nomor }}: {{ p.pagu }}</kolom></untuk></tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("    kepala | 0:tengah **Nama** | 1:tengah **M1** | 2:tengah **M2**\n"
                         "    isi | 0:kiri Program Satu | 1:kiri 1: 1: 300 | 2:kiri 2: 2: 300\n") != std::string::npos);
}

TEST_CASE("a table without rows says so where it may", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="rapat.hadir.berkas" sebagai="b" kosong="Nihil"><kolom>{{ b }}</kolom><kolom>x</kolom></tabel>)x");
    CHECK(made.faults == "");
    CHECK(made.dump.find("isi | 0:tengah 2×1 Nihil") != std::string::npos);
}

TEST_CASE("running totals are worded like the column", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="program" sebagai="p" dipindahkan="Jumlah dipindahkan" pindahan="Jumlah pindahan">
        <kolom>{{ p.nama }}</kolom><kolom pindah="p.pagu | rupiah(0)">{{ p.pagu | rupiah(0) }}</kolom></tabel>)x");
    CHECK(made.faults == "");
    Table const& table = only_table(made);
    CHECK(table.carried_label == "Jumlah dipindahkan");
    REQUIRE(table.body[1].carried.size() == 2);
    CHECK(table.body[1].carried[0].empty());
    CHECK(std::get<Text>(table.body[1].carried[1][0]).text == "Rp350");
}

TEST_CASE("a dash in a column of numbers stands in the middle", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="program" sebagai="p"><kolom rata="desimal">{{ p.sisa | angka | jika_kosong('–') }}</kolom></tabel>)x");
    CHECK(made.faults == "");
    Cell const& cell = only_table(made).body[0].cells[0];
    CHECK(cell.align == Align::Center);
    CHECK(made.document.paragraph_styles[std::get<Paragraph>(cell.body[0]).style].align == Align::Center);
}

TEST_CASE("widths are automatic, fixed or shares", "[layout][table]") {
    Made const made = make_section(R"x(<tabel data="program" sebagai="p" ukuran="8pt"><kolom lebar="20mm">a</kolom><kolom lebar="2*">b</kolom><kolom>c</kolom></tabel>)x");
    CHECK(made.faults == "");
    Table const& table = only_table(made);
    CHECK(table.columns[0].kind == ColumnWidth::Fixed);
    CHECK(table.columns[0].fixed.in_mm() == Approx(20));
    CHECK(table.columns[1].kind == ColumnWidth::Share);
    CHECK(table.columns[1].share == 2);
    CHECK(table.columns[2].kind == ColumnWidth::Auto);
    auto const& text = std::get<Text>(std::get<Paragraph>(table.body[0].cells[0].body[0]).content[0]);
    CHECK(made.document.char_styles[text.style].size.in_pt() == 8);
}
