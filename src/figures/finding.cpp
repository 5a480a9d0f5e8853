#include "figures/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"
#include "base/utf8.h"
#include "figures/acknowledged.h"
#include "figures/finding_rules.h"

namespace lkjip::figures {

void Found::add(std::string message, std::vector<Side> sides) {
    findings_.push_back({std::string(rule_.code), rule_.severity, std::move(message), std::move(sides), std::string(rule_.why), std::string(rule_.remedy)});
}

void Found::add_summary(std::string message, std::vector<Side> sides) {
    add(std::move(message), std::move(sides));
    findings_.back().is_summary = true;
}

Side Found::side(std::string what, std::string shown, Placed const& at) const {
    if (auto const date = base::parse_date(shown)) shown = base::format_date(*date);
    Side side{std::move(what), std::move(shown), at.path};
    if (at) side.place = evidence_.report.place_of(*at.value);
    return side;
}

// A text of its own file knows its lines; of one in JSON only the beginning is known, the line is told in words.
Side Found::quote(Prose const& text, std::size_t at, std::size_t count) const {
    Side quoted = side("tertulis", around(text.words, at, count), text.at);
    std::string const& all = *text.at.text();
    auto const before = std::string_view(all).substr(0, static_cast<std::size_t>(text.words[at].raw.data() - all.data()));
    auto const breaks = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    if (breaks == 0) return quoted;
    if (quoted.place.file.ends_with(".md")) {
        quoted.place.line += breaks;
        quoted.place.column = 1 + static_cast<int>(base::count_characters(before.substr(before.rfind('\n') + 1)));
    } else {
        quoted.what += fmt::format(" (baris ke-{} teks itu)", breaks + 1);
    }
    return quoted;
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
