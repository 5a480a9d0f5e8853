#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

namespace {

std::vector<Field> work_fields() {
    return {
        must("kode", text(), "kode rekening, \"1.06.04.2.01\""),
        must("nama", text()),
        may("indikator", list(indicator())),
        may("penanggung_jawab", text()),
        stated(),
    };
}

Shape sub_activity() {
    return object(fields_of(work_fields(), {
        must("pagu", rupiah(), "anggaran"),
        must("realisasi_anggaran", rupiah(), "anggaran yang terpakai"),
        may("sumber_dana", text(), "\"APBD\""),
        may("hasil", text(), "hasil kegiatan, akhir kalimat"),
        may("catatan", markdown()),
        may("tidak_terlaksana", object({may("nilai", rupiah()), must("alasan", markdown())}), "anggaran yang tidak terpakai dan sebabnya"),
    }), {spending_fits_ceiling, undone_fits_rest});
}

Shape activity() {
    return object(fields_of(work_fields(), {
        may("sasaran", reference("iku.sasaran"), "sasaran IKU yang didukung; tanpa ini sasaran programnya"),
        must("sub_kegiatan", list(sub_activity())),
    }));
}

}  // namespace

Shape programmes() {
    Shape const programme = object(fields_of(work_fields(), {
        may("sasaran", reference("iku.sasaran"), "sasaran IKU yang didukung"),
        must("kegiatan", list(activity())),
    }));
    return list(programme, {codes_make_a_tree});
}

Shape spending() {
    Shape const kind = object({must("nama", text()), must("pagu", rupiah()), must("realisasi_anggaran", rupiah()), stated()}, {spending_fits_ceiling});
    return object({must("kelompok", list(object({must("nama", text()), must("rincian", list(kind)), stated()}))), stated()});
}

}  // namespace lkjip::report
