#include "figures/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"
#include "figures/acknowledged.h"
#include "figures/finding_rules.h"

namespace lkjip::figures {

void Found::add(std::string message, std::vector<Side> sides) {
    findings_.push_back({std::string(rule_.code), rule_.severity, std::move(message), std::move(sides), std::string(rule_.why), std::string(rule_.remedy)});
}

Side Found::side(std::string what, std::string shown, Placed const& at) const {
    if (auto const date = base::parse_date(shown)) shown = base::format_date(*date);
    Side side{std::move(what), std::move(shown), at.path};
    if (at) side.place = evidence_.report.place_of(*at.value);
    return side;
}

std::vector<Finding> find_findings(report::Report const& report, Figures const& figures, std::function<std::vector<Finding>()> const& more) {
    Evidence const evidence(report, figures);
    std::vector<Finding> findings;
    for (FindingRule const& rule : finding_rules()) {
        Found found(rule, evidence, findings);
        if (rule.look != nullptr) rule.look(evidence, found);
    }
    if (more)
        for (Finding& finding : more()) findings.push_back(std::move(finding));
    acknowledge(evidence, findings);
    return findings;
}

char const* severity_word(base::Severity severity) {
    switch (severity) {
        case base::Severity::Error: return "galat";
        case base::Severity::Warning: return "peringatan";
        case base::Severity::Note: return "saran";
    }
    return "galat";
}

}  // namespace lkjip::figures
