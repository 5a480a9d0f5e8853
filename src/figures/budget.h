#pragma once
// Money: sums from the sub kegiatan upwards, what is left, what was absorbed; for the programme tree and for spending by kind.
#include "figures/indicators.h"

namespace lkjip::figures {

// Numbers and sums of the programme tree; `anggaran` as a new top-level object.
void derive_programmes(base::Value& data, IndicatorContext& context);
// After the programmes: pagu, realisasi_anggaran, sisa, serapan of each sasaran of the IKU that kegiatan support.
void derive_objective_money(base::Value& data, Recorder& record);
void derive_spending(base::Value& spending, std::string const& path, Recorder& record);

}  // namespace lkjip::figures
