#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

namespace {

Shape make_schema() {
    return object({
        must("versi", whole(1), "versi format data, 1"),
        must("tahun", year(), "tahun yang dilaporkan"),
        must("instansi", office(), "instansi pelapor"),
        must("dokumen", document_data(), "judul, tanggal, dan tempat dokumen"),
        must("pejabat", people(), "orang-orang menurut nama pendek"),
        may("organisasi", same_as(organisation_node), "pohon susunan organisasi"),
        may("periode", periods(), "masa rencana strategis"),
        may("aturan", computing_rules(), "aturan perhitungan"),
        must("skala", scale(), "skala kategori capaian"),
        must("iku", indicator_set(), "indikator kinerja utama"),
        may("rpjmd", indicator_set(), "indikator sasaran RPJMD"),
        must("program", programmes(), "program, kegiatan, dan sub kegiatan beserta anggarannya"),
        may("belanja", spending(), "anggaran menurut jenis belanja"),
        may("perjanjian_kinerja", list(agreement()), "perjanjian kinerja tiap pejabat"),
        may("spm", minimum_services(), "standar pelayanan minimal"),
        may("renaksi", action_plan(), "rencana aksi triwulanan"),
        may("monev_renaksi", action_plan_monitoring(), "monitoring dan evaluasi rencana aksi"),
        may("monev_renstra", plan_monitoring(), "monitoring dan evaluasi renstra"),
        may("iki", list(individual_sheet()), "indikator kinerja individu"),
        may("sk", list(decree(), {ids_differ}), "surat keputusan"),
        may("rapat", list(meeting(), {ids_differ}), "rapat: undangan, notulen, daftar hadir"),
        may("tabel", map(own_table()), "tabel buatan sendiri"),
        may("narasi", texts(), "naskah menurut nama pendek"),
        may("daftar", map(list(markdown())), "daftar naskah menurut nama pendek"),
        may("pindaian", map(scan()), "lampiran hasil pindai"),
        may("peraturan", list(regulation()), "peraturan yang dikutip dan keberlakuannya"),
        may("hari_libur", list(date()), "hari libur tahun laporan yang tidak bertanggal tetap"),
        may("tertulis", list(stated_figure()), "angka seperti tertulis di tempat lain, untuk dibandingkan"),
        may("temuan_diakui", list(acknowledgement()), "temuan yang dibiarkan, dengan alasan dan nama"),
    }, {version_is_known});
}

}  // namespace

Shape const& schema() {
    static Shape const shape = make_schema();
    return shape;
}

}  // namespace lkjip::report
