#pragma once
// What disagrees in a report, what is ill-formed or missing in it. A finding names both places and both values, says why
// they can't stand together and what to do. Rules: finding_rules.h; described one by one in docs/temuan.md.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "figures/figures.h"
#include "report/report.h"

namespace lkjip::figures {

// One place and what stands there.
struct Side {
    std::string what;      // "tertulis", "dihitung", "undangan"
    std::string shown;     // the value as a person reads it: "Rp4.234.747.729"
    std::string path;      // "program[0].pagu"
    base::Place place{};   // in the data
};

// Somebody looked at a finding and stands for leaving it (`temuan_diakui` in the data).
struct Acknowledgement {
    std::string reason, by, date;
    base::Place place;
};

struct Finding {
    std::string code;                      // "T-ANG-003"
    base::Severity severity = base::Severity::Warning;  // galat, peringatan, saran (Note)
    std::string message;                   // Bahasa Indonesia, one sentence
    std::vector<Side> sides;               // one or two; more when several places share one cause
    std::string why, remedy;
    std::optional<Acknowledgement> acknowledged{};
};

// In the order of the rules, and of the data within each. The report must be free of errors.
// `more` gives what was found elsewhere meanwhile; it can be acknowledged like the rest.
std::vector<Finding> find_findings(report::Report const& report, Figures const& figures, std::function<std::vector<Finding>()> const& more = {});

char const* severity_word(base::Severity severity);   // "galat", "peringatan", "saran"

}  // namespace lkjip::figures
