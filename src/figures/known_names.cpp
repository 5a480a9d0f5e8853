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

std::vector<std::string> const& known_names() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all = report::field_names();
        all.insert(all.end(), derived_names().begin(), derived_names().end());
        return all;
    }();
    return names;
}

}  // namespace lkjip::figures
