#pragma once
// What follows for indicators and for sets of them: realisasi from its parts, capaian, category, quarters, years, averages,
// counts per category.
#include "base/diagnostic.h"
#include "figures/recorder.h"
#include "figures/rules.h"
#include "figures/scale.h"

namespace lkjip::figures {

struct IndicatorContext {
    Rules const& rules;
    Scale const& scale;
    int year = 0;
    Recorder& record;
    report::Report const& report;      // for places
    base::Diagnostics& diagnostics;
};

// Whether what four quarters come to is the year's target and realisasi, where these are left out.
enum class Quarters { OfTheYear, Separate };
// Of all in the owner's list `indikator`, if it has one.
void derive_indicators(base::Value& owner, std::string const& path, IndicatorContext& context, Quarters quarters = Quarters::OfTheYear);
// `kategori` of an achievement; none where the scale has a gap.
void derive_category(base::Value& object, base::Decimal value, IndicatorContext const& context);
// An object with `sasaran` → `indikator`.
void derive_set(base::Value& set, std::string const& path, IndicatorContext& context);

}  // namespace lkjip::figures
