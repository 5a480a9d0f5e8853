#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

Shape decree() {
    return object({
        may("id", id()),
        must("nomor", text()),
        may("tahun", year()),
        must("tentang", text()),
        may("pejabat_penetap", text(), "\"Kepala Dinas Sosial Kabupaten Tapin\""),
        may("menimbang", list(markdown())),
        may("mengingat", list(markdown())),
        may("memperhatikan", list(markdown())),
        must("diktum", list(markdown()), "KESATU, KEDUA, …"),
        may("tempat", text()),
        may("tanggal", date()),
        may("penandatangan", reference("pejabat")),
        may("tembusan", list(text())),
        may("lampiran", list(object({
            may("judul", text()),
            may("tabel", reference("tabel")),
            may("pengantar", markdown()),
        }))),
    });
}

namespace {

Shape invitation() {
    return object({
        may("nomor", text()),
        may("lampiran", text()),
        may("perihal", text()),
        may("tempat", text()),
        may("tanggal", date()),
        may("kepada", list(text())),
        may("di", text()),
        may("pembuka", markdown()),
        may("hari", date(), "tanggal rapat"),
        may("waktu", text()),
        may("tempat_rapat", text()),
        may("acara", list(text())),
        may("pengantar_acara", markdown()),
        may("penutup", markdown()),
        may("penandatangan", reference("pejabat")),
    });
}

Shape minutes() {
    return object({
        may("hari", date()),
        may("waktu", text()),
        may("tempat", text()),
        may("perihal", list(text())),
        may("pengantar_perihal", markdown()),
        may("pembuka", markdown()),
        may("pembahasan", list(markdown())),
        may("penutup", markdown()),
        may("notulis", reference("pejabat")),
    });
}

Shape attendance() {
    return object({
        may("judul", text()),
        may("hari", date()),
        may("tempat", text()),
        may("peserta", list(object({must("nama", text()), may("jk", choice({"L", "P"})), may("jabatan", text())}))),
        may("baris_kosong", whole(), "baris untuk ditulisi dengan tangan"),
        may("mengetahui", reference("pejabat")),
        may("atas_nama", text(), "\"Kepala Dinas\": ditandatangani atas namanya"),
        may("tanggal", date()),
    });
}

}  // namespace

Shape meeting() {
    return object({
        may("id", id()),
        must("judul", text()),
        may("triwulan", text()),
        may("undangan", invitation()),
        may("notulen", minutes()),
        may("daftar_hadir", attendance()),
    });
}

Shape scan() {
    return object({
        must("judul", text()),
        may("keterangan", markdown()),
        may("berkas", list(scanned()), "PDF atau JPEG; boleh kosong"),
    });
}

}  // namespace lkjip::report
