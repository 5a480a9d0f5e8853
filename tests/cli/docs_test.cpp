#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

#include "base/files.h"
#include "cli/findings_output.h"
#include "figures/finding_rules.h"

using namespace lkjip;
namespace fs = std::filesystem;

namespace {

std::string const root = LKJIP_SOURCE_DIR;
std::string const findings_guide = root + "/docs/temuan.md";
bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;

void collect_codes(std::string const& text, std::string const& pattern, std::set<std::string>& codes) {
    std::regex const form(pattern);
    for (std::sregex_iterator each(text.begin(), text.end(), form), end; each != end; ++each) codes.insert((*each)[1]);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

// What `lkjip check` prints of the first finding of this rule in its bad case, without the lines sebab and saran, as if the case
// were a report in the folder one is in.
std::string example_of(figures::FindingRule const& rule) {
    std::string const file = fmt::format("{}/tests/cases/findings/{}.bad.json", root, rule.code);
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(file, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    std::vector<figures::Finding> findings = figures::find_findings(report, figures::compute(report, diagnostics));
    auto const first = std::find_if(findings.begin(), findings.end(), [&](figures::Finding const& finding) { return finding.code == rule.code; });
    REQUIRE(first != findings.end());
    std::string const text = cli::findings_text({*first});
    std::string const cases = root + "/tests/cases/findings/";
    return replaced(replaced(replaced(text.substr(0, text.find("    sebab: ")), file, "laporan.json"), cases + "dasar/", ""), cases, "");
}

std::string section_of(figures::FindingRule const& rule) {
    return fmt::format("### {} {} ({})\n\n{} {}\n\n```\n{}```\n", rule.code, rule.title, figures::severity_word(rule.severity), rule.why, rule.remedy,
                       example_of(rule));
}

// The section of `code` in the guide, to the end of its example.
std::string documented_section(std::string const& guide, std::string_view code) {
    std::size_t const begin = guide.find(fmt::format("### {} ", code));
    if (begin == std::string::npos) return {};
    std::string const fence = "\n```\n";
    std::size_t const example = guide.find(fence, begin);
    return guide.substr(begin, guide.find(fence, example + fence.size()) + fence.size() - begin);
}

}  // namespace

TEST_CASE("every code of a fault is in docs/galat.md, and no other", "[cli][docs]") {
    std::set<std::string> used, documented;
    for (auto const& file : fs::recursive_directory_iterator(root + "/src"))
        if (file.is_regular_file()) collect_codes(base::read_file(file.path().string()), "\"([A-Z]-[0-9]{3})\"", used);
    collect_codes(base::read_file(root + "/docs/galat.md"), "\n\\| ([A-Z]-[0-9]{3}) \\|", documented);
    CHECK(used.size() > 150);
    CHECK(documented == used);
}

// With LKJIP_ACCEPT=1 in the environment the sections are written anew: look at the difference before it is committed.
TEST_CASE("docs/temuan.md tells of every finding what the program tells", "[cli][docs]") {
    std::string guide = base::read_file(findings_guide);
    for (figures::FindingRule const& rule : figures::finding_rules()) {
        std::string const documented = documented_section(guide, rule.code), real = section_of(rule);
        if (accept && !documented.empty()) guide.replace(guide.find(documented), documented.size(), real);
        INFO(rule.code);
        CHECK(documented == real);
    }
    if (accept) base::write_file(findings_guide, guide);
}
