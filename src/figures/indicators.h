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

// `number` is the indicator's place in its list, from 1.
void derive_indicator(base::Value& indicator, std::string const& path, std::size_t number, IndicatorContext& context);
// An object with `sasaran` → `indikator`.
void derive_set(base::Value& set, std::string const& path, IndicatorContext& context);

}  // namespace lkjip::figures
