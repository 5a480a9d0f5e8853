#pragma once
// Last year's report as the beginning of the next: names, structure, targets and history go over; what was achieved, spent
// and decided does not.
#include <string>
#include <vector>

#include "base/value.h"

namespace lkjip::workbook {

struct CarriedOver {
    base::Value data;                         // a valid report of the new year
    std::vector<std::string> kept_targets;    // indicators without target_tahun_depan: last year's target stands
    std::vector<std::string> older_targets;   // indicators whose target was set for an earlier year than the new one
    std::vector<std::string> old_years;       // paths of texts that name the old year
    std::vector<std::string> left_out;        // what was dropped, in words
    int indicators = 0;
};

// `derived`: the data with their derived figures (for realisasi that is computed). `year` is later than the report's.
CarriedOver carry_over(base::Value const& data, base::Value const& derived, int year);

}  // namespace lkjip::workbook
