#pragma once
// The one table of rules. A rule is a small function that looks at the evidence and adds what it finds; its code never
// changes its meaning. docs/temuan.md holds the same codes, tests/cases/findings a bad and a good case of each.
#include <span>
#include <string>
#include <string_view>

#include "figures/evidence.h"
#include "figures/finding.h"

namespace lkjip::figures {

class Found;

struct FindingRule {
    std::string_view code;
    base::Severity severity;
    std::string_view title;      // a few words
    std::string_view why;        // one sentence
    std::string_view remedy;     // one sentence
    void (*look)(Evidence const& evidence, Found& found);
};

std::span<FindingRule const> finding_rules();

// Takes what one rule finds.
class Found {
public:
    Found(FindingRule const& rule, Evidence const& evidence, std::vector<Finding>& findings) : rule_(rule), evidence_(evidence), findings_(findings) {}

    void add(std::string message, std::vector<Side> sides);
    void add_summary(std::string message, std::vector<Side> sides);   // of many places; see Finding::is_summary
    // The place of `at` is looked up here.
    [[nodiscard]] Side side(std::string what, std::string shown, Placed const& at) const;
    // `count` words of a text with their surroundings; in a long text the place says which of its lines is meant.
    [[nodiscard]] Side quote(Prose const& text, std::size_t at, std::size_t count) const;

private:
    FindingRule const& rule_;
    Evidence const& evidence_;
    std::vector<Finding>& findings_;
};

}  // namespace lkjip::figures
