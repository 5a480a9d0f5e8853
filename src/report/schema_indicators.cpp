#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

namespace {

Shape part_of_ratio() {
    return object({
        may("nama", text(), "apa yang dihitung"),
        may("nilai", number(), "kosong selama belum diketahui"),
        may("satuan", text(), "\"Orang\", \"Keluarga\""),
        may("rincian", text(), "\"psks.jumlah\": kolom tabel yang dijumlahkan"),
    });
}

Shape earlier_year() {
    return object({
        must("tahun", year()),
        may("target", number()),
        may("realisasi", number()),
        may("capaian", percent(), "hanya bila target atau realisasi tahun itu tidak diketahui"),
        stated(),
    });
}

std::vector<Field> measures() {
    return {
        must("nama", text()),
        may("id", id(), "nama pendek untuk rujukan"),
        must("satuan", text(), "\"%\", \"Orang\", \"Poin\""),
        may("polaritas", choice({"positif", "negatif", "negatif-selisih", "negatif-rasio", "negatif-pengurangan"})),
        may("target", number(), "tidak ditulis bila dihitung dari target_tw"),
        may("tanpa_target", flag(), "true: indikator ini tidak bertarget"),
        may("realisasi", number(), "tidak ditulis bila dihitung dari pembilang dan penyebut, atau dari realisasi_tw"),
        may("pembilang", part_of_ratio()),
        may("penyebut", part_of_ratio()),
        may("bobot", at_least(0, number()), "bobot dalam rata-rata"),
        may("kap", number_or({"tanpa"}), "batas atas capaian indikator ini"),
        may("target_akhir", number(), "target akhir periode"),
        may("target_tahun_depan", number()),
        may("riwayat", list(earlier_year(), {years_differ, history_is_past}), "tahun-tahun sebelumnya"),
        may("target_tw", list_of(4, number()), "target empat triwulan"),
        may("realisasi_tw", list_of(4, number()), "realisasi empat triwulan"),
        may("akumulasi", choice({"jumlah", "akhir", "rata-rata"}), "cara menggabungkan triwulan"),
        may("desimal", whole(), "jumlah desimal target dan realisasi yang dicetak"),
        stated(),
    };
}

std::vector<Field> explanations() {
    return {
        may("makna", markdown()),
        may("alasan", markdown()),
        may("kriteria", list(markdown())),
        may("rumus", object({must("atas", text()), may("bawah", text())}), "pecahan rumus"),
        may("penanggung_jawab", text()),
        may("sumber_data", text()),
        may("analisis", markdown()),
        may("keterangan", markdown()),
        may("pembanding", list(object({must("nama", text()), may("target", number()), may("realisasi", number())}))),
    };
}

std::vector<Field> indicator_fields() {
    std::vector<Field> fields = measures();
    for (Field& field : explanations()) fields.push_back(std::move(field));
    return fields;
}

std::vector<Field> set_fields() {
    return {
        may("judul", text()),
        may("sumber", text(), "sumber data, di bawah tabel"),
        may("keterangan", markdown()),
        stated(),
        must("sasaran", list(object({
            must("nama", text()),
            may("id", id(), "nama pendek untuk rujukan"),
            may("tujuan", text()),
            may("uraian", markdown()),
            stated(),
            must("indikator", list(indicator())),
        }), {ids_differ})),
    };
}

}  // namespace

Shape indicator(Target target, Quarters quarters) {
    std::vector<Rule> rules = {ratio_is_whole, result_fits_ratio, decimals_are_few, thousands_have_no_point, numbers_are_not_negative};
    if (quarters == Quarters::MustAgree) rules.push_back(quarters_fit_year);
    if (target == Target::Required) rules.push_back(target_is_there);
    return object(indicator_fields(), std::move(rules));
}

Shape indicator_set() { return object(set_fields(), {indicator_ids_differ, weights_are_complete}); }

Shape agreement() {
    return object(fields_of(set_fields(), {
        must("jabatan", text(), "jabatan yang berjanji"),
        may("pejabat", reference("pejabat")),
        may("eselon", text()),
        may("tanggal", date(), "tanggal penandatanganan"),
        may("pihak_kedua", reference("pejabat"), "yang menerima janji; tanpa ini kepala"),
    }), {indicator_ids_differ, weights_are_complete});
}

}  // namespace lkjip::report
