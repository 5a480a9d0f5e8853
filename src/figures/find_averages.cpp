// Rules of computing that leave an indicator out, or let one swallow the others.
#include <fmt/format.h>

#include <array>

#include "figures/finders.h"
#include "figures/rules.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

struct Averaged { std::string name; Placed set; };

// Sets that have an average.
std::vector<Averaged> averaged(Evidence const& evidence) {
    std::vector<Averaged> sets;
    for (auto const& [field, name] : {std::pair{"iku", "IKU"}, std::pair{"rpjmd", "sasaran RPJMD"}})
        if (Placed const set = evidence.top(field)) sets.push_back({name, set});
    for (Placed const& agreement : evidence.top("perjanjian_kinerja").elements()) sets.push_back({"perjanjian kinerja " + agreement.words("jabatan"), agreement});
    return sets;
}

bool is_negative(Evidence const& evidence, Placed const& indicator) { return polarity_of(indicator.words("polaritas"), evidence.rules) != Polarity::Positive; }

}  // namespace

// target / 0: the best there can be has no capaian unless a cap says how much it is.
void ratio_of_nothing(Evidence const& evidence, Found& found) {
    for (Measure const& measure : evidence.measures) {
        Decimal const* const target = measure.at.field("target").number();
        Placed const realised = measure.at.field("realisasi");
        bool const is_ratio = polarity_of(measure.at.words("polaritas"), evidence.rules) == Polarity::NegativeRatio;
        if (!is_ratio || target == nullptr || target->is_zero() || realised.number() == nullptr || !realised.number()->is_zero() || measure.at.field("capaian")) continue;
        found.add(fmt::format("\"{}\" tidak mendapat capaian karena realisasinya nol, dan tidak ikut dirata-ratakan", measure.name),
                  {found.side("realisasi", evidence.shown(realised, measure.unit), realised), found.side("target", evidence.shown(measure.at.field("target"), measure.unit), measure.at.field("target"))});
    }
}

void geometric_of_nothing(Evidence const& evidence, Found& found) {
    if (evidence.rules.average != Average::Geometric) return;
    for (Averaged const& one : averaged(evidence)) {
        for (Placed const& indicator : indicators_of(one.set)) {
            Placed const value = indicator.field("capaian");
            if (value.number() == nullptr || *value.number() > Decimal(0)) continue;
            found.add(fmt::format("rata-rata geometrik {} menjadi nol karena capaian \"{}\"", one.name, indicator.words("nama")),
                      {found.side("capaian", shown_number(*value.number(), "%"), value), found.side("rata-rata", evidence.shown(one.set.field("rata_capaian"), "%"), one.set.field("rata_capaian"))});
            break;
        }
    }
}

void total_of_negative(Evidence const& evidence, Found& found) {
    if (evidence.rules.average != Average::Total) return;
    for (Averaged const& one : averaged(evidence)) {
        for (Placed const& indicator : indicators_of(one.set)) {
            if (!indicator.field("capaian") || !is_negative(evidence, indicator)) continue;
            found.add(fmt::format("rata-rata \"total\" {} menghitung \"{}\" seakan-akan makin besar makin baik", one.name, indicator.words("nama")),
                      {found.side("polaritas", indicator.words("polaritas"), indicator.field("polaritas")), found.side("rata-rata", evidence.shown(one.set.field("rata_capaian"), "%"), one.set.field("rata_capaian"))});
            break;
        }
    }
}

}  // namespace lkjip::figures
