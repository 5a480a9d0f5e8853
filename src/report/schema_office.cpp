#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

Shape office() {
    return object({
        must("nama", text(), "\"Dinas Sosial\""),
        must("daerah", text(), "\"Kabupaten Tapin\""),
        must("pemerintah", text(), "\"Pemerintah Kabupaten Tapin\""),
        must("ibu_kota", text(), "tempat kedudukan"),
        may("provinsi", text()),
        may("alamat", text()),
        may("telepon", text()),
        may("faks", text()),
        may("kode_pos", text()),
        may("surel", text()),
        may("laman", text()),
        may("singkatan", text()),
        may("lambang", picture(), "berkas gambar PNG atau JPEG"),
        may("zona_waktu", choice({"WIB", "WITA", "WIT"})),
    });
}

Shape document_data() {
    return object({
        must("judul", text(), "\"Laporan Kinerja Instansi Pemerintah\""),
        must("singkatan", text(), "\"LKjIP\""),
        must("tanggal", date(), "tanggal penandatanganan"),
        must("tempat", text(), "tempat penandatanganan"),
        may("edisi", whole(1), "nomor edisi"),
        may("tahun_terbit", year()),
    });
}

Shape people() {
    return map(object({
        must("nama", text(), "nama dengan gelar"),
        must("jabatan", text()),
        may("nip", nip(), "18 angka"),
        may("pangkat", text()),
        may("golongan", text()),
        may("jenis_kelamin", choice({"L", "P"})),
        may("eselon", text()),
    }, {nip_fits_person}));
}

Shape const& organisation_node() {
    static Shape const node = object({
        must("jabatan", text(), "\"Kepala Dinas\""),
        may("pejabat", reference("pejabat")),
        may("eselon", text()),
        may("staf", flag(), "true: digambar di samping"),
        may("jenis", choice({"struktural", "fungsional"})),
        may("uraian", markdown(), "kedudukan"),
        may("tugas", markdown()),
        may("fungsi", list(markdown())),
        may("bawahan", list(same_as(organisation_node))),
    });
    return node;
}

Shape periods() {
    Shape const span = object({must("awal", year()), must("akhir", year())}, {period_runs_forward});
    return object({may("renstra", span), may("rpjmd", span)});
}

}  // namespace lkjip::report
