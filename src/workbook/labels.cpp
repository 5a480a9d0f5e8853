#include "workbook/labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "base/indonesian.h"

namespace lkjip::workbook {

namespace {

using Names = std::map<std::string_view, std::string_view>;

std::string capitalised(std::string_view field) {
    std::string label(field);
    std::replace(label.begin(), label.end(), '_', ' ');
    if (!label.empty()) label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(label[0])));
    return label;
}

std::string looked_up(Names const& names, std::string_view field) {
    auto const found = names.find(field);
    return found == names.end() ? capitalised(field) : std::string(found->second);
}

Names const field_names = {
    {"akumulasi", "Cara menggabungkan triwulan"},
    {"atas", "bagian atas"},
    {"bawah", "bagian bawah"},
    {"berkas", "Nama berkas"},
    {"dari", "Mulai dari (≥)"},
    {"desimal", "Banyak desimal"},
    {"diktum", "Diktum (KESATU, …)"},
    {"hari", "Hari (tanggal)"},
    {"id", key_column},
    {"jenis_kelamin", "L/P"},
    {"jk", "L/P"},
    {"k", "kinerja"},
    {"kap", "Batas atas capaian"},
    {"kurang_dari", "Kurang dari (<)"},
    {"lambang", "Berkas lambang"},
    {"lantai", "Batas bawah capaian"},
    {"lebih_dari", "Lebih dari (>)"},
    {"negatif", "Rumus indikator negatif"},
    {"nip", "NIP"},
    {"opsional", "Boleh kosong"},
    {"pemerintah", "Pemerintah daerah"},
    {"rata_rata", "Cara merata-rata"},
    {"realisasi_tw", "Realisasi"},
    {"rp", "uang (Rp)"},
    {"rpjmd", "RPJMD"},
    {"sampai", "Sampai dengan"},
    {"staf", "Digambar di samping"},
    {"target_akhir", "Target akhir periode"},
    {"target_nol", "Capaian bila target nol"},
    {"target_tw", "Target"},
    {"versi", "Versi format"},
};

Names const record_names = {
    {"bawahan", "Tingkat"}, {"iki", "Pegawai"}, {"perjanjian_kinerja", "Perjanjian"}, {"riwayat", "Tahun lalu"}, {"sk", "SK"},
};

constexpr std::array sheets = {
    SheetName{"skala", "Skala", "Umum", "Skala kategori capaian, yang terbaik lebih dahulu."},
    SheetName{"pejabat", "Pejabat", "Pejabat",
              "Orang-orang yang disebut dalam laporan. Lembar lain menyebut mereka dengan nama pendeknya."},
    SheetName{"organisasi", "Organisasi", "Tingkat",
              "Susunan organisasi: Tingkat 1 pimpinan, Tingkat 2 bawahannya, dan seterusnya."},
    SheetName{"iku", "IKU", "Umum",
              "Indikator kinerja utama: satu baris tiap sasaran, lalu indikatornya, lalu riwayat dan pembandingnya."},
    SheetName{"rpjmd", "RPJMD", "Umum", "Indikator RPJMD yang didukung, disusun seperti lembar IKU."},
    SheetName{"program", "Program", "Program",
              "Program, kegiatan, dan sub kegiatan. Pagu dan realisasi hanya diisi pada sub kegiatan."},
    SheetName{"spm", "SPM", "Umum", "Standar pelayanan minimal: satu baris tiap layanan, lalu rincian mutunya."},
    SheetName{"belanja", "Belanja", "Umum", "Anggaran menurut jenis belanja."},
    SheetName{"perjanjian_kinerja", "Perjanjian Kinerja", "Perjanjian",
              "Perjanjian kinerja tiap pejabat beserta sasaran dan indikatornya."},
    SheetName{"renaksi", "Renaksi", "Umum", "Rencana aksi triwulanan."},
    SheetName{"monev_renaksi", "Monev Renaksi", "Umum", "Monitoring dan evaluasi rencana aksi."},
    SheetName{"monev_renstra", "Monev Renstra", "Umum",
              "Monitoring dan evaluasi renstra: target dan realisasi tiap tahun menurut urutan tahun pada baris Umum."},
    SheetName{"iki", "IKI", "Pegawai", "Indikator kinerja individu: satu baris tiap pegawai, lalu sasaran dan indikatornya."},
    SheetName{"sk", "SK", "SK", "Surat keputusan."},
    SheetName{"rapat", "Rapat", "Rapat", "Rapat: undangan, notulen, dan daftar hadir."},
    SheetName{"pindaian", "Pindaian", "Pindaian", "Lampiran hasil pindai: PDF atau JPEG di folder laporan."},
    SheetName{"narasi", "Narasi", "Naskah",
              "Naskah laporan menurut nama pendeknya, misalnya bab1.latar_belakang. {{ jalur }} menyisipkan angka."},
    SheetName{"daftar", "Daftar", "Daftar", "Daftar naskah: satu baris Daftar, lalu satu baris tiap butirnya."},
    SheetName{"peraturan", "Peraturan", "Peraturan", "Peraturan yang dikutip dan keberlakuannya."},
    SheetName{"tertulis", "Tertulis", "Angka", "Angka seperti tertulis di tempat lain, untuk dibandingkan."},
    SheetName{"temuan_diakui", "Temuan Diakui", "Temuan", "Temuan yang dibiarkan, dengan alasan dan nama."},
    SheetName{"tabel", "Tabel", "Tabel",
              "Tabel buatan sendiri: namanya dan kolomnya. Isi tiap tabel ada di lembarnya masing-masing."},
};

}  // namespace

std::string label_of(std::string_view field) { return looked_up(field_names, field); }

std::string label_of_record(std::string_view field) { return looked_up(record_names, field); }

std::string comparable(std::string_view label) {
    std::string plain;
    for (char const c : base::to_lower(label)) {
        bool const is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (is_blank && (plain.empty() || plain.back() == ' ')) continue;
        if (c != '*') plain += is_blank ? ' ' : c;
    }
    while (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

SheetName sheet_of(std::string_view field) {
    auto const found = std::find_if(sheets.begin(), sheets.end(), [&](SheetName const& each) { return each.field == field; });
    return found == sheets.end() ? SheetName{field, field, "Umum", ""} : *found;
}

}  // namespace lkjip::workbook
