#include <fmt/format.h>

#include <algorithm>

#include "report/checking.h"
#include "report/ratio.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::Value;

namespace {

bool has_weights(Value const& goal) {
    auto const* const indicators = list_in(goal, "indikator");
    return indicators && std::any_of(indicators->begin(), indicators->end(), [](Value const& each) { return each.find("bobot") != nullptr; });
}

void check_weight(Value const& indicator, std::string const& pointer, Checking& checking) {
    if (!indicator.as_object() || indicator.find("bobot") || flag_in(indicator, "tanpa_target")) return;
    auto const* const name = text_in(indicator, "nama");
    checking.error(indicator, "D-055", fmt::format("indikator \"{}\" tidak berbobot, padahal rata-rata menurut bobot", name ? shortened(*name) : ""),
                   "isi \"bobot\", atau ubah aturan.rata_rata", pointer);
}

}  // namespace

void target_is_there(Value const& indicator, Checking& checking) {
    if (!indicator.as_object() || flag_in(indicator, "tanpa_target")) return;
    Value const* const target = indicator.find("target");
    if (!target && indicator.find("target_tw")) return;
    if (!target) {
        checking.error(indicator, "D-033", "indikator ini tidak bertarget",
                       "isi \"target\", atau tulis \"tanpa_target\": true bila memang tidak ada");
        return;
    }
    if (target->as_number() && target->as_number()->is_zero() && !checking.rule("target_nol")) {
        checking.warning(*target, "D-034", "target nol: capaian tidak dapat dihitung dengan pembagian",
                         "tulis aturan.target_nol (\"tanpa_nilai\", \"nol\", atau \"seratus\"); bila memang tidak ada target, tulis \"tanpa_target\": true",
                         "target");
    }
}

void ratio_is_whole(Value const& indicator, Checking& checking) {
    Value const* const above = indicator.find("pembilang");
    Value const* const below = indicator.find("penyebut");
    if (above && !below) checking.error(*above, "D-035", "\"pembilang\" tanpa \"penyebut\"", "isi \"penyebut\"", "pembilang");
    if (below && !above) checking.error(*below, "D-035", "\"penyebut\" tanpa \"pembilang\"", "isi \"pembilang\"", "penyebut");
    if (!below) return;
    if (above && above->as_object() && below->as_object() && !above->find("nilai") != !below->find("nilai")) {
        bool const lacks_above = !above->find("nilai");
        checking.error(lacks_above ? *above : *below, "D-035", fmt::format("\"{}\" belum bernilai", lacks_above ? "pembilang" : "penyebut"),
                       "isi \"nilai\" keduanya, atau kosongkan keduanya selama belum diketahui", lacks_above ? "pembilang" : "penyebut");
    }
    auto const* const divisor = number_in(*below, "nilai");
    if (!divisor || !divisor->is_zero()) return;
    checking.error(*below, "D-035", "penyebut nol: realisasi tidak dapat dihitung",
                   "isi jumlah yang benar, atau tulis \"realisasi\" tanpa pembilang dan penyebut",
                   "penyebut/nilai");
}

void result_fits_ratio(Value const& indicator, Checking& checking) {
    auto const* const entered = number_in(indicator, "realisasi");
    auto const ratio = ratio_of(indicator);
    if (!entered || !ratio) return;
    Decimal const computed = ratio->in_percent(entered->scale());
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

void weights_are_complete(Value const& set, Checking& checking) {
    Value const* const average = checking.rule("rata_rata");
    bool const is_weighted = average && average->as_text() && *average->as_text() == "berbobot";
    auto const* const goals = list_in(set, "sasaran");
    if (!is_weighted || !goals) return;
    bool const must_weigh = &set == checking.report().data.find("iku") || std::any_of(goals->begin(), goals->end(), has_weights);
    for (std::size_t i = 0; must_weigh && i < goals->size(); ++i) {
        auto const* const indicators = list_in((*goals)[i], "indikator");
        for (std::size_t j = 0; indicators && j < indicators->size(); ++j) {
            check_weight((*indicators)[j], fmt::format("sasaran/{}/indikator/{}", i, j), checking);
        }
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
