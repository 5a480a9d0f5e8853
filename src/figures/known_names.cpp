#include "figures/known_names.h"

#include "report/report.h"

namespace lkjip::figures {

std::vector<std::string> const& derived_names() {
    static std::vector<std::string> const names = {
        "alasan", "anggaran", "capaian", "capaian_lalu", "indikator", "jumlah", "jumlah_indikator", "jumlah_kegiatan", "jumlah_layanan",
        "jumlah_program", "jumlah_sasaran", "jumlah_sub_kegiatan", "jumlah_tuntas", "k", "kategori", "kode", "nama", "nilai", "nol", "nomor",
        "pagu", "per_kategori", "rasio", "rasio_akhir", "rata_capaian", "realisasi", "realisasi_anggaran", "realisasi_lalu", "realisasi_total",
        "rentang", "rincian", "rp", "sasaran", "selisih", "serapan", "singkatan", "sisa", "sub_kegiatan", "sumber_dana", "target",
        "target_total", "tidak_terlaksana", "total"};
    return names;
}

std::map<std::string, std::string> const& needs_of_derived() {
    static std::string const of_indicator = "`target` (bukan nol) dan `realisasi` indikatornya";
    static std::string const of_money = "`pagu` (bukan nol) dan `realisasi_anggaran`";
    static std::map<std::string, std::string> const needs = {
        {"capaian", of_indicator},
        {"kategori", of_indicator},
        {"rata_capaian", of_indicator},
        {"selisih", "`target` dan `realisasi` indikatornya"},
        {"capaian_lalu", "`riwayat` tahun lalu dengan `target` dan `realisasi`"},
        {"realisasi_lalu", "`riwayat` tahun lalu dengan `realisasi`"},
        {"serapan", of_money},
        {"sisa", "`pagu` dan `realisasi_anggaran`"},
        {"target_total", "`target_tw`"},
        {"realisasi_total", "`realisasi_tw`"},
    };
    return needs;
}

std::vector<std::string> const& known_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all = report::field_names();
        all.insert(all.end(), derived_names().begin(), derived_names().end());
        return all;
    }();
    return names;
}

}  // namespace lkjip::figures
