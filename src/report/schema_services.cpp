#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

namespace {

// What the standard asks, for recipients and for quality alike.
std::vector<Field> standard() {
    return {
        may("indikator", text(), "\"Jumlah anak terlantar yang memperoleh …\""),
        may("standar", percent(), "target menurut standar nasional, biasanya 100"),
        may("batas_standar", text(), "\"Setiap tahun\""),
        may("batas_waktu", text(), "\"2022\""),
    };
}

Shape recipients() {
    return object(fields_of(standard(), {
        must("target", at_least(0, number()), "yang berhak dilayani"),
        must("realisasi", at_least(0, number()), "yang dilayani"),
        must("satuan", text(), "\"Orang\""),
    }));
}

Shape quality_detail() {
    return object({
        must("nama", text(), "\"paket permakanan\""),
        may("satuan", text(), "\"orang\""),
        must("target", at_least(0, number())),
        must("realisasi", at_least(0, number())),
    });
}

Shape quality() {
    return object(fields_of(standard(), {
        may("rincian", list(quality_detail()), "barang, jasa, dan sumber daya manusia yang dapat dihitung"),
        may("target", list(text()), "hanya bila tidak dapat dihitung"),
        may("realisasi", list(text()), "hanya bila tidak dapat dihitung"),
        may("capaian", at_least(0, percent()), "hanya bila tidak dapat dihitung"),
    }), {quality_is_counted_or_told});
}

}  // namespace

Shape minimum_services() {
    Shape const service = object({
        must("nama", text(), "jenis pelayanan dasar"),
        may("id", id(), "nama pendek untuk rujukan"),
        must("penerima", recipients(), "penerima layanan dasar: target, realisasi, satuan"),
        may("mutu", quality(), "mutu minimal layanan dasar"),
        may("keterangan", markdown()),
    });
    return object({
        may("bidang", text(), "\"sosial\""),
        may("sumber", text(), "sumber standar, di bawah tabel"),
        may("keterangan", markdown()),
        may("bobot_mutu", between(0, 100, percent()), "bagian mutu dalam capaian layanan, sisanya penerima"),
        must("layanan", list(service, {ids_differ}), "jenis pelayanan dasar"),
    });
}

}  // namespace lkjip::report
