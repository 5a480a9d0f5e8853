#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

namespace {

Shape issued_indicator() { return indicator(Target::Optional, Quarters::MayDiffer); }

Shape performance_and_money() { return object({may("k", number(), "kinerja"), may("rp", rupiah(), "uang")}); }

std::vector<Field> monitored_work() {
    return {
        may("kode", text()),
        must("nama", text()),
        may("penanggung_jawab", list(text())),
        may("indikator", list(issued_indicator())),
        stated(),
    };
}

Shape monitored_programme() {
    Shape const sub_activity = object(fields_of(monitored_work(), {may("pagu", rupiah())}));
    Shape const activity = object(fields_of(monitored_work(), {may("sub_kegiatan", list(sub_activity))}));
    return object(fields_of(monitored_work(), {may("kegiatan", list(activity))}));
}

Shape plan_row() {
    return object({
        may("sasaran", text()),
        may("program", text()),
        must("indikator", text()),
        may("satuan", text()),
        may("awal", number_or({}), "keadaan awal"),
        may("target_akhir", performance_and_money()),
        may("target", list(performance_and_money()), "tiap tahun, {} bila tidak ada"),
        may("realisasi", list(performance_and_money()), "tiap tahun, {} bila tidak ada"),
        may("penanggung_jawab", text()),
    });
}

}  // namespace

Shape action_plan() {
    return object({
        may("dokumen", text(), "\"2022-Murni\""),
        must("sasaran", list(object({must("nama", text()), must("indikator", list(issued_indicator()))}))),
    });
}

Shape action_plan_monitoring() {
    return object({
        may("dokumen", text()),
        must("sasaran", list(object({
            must("nama", text()),
            may("indikator_utama", list(text())),
            must("program", list(monitored_programme())),
        }))),
    });
}

Shape plan_monitoring() {
    return object({
        must("tahun", list(year())),
        may("sampai", text(), "\"2022 s.d. TW IV\""),
        may("tanggal", date()),
        may("penandatangan", reference("pejabat")),
        must("bagian", list(object({may("judul", text()), must("baris", list(plan_row()))}))),
    }, {rows_have_all_years});
}

Shape individual_sheet() {
    return object({
        may("unit_organisasi", text()),
        may("unit_kerja", text()),
        must("pegawai", reference("pejabat")),
        may("atasan", reference("pejabat")),
        may("tanggal", date()),
        must("sasaran", list(object({must("nama", text()), must("indikator", list(issued_indicator()))}))),
    });
}

}  // namespace lkjip::report
