#include <catch2/catch.hpp>

#include "layout/evaluate.h"
#include "layout/filters.h"
#include "layout_under_test.h"

using namespace lkjip;
using namespace lkjip::layout;
using namespace lkjip::layout::testing;

namespace {

// The printed value, or the fault.
std::string value(std::string const& source) {
    try {
        Scope scope(report());
        Binding const binding = parse_expression(source, {});
        Datum const datum = evaluate(binding.root, scope);
        return datum.absent() != nullptr ? "(kosong: " + datum.absent()->name + ")" : print(datum);
    } catch (ExpressionFault const& fault) {
        return "galat pada " + std::to_string(fault.at) + ": " + fault.message;
    } catch (MissingFault const& fault) {
        return "kosong: " + source.substr(fault.absent.begin, fault.absent.end - fault.absent.begin);
    }
}

struct Example {
    char const* source;
    char const* printed;
};

void check(std::initializer_list<Example> examples) {
    for (auto const& [source, printed] : examples) {
        INFO(source);
        CHECK(value(source) == printed);
    }
}

}  // namespace

TEST_CASE("paths reach into objects, lists and through lists", "[layout][expression]") {
    check({{"instansi.nama", "Dinas Sosial"},
           {"program[0].nama", "Program Satu"},
           {"pejabat['kepala'].nama", "Hj. Rahmah, S.Sos."},
           {"gabung(program.nama, '; ')", "Program Satu; Program Dua"},
           {"gabung(program.kegiatan.nama, ', ', ' dan ')", "Kegiatan 1a, Kegiatan 1b dan Kegiatan 2a"},
           {"jumlah(program.kegiatan.pagu)", "350"},
           {"instansi.alamat", "(kosong: alamat)"},
           {"instansi.alamat.jalan", "(kosong: alamat)"},
           {"program[7].nama", "(kosong: [7])"},
           {"instansi.nama.depan", "galat pada 0: teks tidak punya bidang `depan`"},
           {"program[1.5]", "galat pada 8: nomor unsur haruslah bilangan bulat mulai dari 0"}});
}

TEST_CASE("arithmetic is exact", "[layout][expression]") {
    check({{"0.1 + 0.2", "0,3"},
           {"2 + 3 * 4", "14"},
           {"(2 + 3) * 4", "20"},
           {"10 - 4 - 3", "3"},
           {"-2 - -3", "1"},
           {"1 / 3", "0,3333333333"},
           {"28 / 1784 * 100", "1,56950673"},
           {"bulat(28 / 1784 * 100, 2)", "1,57"},
           {"tahun - 2", "2020"},
           {"1 / 0", "galat pada 0: pembagian dengan nol"},
           {"1 + 'a'", "galat pada 4: angka diharapkan di sini, bukan teks"},
           {"instansi.alamat + 1", "(kosong: alamat)"},
           {"99999999999999999999999999999999999999 * 99", "galat pada 0: hasil hitungan melampaui 38 angka"}});
}

TEST_CASE("comparisons and logic give ya or tidak", "[layout][expression]") {
    check({{"1 lt 2", "ya"},
           {"2 le 2 dan 3 gt 2", "ya"},
           {"1 gt 2 atau 'a' eq 'a'", "ya"},
           {"bukan (1 = 1)", "tidak"},
           {"bukan 1 eq 2 dan ya", "ya"},
           {"1.0 eq 1.00", "ya"},
           {"1 <> 2", "ya"},
           {"instansi.alamat eq 'x'", "tidak"},
           {"instansi.alamat ne 'x'", "ya"},
           {"instansi.alamat lt 5", "kosong: instansi.alamat"},
           {"5 lt instansi.alamat", "kosong: instansi.alamat"},
           {"1 eq 'a'", "galat pada 0: angka dan teks tidak dapat dibandingkan"},
           {"jika(1, 2, 3)", "galat pada 5: syarat haruslah ya atau tidak, bukan angka"},
           {"tidak dan 1 / 0 gt 1", "tidak"},
           {"ya atau 1 / 0 gt 1", "ya"},
           {"jika(program[0].pagu ge 300, 'besar', 'kecil')", "besar"}});
}

TEST_CASE("functions work on lists", "[layout][expression]") {
    check({{"banyak(program)", "2"},
           {"jumlah(program.pagu)", "350"},
           {"rata(iku.indikator.capaian)", "67,6833333333"},
           {"terkecil(iku.indikator.capaian)", "40,25"},
           {"terbesar(iku.indikator.capaian)", "100"},
           {"ada(instansi.nama)", "ya"},
           {"ada(instansi.alamat)", "tidak"},
           {"ada(rapat.hadir.berkas)", "tidak"},
           {"banyak(saring(program, p, p.serapan lt 100))", "1"},
           {"gabung(urut(program, p, p.pagu).nama, ', ')", "Program Dua, Program Satu"},
           {"cari(program, p, p.pagu eq 50).nama", "Program Dua"},
           {"cari(program, p, p.pagu eq 51).nama | jika_kosong('tidak ada')", "tidak ada"},
           {"awal(program).nama & ' & ' & akhir(program).nama", "Program Satu & Program Dua"},
           {"awal(saring(instansi.riwayat, r, r.x eq 1)) | jika_kosong('–')", "–"},
           {"banyak(instansi.nama)", "galat pada 7: daftar diharapkan di sini, bukan teks"},
           {"jumlah(program.nama)", "galat pada 7: unsur ke-1 daftar ini teks, bukan angka"}});
}

TEST_CASE("filters word values", "[layout][expression]") {
    check({{"12988600 | rupiah", "Rp12.988.600,00"},
           {"12988600 | rupiah(0)", "Rp12.988.600"},
           {"12988600", "12988600"},
           {"12988600 | angka", "12.988.600"},
           {"62.8 | angka(2)", "62,80"},
           {"-5", "−5"},
           {"81.4 | persen(2)", "81,40\u00A0%"},
           {"6 | terbilang_angka", "6\u00A0(enam)"},
           {"21 | terbilang", "dua puluh satu"},
           {"1 | urutan | besar", "KESATU"},
           {"12 | urutan", "kedua belas"},
           {"'2022-04-14' | tanggal", "14 April 2022"},
           {"'2022-04-14' | hari", "Kamis"},
           {"'2022-04-14' | bulan", "April"},
           {"'2022-04-14' | tahun", "2022"},
           {"instansi.nama | besar", "DINAS SOSIAL"},
           {"'LAPORAN KINERJA DAN ANGGARAN' | judul", "Laporan Kinerja dan Anggaran"},
           {"4 | romawi", "IV"},
           {"28 | huruf", "ab"},
           {"pejabat.kepala.nip | nip", "19640120 199203 1 011"},
           {"instansi.alamat | besar | jika_kosong('–')", "–"},
           {"instansi.alamat | jika_kosong('–') | angka(2)", "–"},
           {"0 | jika_nol('nihil') | rupiah", "nihil"},
           {"5 | jika_nol('nihil') | rupiah(0)", "Rp5"},
           {"'a-b-c' | ganti('-', '/')", "a/b/c"},
           {"'satu dua tiga' | potong(9)", "satu dua…"},
           {"gabung(program.pagu | rupiah(0), ' + ')", "Rp300 + Rp50"},
           {"'x' | angka", "galat pada 0: saringan `angka` memerlukan angka, bukan teks 'x'"},
           {"'31-12-2022' | tanggal", "galat pada 0: saringan `tanggal` memerlukan tanggal (2022-04-14), bukan teks '31-12-2022'"},
           {"program", "galat pada 0: daftar tidak dapat dicetak"},
           {"instansi", "galat pada 0: objek tidak dapat dicetak"}});
}

TEST_CASE("what cannot be read says where and why", "[layout][expression]") {
    check({{"", "galat pada 0: ekspresi kosong"},
           {"1 +", "galat pada 3: ekspresi terputus di sini"},
           {"(1 + 2", "galat pada 6: `)` diharapkan untuk menutup kurung"},
           {"'buka", "galat pada 0: teks tidak ditutup dengan tanda petik tunggal"},
           {"a b", "galat pada 2: `b` tidak diharapkan di sini"},
           {"1 | rupiahh", "galat pada 4: saringan `rupiahh` tidak dikenal"},
           {"jumlahh(a)", "galat pada 0: fungsi `jumlahh` tidak dikenal"},
           {"saring(a, 1, ya)", "galat pada 10: argumen kedua `saring` haruslah sebuah nama"},
           {"banyak(a, b)", "galat pada 0: `banyak` memerlukan 1 argumen, di sini ada 2"},
           {"a.", "galat pada 2: nama bidang diharapkan setelah titik"},
           {"\"a\"", "galat pada 0: karakter `\"` tidak dikenal dalam ekspresi"},
           {"2x", "galat pada 0: `2x` bukan angka dan bukan nama"},
           {"dan", "galat pada 0: nilai diharapkan, bukan `dan`"}});
    CHECK(value(std::string(500, '(') + "1" + std::string(500, ')')).find("bersarang terlalu dalam") != std::string::npos);
    CHECK(value(std::string(500, '-') + "1").find("bersarang terlalu dalam") != std::string::npos);
}

TEST_CASE("a chain of any length is refused before it is walked", "[layout][expression]") {
    auto const repeated = [](std::string const& text, int times) {
        std::string made;
        for (int i = 0; i < times; ++i) made += text;
        return made;
    };
    for (char const* const link : {" + 1", " | angka", " & 'a'", ".nama", "[0]", " dan ya"}) {
        INFO(link);
        CHECK(value("tahun" + repeated(link, 100000)).find("ekspresi terlalu panjang") != std::string::npos);
    }
    CHECK(value("1" + repeated(" + 1", 400)) == "401");
    CHECK(value("gabung(program.nama" + repeated(", program.nama", 100000) + ")").find("ekspresi terlalu panjang") != std::string::npos);
}
