#include "report/rules.h"
#include "report/schema_parts.h"
#include "report/shapes.h"

namespace lkjip::report {

Shape computing_rules() {
    return object({
        may("kap", number_or({"tanpa"}), "batas atas capaian"),
        may("lantai", number_or({"tanpa"}), "batas bawah capaian"),
        may("negatif", choice({"selisih", "rasio", "pengurangan"}), "rumus capaian indikator negatif"),
        may("target_nol", choice({"tanpa_nilai", "nol", "seratus"}), "capaian bila target nol"),
        may("rata_rata", choice({"sederhana", "berbobot", "total", "geometrik"}), "cara merata-ratakan"),
        may("desimal", whole(), "jumlah desimal hasil hitungan"),
    }, {decimals_are_few, cap_is_above_floor});
}

Shape scale() {
    return object({
        may("nama", text()),
        must("kategori", list(object({
            must("nama", text(), "\"Baik\""),
            may("singkatan", text(), "\"B\""),
            may("lebih_dari", number(), "batas bawah, tidak termasuk"),
            may("dari", number(), "batas bawah, termasuk"),
            may("sampai", number(), "batas atas, termasuk"),
            may("kurang_dari", number(), "batas atas, tidak termasuk"),
        }, {bounds_make_a_range}), {categories_differ, ranges_join}), "kategori, yang terbaik lebih dahulu"),
    });
}

}  // namespace lkjip::report
