#pragma once
// Everything that follows from the report: capaian, categories, averages, roll-ups, sisa, serapan, ratios. Exact decimals.
// Sources of the rules: docs/data.md, Rules and Derived figures.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "report/report.h"

namespace lkjip::figures {

// One derived figure, so that anyone can answer "where does 81,40 come from?".
struct Figure {
    std::string path;                    // "iku.rata_capaian", "program[0].kegiatan[1].serapan"
    base::Decimal value;
    std::string unit;                    // "Rp", "%", "Orang", "" for counts
    std::string formula;                 // "rata-rata(iku.indikator.capaian)"
    std::vector<std::string> inputs;     // paths
};

struct Figures {
    base::Value data;                    // the report's data with the derived values in their places: what layouts bind to
    std::vector<Figure> index;           // in document order
};

// `report` is complete and valid. Figures that would pass 38 digits are errors (D-053).
Figures compute(report::Report const& report, base::Diagnostics& diagnostics);

}  // namespace lkjip::figures
