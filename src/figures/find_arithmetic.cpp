// Sums, quotients and quarters that don't fit one another.
#include <fmt/format.h>

#include <algorithm>

#include "figures/agreement.h"
#include "figures/finders.h"
#include "figures/recorder.h"
#include "figures/rules.h"
#include "report/quarters.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

bool fits_year(Decimal whole, Decimal quarters, int digits) {
    bool const as_rounded = digits > 0 && whole.rounded(digits) == quarters.rounded(digits);
    return as_rounded || agrees(whole, quarters) || absolute(whole - quarters) <= *Decimal::parse("0.02");
}

void compare_quarters(Evidence const& evidence, Found& found, char const* year, char const* total, char const* word) {
    for (Measure const& measure : evidence.measures) {
        Placed const whole = measure.at.field(year), quarters = measure.at.field(total);
        if (whole.number() == nullptr || quarters.number() == nullptr) continue;
        if (fits_year(*whole.number(), *quarters.number(), report::digits_of_quarters(*measure.at.value, std::string(year) + "_tw"))) continue;
        found.add(fmt::format("{} triwulan \"{}\" tidak menjadi {} setahun", word, measure.name, word),
                  {found.side("setahun", evidence.shown(whole, measure.unit), whole), found.side("dari triwulan", evidence.shown(quarters, measure.unit), quarters)});
    }
}

// Set, rules: the indicators of the sets that are averaged.
std::vector<Placed> averaged_sets(Evidence const& evidence) {
    std::vector<Placed> sets;
    for (char const* const name : {"iku", "rpjmd"})
        if (Placed const set = evidence.top(name)) sets.push_back(set);
    return sets;
}

// "psks_berperan.berperan": a column of an own table, nested rows included.
std::optional<Decimal> column_sum(Evidence const& evidence, std::string const& path) {
    std::size_t const dot = path.find('.');
    if (dot == std::string::npos) return std::nullopt;
    Placed here = evidence.top("tabel").field(path.substr(0, dot)).field("baris");
    std::vector<Placed> level = here.elements();
    std::string_view rest = std::string_view(path).substr(dot + 1);
    for (std::size_t next = rest.find('.'); next != std::string_view::npos; next = rest.find('.')) {
        std::vector<Placed> below;
        for (Placed const& row : level)
            for (Placed const& inner : row.field(rest.substr(0, next)).elements()) below.push_back(inner);
        level = std::move(below);
        rest.remove_prefix(next + 1);
    }
    Decimal sum;
    bool any = false;
    for (Placed const& row : level) {
        Decimal const* const cell = row.field(rest).number();
        if (cell == nullptr) continue;
        sum = sum + *cell;
        any = true;
    }
    if (!any) return std::nullopt;
    return sum;
}

}  // namespace

void quarters_of_target(Evidence const& evidence, Found& found) { compare_quarters(evidence, found, "target", "target_total", "target"); }
void quarters_of_realisation(Evidence const& evidence, Found& found) { compare_quarters(evidence, found, "realisasi", "realisasi_total", "realisasi"); }

void rounding_hides(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        Placed const value = measure.at.field("capaian");
        if (value.number() == nullptr || *value.number() != Decimal(100) || !evidence.falls_short(measure.at)) continue;
        found.add(fmt::format("capaian \"{}\" tercetak 100 % padahal target belum tercapai", measure.name),
                  {found.side("target", evidence.shown(measure.target, measure.unit), measure.target),
                   found.side("realisasi", evidence.shown(measure.realised, measure.unit), measure.realised)});
    }
}

namespace {

std::optional<Decimal> sum_of_weights(Placed const& set) {
    Decimal sum;
    bool any = false;
    for (Placed const& one : indicators_of(set)) {
        Decimal const* const weight = one.field("bobot").number();
        if (weight == nullptr) continue;
        sum = sum + *weight;
        any = true;
    }
    if (!any) return std::nullopt;
    return sum;
}

bool is_weighted(Placed const& set) {
    std::vector<Placed> const all = indicators_of(set);
    return std::all_of(all.begin(), all.end(), [](Placed const& one) { return one.field("bobot").number() != nullptr; });
}

// An agreement may repeat the IKU it promises, with the weights they have among all IKU.
bool repeats_weights(Evidence const& evidence, Placed const& agreement) {
    std::vector<Placed> const own = indicators_of(evidence.top("iku")), promised = indicators_of(agreement);
    return std::any_of(promised.begin(), promised.end(), [&](Placed const& one) {
        return std::any_of(own.begin(), own.end(), [&](Placed const& other) { return name_key(one.words("nama")) == name_key(other.words("nama")); });
    });
}

void check_weights(Found& found, Placed const& set, std::string const& what, std::optional<Decimal> sum) {
    if (sum && *sum != Decimal(100) && *sum != Decimal(1)) found.add(fmt::format("bobot indikator{} tidak berjumlah 100", what), {found.side("jumlah bobot", base::format_number(*sum), set)});
}

}  // namespace

// Indicators without a target bear no weight; others that lack one don't get this far (D-055).
void weights_unfit(Evidence const& evidence, Found& found) {
    if (evidence.rules.average != Average::Weighted) return;
    for (Placed const& set : averaged_sets(evidence)) check_weights(found, set, "", sum_of_weights(set));
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements())
        if (is_weighted(agreement) && !repeats_weights(evidence, agreement)) check_weights(found, agreement, " perjanjian kinerja " + agreement.words("jabatan"), sum_of_weights(agreement));
}

void total_of_mixed_units(Evidence const& evidence, Found& found) {
    if (evidence.rules.average != Average::Total) return;
    for (Placed const& set : averaged_sets(evidence)) {
        std::vector<Placed> const all = indicators_of(set);
        for (Placed const& one : all) {
            if (one.words("satuan") == all.front().words("satuan")) continue;
            found.add("rata-rata \"total\" menjumlahkan satuan yang berlainan", {found.side(all.front().words("nama"), all.front().words("satuan"), all.front()),
                                                                                 found.side(one.words("nama"), one.words("satuan"), one)});
            break;
        }
    }
}

void parts_unlike_details(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        for (char const* const part : {"pembilang", "penyebut"}) {
            Placed const at = measure.at.field(part), number = at.field("nilai");
            std::string const column = at.words("rincian");
            if (number.number() == nullptr || column.empty()) continue;
            auto const sum = column_sum(evidence, column);
            if (sum && *sum == *number.number()) continue;
            std::string const table = column.substr(0, column.find('.'));
            Placed const rows = evidence.top("tabel").field(table);
            found.add(sum ? fmt::format("{} \"{}\" bukan jumlah rinciannya: {}", part, measure.name, slip(*number.number(), *sum, {}))
                          : fmt::format("rincian {} \"{}\" tidak ada: `{}`", part, measure.name, column),
                      {found.side(part, base::format_number(*number.number()), number),
                       found.side("jumlah rincian", sum ? base::format_number(*sum) : "tidak ada", rows ? Placed{rows.value, "tabel." + column} : at.field("rincian"))});
        }
    }
}

void plan_money_unlike_end(Evidence const& evidence, Found& found) {
    for (Placed const& part : evidence.top("monev_renstra").field("bagian").elements()) {
        for (Placed const& row : part.field("baris").elements()) {
            Placed const end = row.field("target_akhir").field("rp");
            std::vector<Placed> const years = row.field("target").elements();
            if (end.number() == nullptr || years.empty()) continue;
            Decimal sum;
            bool complete = true;
            for (Placed const& one : years) {
                Decimal const* const money = one.field("rp").number();
                complete = complete && money != nullptr;
                if (money != nullptr) sum = sum + *money;
            }
            if (!complete || sum == *end.number()) continue;
            found.add(fmt::format("target akhir uang \"{}\" bukan jumlah target tahunannya: {}", row.words("indikator"), slip(*end.number(), sum, {})),
                      {found.side("target akhir", shown_number(*end.number(), "Rp"), end), found.side("jumlah tahunan", shown_number(sum, "Rp"), row.field("target"))});
        }
    }
}

void past_achievement_unlike(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        for (Placed const& past : measure.at.field("riwayat").elements()) {
            Placed const typed = past.field("capaian");
            Decimal const* const target = past.field("target").number();
            Decimal const* const realised = past.field("realisasi").number();
            if (typed.number() == nullptr || evidence.derivation(typed.path) != nullptr || target == nullptr || realised == nullptr) continue;
            auto const value = achievement(*target, *realised, polarity_of(measure.at.words("polaritas"), evidence.rules), evidence.rules,
                                           cap_for(*measure.at.value, evidence.rules));
            if (!value || agrees(*typed.number(), *value)) continue;
            found.add(fmt::format("capaian tahun lalu \"{}\" tidak cocok dengan target dan realisasinya: {}", measure.name, slip(*typed.number(), *value, {})),
                      {found.side("dimasukkan", shown_number(*typed.number(), "%"), typed), found.side("dihitung", shown_number(*value, "%"), past)});
        }
    }
}

}  // namespace lkjip::figures
