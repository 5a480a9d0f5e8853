#include "figures/acknowledged.h"

#include <fmt/format.h>

#include <algorithm>

#include "figures/finding_rules.h"

namespace lkjip::figures {

namespace {

bool names_place(Placed const& entry, Finding const& finding) {
    std::string const path = entry.words("jalur");
    return finding.code == entry.words("kode") && std::any_of(finding.sides.begin(), finding.sides.end(), [&](Side const& side) { return side.path == path; });
}

// The place is one of the finding's; when the acknowledged value is given, it still stands there. Of many places summed up
// the value is needed, or what goes wrong later would be acknowledged with it.
bool is_about(Placed const& entry, Finding const& finding) {
    std::string const path = entry.words("jalur"), value = entry.words("nilai");
    if (!names_place(entry, finding)) return false;
    if (finding.is_summary) return value == finding.sides.back().shown;
    return value.empty() || std::any_of(finding.sides.begin(), finding.sides.end(), [&](Side const& side) { return side.path == path && side.shown == value; });
}

// What the entry must say to be about the summary at its place; empty: there is none.
std::string value_needed(Placed const& entry, std::vector<Finding> const& findings) {
    for (Finding const& finding : findings)
        if (finding.is_summary && names_place(entry, finding)) return fmt::format(": temuan ini merangkum banyak tempat, pengakuannya memerlukan `nilai` \"{}\"", finding.sides.back().shown);
    return {};
}

FindingRule const& stale_rule() {
    auto const rules = finding_rules();
    return *std::find_if(rules.begin(), rules.end(), [](FindingRule const& rule) { return rule.code == "T-AKU-001"; });
}

}  // namespace

void acknowledge(Evidence const& evidence, std::vector<Finding>& findings) {
    std::vector<Finding> stale;
    Found found(stale_rule(), evidence, stale);
    for (Placed const& entry : evidence.top("temuan_diakui").elements()) {
        bool used = false;
        for (Finding& finding : findings) {
            if (!is_about(entry, finding)) continue;
            finding.acknowledged = Acknowledgement{entry.words("alasan"), entry.words("oleh"), entry.words("tanggal"), evidence.report.place_of(*entry.value)};
            used = true;
        }
        if (used) continue;
        found.add(fmt::format("pengakuan atas {} pada `{}` tidak cocok dengan temuan mana pun{}", entry.words("kode"), entry.words("jalur"), value_needed(entry, findings)),
                  {found.side("diakui oleh " + entry.words("oleh"), entry.words("alasan"), entry)});
    }
    findings.insert(findings.end(), std::make_move_iterator(stale.begin()), std::make_move_iterator(stale.end()));
}

}  // namespace lkjip::figures
