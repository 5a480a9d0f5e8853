#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <regex>
#include <set>

#include "base/files.h"
#include "figures/finding_rules.h"
#include "finding_guide.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

std::string const root = LKJIP_SOURCE_DIR;

void collect_codes(std::string const& text, std::string const& pattern, std::set<std::string>& codes) {
    std::regex const form(pattern);
    for (std::sregex_iterator each(text.begin(), text.end(), form), end; each != end; ++each) codes.insert((*each)[1]);
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
    std::string const cases = root + "/tests/cases/findings/";
    return replaced(replaced(replaced(shown(*first), file, "laporan.json"), cases + "dasar/", ""), cases, "");
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

TEST_CASE("docs/temuan.md tells of every finding what the program tells", "[cli][docs]") { hold_to_guide(figures::finding_rules(), example_of); }
