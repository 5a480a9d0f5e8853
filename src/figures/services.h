#pragma once
// What follows for minimum services (SPM): how many of those entitled were served, how well, and the average of all.
#include "figures/indicators.h"

namespace lkjip::figures {

void derive_services(base::Value& services, std::string const& path, IndicatorContext& context);

}  // namespace lkjip::figures
