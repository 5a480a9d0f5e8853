#pragma once
// Findings and the reviewer's checklist for people (text, HTML) and for programs (JSON).
#include <string>
#include <vector>

#include "cli/diagnostics_json.h"
#include "figures/finding.h"
#include "figures/review.h"

namespace lkjip::cli {

struct FindingCounts { int errors = 0, warnings = 0, advice = 0, acknowledged = 0; };
FindingCounts count(std::vector<figures::Finding> const& findings);
std::string summary(FindingCounts const& counts);     // "3 galat, 12 peringatan, 4 saran, 2 diakui"
std::string summary(base::Diagnostics const& diagnostics);   // "3 galat, 12 peringatan"
// Null: they were not looked for, since the data are not valid.
std::string summary_of(std::vector<figures::Finding> const* findings);

std::string findings_text(std::vector<figures::Finding> const& findings);       // the acknowledged ones last
std::string findings_html(std::string const& title, base::Diagnostics const& diagnostics, std::vector<figures::Finding> const* findings,
                          std::vector<figures::ReviewItem> const& review);
void write_findings(JsonWriter& writer, std::vector<figures::Finding> const& findings);

std::string review_text(std::vector<figures::ReviewItem> const& items);
void write_review(JsonWriter& writer, std::vector<figures::ReviewItem> const& items);

}  // namespace lkjip::cli
