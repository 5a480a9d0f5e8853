#pragma once
// What follows in the quarterly papers and in the monitoring of the five-year plan.
#include "figures/indicators.h"

namespace lkjip::figures {

void derive_action_plan(base::Value& plan, std::string const& path, IndicatorContext& context);
// Pagu of kegiatan and programmes as sums; quarters of every indicator.
void derive_monitoring(base::Value& monitoring, std::string const& path, IndicatorContext& context);
// Ratio of each year: realisasi against target, of performance and of money.
void derive_plan_ratios(base::Value& monitoring, std::string const& path, Recorder& record);
void derive_individual_sheets(base::List& sheets, std::string const& path, IndicatorContext& context);

}  // namespace lkjip::figures
