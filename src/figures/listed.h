#pragma once
// Every number of a report as one list to search in: those derived, then those entered.
#include <string>
#include <vector>

#include "figures/figures.h"
#include "report/report.h"

namespace lkjip::figures {

struct Listed {
    std::string path;
    base::Decimal value;
    std::string unit;                    // "Rp", "%", "Orang", ""
    std::string shown;                   // "81,40 %"
    std::string formula;                 // empty: entered
    std::vector<std::string> inputs;     // paths
    base::Place place;                   // of the number, or of the object it was derived for
};

std::vector<Listed> list_derived(report::Report const& report, Figures const& figures);
// Without years and settings, which are no figures.
std::vector<Listed> list_entered(report::Report const& report);

// `wanted` is a path or part of one, or a number as somebody reads it: "81,40", "81,4 %", "Rp19.678.585.487". Empty: any.
bool is_meant(Listed const& figure, std::string const& wanted);

}  // namespace lkjip::figures
