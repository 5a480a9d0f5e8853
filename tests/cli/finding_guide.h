#pragma once
// docs/temuan.md, section by section, against what the program tells. With LKJIP_ACCEPT=1 in the environment the sections are
// written anew: look at the difference before it is committed.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/files.h"
#include "cli/findings_output.h"

namespace lkjip::testing {

inline std::string const findings_guide = std::string(LKJIP_SOURCE_DIR) + "/docs/temuan.md";

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

// A finding as it is printed, without the lines sebab and saran.
inline std::string shown(figures::Finding const& finding) {
    std::string const text = cli::findings_text({finding});
    return text.substr(0, text.find("    sebab: "));
}

// The section of `code` in the guide, to the end of its example.
inline std::string documented_section(std::string const& guide, std::string_view code) {
    std::size_t const begin = guide.find(fmt::format("### {} ", code));
    if (begin == std::string::npos) return {};
    std::string const fence = "\n```\n";
    std::size_t const example = guide.find(fence, begin);
    return guide.substr(begin, guide.find(fence, example + fence.size()) + fence.size() - begin);
}

// `rules` have a code, a title, a severity, a reason and a remedy; `example_of` gives what is printed of a case of one.
template <typename Rules, typename ExampleOf>
void hold_to_guide(Rules const& rules, ExampleOf&& example_of) {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    std::string guide = base::read_file(findings_guide);
    for (auto const& rule : rules) {
        std::string const real = fmt::format("### {} {} ({})\n\n{} {}\n\n```\n{}```\n", rule.code, rule.title, figures::severity_word(rule.severity), rule.why,
                                             rule.remedy, example_of(rule));
        std::string const documented = documented_section(guide, rule.code);
        if (accept && !documented.empty()) guide.replace(guide.find(documented), documented.size(), real);
        INFO(rule.code);
        CHECK(documented == real);
    }
    if (accept) base::write_file(findings_guide, guide);
}

}  // namespace lkjip::testing
