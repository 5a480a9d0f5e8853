#include <fmt/format.h>

#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Value;

void target_is_there(Value const& indicator, Checking& checking) {
    if (!indicator.as_object() || flag_in(indicator, "tanpa_target")) return;
    Value const* const target = indicator.find("target");
    if (!target && indicator.find("target_tw")) return;
    if (!target) {
        checking.error(indicator, "D-033", "indikator ini tidak bertarget", "isi \"target\", atau tulis \"tanpa_target\": true bila memang tidak ada");
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
    checking.error(*below, "D-035", "penyebut nol: realisasi tidak dapat dihitung", "isi jumlah yang benar, atau tulis \"realisasi\" tanpa pembilang dan penyebut",
                   "penyebut/nilai");
}

void decimals_are_few(Value const& object, Checking& checking) {
    constexpr int most = 6;
    Value const* const digits = object.find("desimal");
    if (!digits || !digits->as_number() || *digits->as_number() <= most) return;
    checking.error(*digits, "D-021", fmt::format("\"desimal\" paling banyak {}, bukan {}", most, digits->as_number()->to_string()), {}, "desimal");
}

}  // namespace lkjip::report
