#pragma once
// The codes of what is found in texts; docs/temuan.md holds the same.
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "textcheck/textcheck.h"

namespace lkjip::textcheck {

struct TextRule {
    std::string_view code;
    base::Severity severity;
    std::string_view title, why, remedy;
};

std::span<TextRule const> text_rules();
TextRule const& rule_of(Cause cause);
TextRule const& typed_rule();      // a figure that could be bound instead

}  // namespace lkjip::textcheck
