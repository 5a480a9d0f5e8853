#include <fmt/format.h>

#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

void target_is_there(Value const& indicator, Checking& checking) {
    if (!indicator.as_object() || flag_in(indicator, "tanpa_target")) return;
    Value const* const target = indicator.find("target");
    if (!target && indicator.find("target_tw")) return;
    if (!target) {
        checking.error(indicator, "D-033", "indikator ini tidak bertarget",
                       "isi \"target\", atau tulis \"tanpa_target\": true bila memang tidak ada");
        return;
    }
    if (target->as_number() && target->as_number()->is_zero()) {
        checking.warning(*target, "D-034", "target nol: capaian tidak dapat dihitung dengan pembagian",
                         "perlakuannya menurut aturan.target_nol; bila memang tidak ada target, tulis \"tanpa_target\": true", "target");
    }
}

void ratio_is_whole(Value const& indicator, Checking& checking) {
    Value const* const above = indicator.find("pembilang");
    Value const* const below = indicator.find("penyebut");
    if (above && !below) checking.error(*above, "D-035", "\"pembilang\" tanpa \"penyebut\"", "isi \"penyebut\"", "pembilang");
    if (below && !above) checking.error(*below, "D-035", "\"penyebut\" tanpa \"pembilang\"", "isi \"pembilang\"", "penyebut");
    if (!below) return;
    auto const* const divisor = number_in(*below, "nilai");
    if (!divisor || !divisor->is_zero()) return;
    checking.error(*below, "D-035", "penyebut nol: realisasi tidak dapat dihitung",
                   "isi jumlah yang benar, atau tulis \"realisasi\" tanpa pembilang dan penyebut",
                   "penyebut/nilai");
}

void result_fits_ratio(Value const& indicator, Checking& checking) {
    auto const* const entered = number_in(indicator, "realisasi");
    Value const* const above = indicator.find("pembilang");
    Value const* const below = indicator.find("penyebut");
    auto const* const part = above ? number_in(*above, "nilai") : nullptr;
    auto const* const whole = below ? number_in(*below, "nilai") : nullptr;
    if (!entered || !part || !whole || whole->is_zero()) return;
    Decimal const computed = (*part * Decimal(100)).divided_by(*whole, entered->scale());
    if (computed == *entered) return;
    checking.warning(*indicator.find("realisasi"), "D-036",
                     fmt::format("realisasi {} berbeda dengan pembilang / penyebut × 100 = {}", entered->to_string(), computed.to_string()),
                     "yang dipakai realisasi yang ditulis; hapus \"realisasi\" agar dihitung dari pembilang dan penyebut", "realisasi");
}

void history_is_past(Value const& history, Checking& checking) {
    auto const* const reported = number_in(checking.report().data, "tahun");
    if (!reported || !history.as_list()) return;
    for (std::size_t i = 0; i < history.as_list()->size(); ++i) {
        Value const& entry = (*history.as_list())[i];
        auto const* const year = number_in(entry, "tahun");
        if (!year || *year < *reported) continue;
        checking.warning(*entry.find("tahun"), "D-044",
                         fmt::format("riwayat tahun {} tidak mendahului tahun laporan {}", year->to_string(), reported->to_string()),
                         "riwayat berisi tahun-tahun sebelum tahun laporan", fmt::format("{}/tahun", i));
    }
}

void decimals_are_few(Value const& object, Checking& checking) {
    constexpr int most = 6;
    Value const* const digits = object.find("desimal");
    if (!digits || !digits->as_number() || *digits->as_number() <= most) return;
    checking.error(*digits, "D-021", fmt::format("\"desimal\" paling banyak {}, bukan {}", most, digits->as_number()->to_string()),
                   "tulis 0 sampai 6", "desimal");
}

}  // namespace lkjip::report
