#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "figures/finding_rules.h"

using namespace lkjip;
using namespace lkjip::figures;
namespace fs = std::filesystem;

namespace {

fs::path const cases = fs::path(LKJIP_SOURCE_DIR) / "tests/cases/findings";

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<Finding> findings_of(std::string const& name) {
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report((cases / name).string(), diagnostics);
    INFO(name << "\n" << base::format(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return find_findings(report, compute(report, diagnostics));
}

std::string place(base::Place const& place) {
    return place.file.empty() ? "" : fmt::format(" {}:{}", fs::path(place.file).lexically_relative(cases).string(), place.line);
}

std::string told(std::vector<Finding> const& findings) {
    std::string text;
    for (Finding const& finding : findings) {
        text += fmt::format("{} {}: {}\n", finding.code, severity_word(finding.severity), finding.message);
        for (Side const& side : finding.sides) text += fmt::format("    {}: {}{} ({})\n", side.what, side.shown, place(side.place), side.path);
        if (finding.acknowledged) text += fmt::format("    diakui oleh {}: {}\n", finding.acknowledged->by, finding.acknowledged->reason);
    }
    return text;
}

std::string open_ones(std::vector<Finding> findings) {
    std::erase_if(findings, [](Finding const& finding) { return finding.acknowledged.has_value(); });
    return told(findings);
}

std::vector<std::string> cases_named(std::string_view beginning) {
    std::vector<std::string> names;
    for (fs::directory_entry const& entry : fs::directory_iterator(cases)) {
        std::string const name = entry.path().filename().string();
        if (name.starts_with(beginning) && name.ends_with(".json")) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

// salah-*.json: data that look right and are wrong.
TEST_CASE("wrong data that look right are found", "[figures][findings]") {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    std::vector<std::string> const names = cases_named("salah-");
    CHECK(names.size() >= 2);
    for (std::string const& name : names) {
        std::string const said = told(findings_of(name));
        fs::path const expected = (cases / name).replace_extension(".expected");
        if (accept) std::ofstream(expected, std::ios::binary) << said;
        INFO(name);
        CHECK_FALSE(said.empty());
        CHECK(base::first_invalid_utf8(said) == std::nullopt);
        CHECK(said == read(expected));
    }
}

// tests/cases/findings/<code>.bad.json breaks one rule, <code>.good.json comes near without breaking it; <code>.expected is
// all that is said about the bad one. With LKJIP_ACCEPT=1 in the environment it is written anew: look at the difference.
TEST_CASE("every rule finds its bad case and leaves its good case alone", "[figures][findings]") {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    for (FindingRule const& rule : finding_rules()) {
        std::string const code(rule.code);
        std::vector<Finding> const bad = findings_of(code + ".bad.json");
        std::string const said = told(bad);
        if (accept) std::ofstream(cases / (code + ".expected"), std::ios::binary) << said;
        INFO(code);
        CHECK(std::any_of(bad.begin(), bad.end(), [&](Finding const& finding) { return finding.code == code; }));
        CHECK(said == read(cases / (code + ".expected")));
        CHECK(open_ones(findings_of(code + ".good.json")) == "");
    }
}

TEST_CASE("a report without contradictions has no findings", "[figures][findings]") { CHECK(told(findings_of("bersih.json")) == ""); }

// benar-*.json: data that look odd and are right; a galat there would stop an office that has nothing to mend.
TEST_CASE("correct data that look odd have no findings", "[figures][findings]") {
    std::vector<std::string> const names = cases_named("benar-");
    CHECK(names.size() >= 14);
    for (std::string const& name : names) {
        INFO(name);
        CHECK(told(findings_of(name)) == "");
    }
}

TEST_CASE("a finding names where it is, why it is one and what to do", "[figures][findings]") {
    for (FindingRule const& rule : finding_rules()) {
        INFO(rule.code);
        CHECK(rule.why.ends_with('.'));
        CHECK(rule.remedy.ends_with('.'));
        for (Finding const& finding : findings_of(std::string(rule.code) + ".bad.json")) {
            REQUIRE_FALSE(finding.sides.empty());
            CHECK_FALSE(finding.sides.front().path.empty());
            CHECK(finding.sides.front().place.line > 0);
        }
    }
}

TEST_CASE("an acknowledged finding stays, with its reason and name", "[figures][findings]") {
    std::vector<Finding> const findings = findings_of("T-AKU-001.good.json");
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].acknowledged);
    CHECK(findings[0].acknowledged->by == "Budi Hartono, S.Kom.");
    CHECK(findings[0].acknowledged->reason == "Tabel disusun sendiri.");
}

TEST_CASE("every code is documented, and every documented code exists", "[figures][findings][docs]") {
    std::string const documented = read(fs::path(LKJIP_SOURCE_DIR) / "docs/temuan.md");
    std::set<std::string> known;
    for (FindingRule const& rule : finding_rules()) {
        INFO(rule.code);
        CHECK(known.insert(std::string(rule.code)).second);
        CHECK(documented.find(fmt::format("### {} ", rule.code)) != std::string::npos);
    }
    for (std::size_t at = documented.find("\n### T-"); at != std::string::npos; at = documented.find("\n### T-", at + 1)) {
        std::string const code = documented.substr(at + 5, 9);
        if (code.starts_with("T-NAS-")) continue;   // of texts: cli/text_docs_test.cpp
        INFO(code);
        CHECK(known.count(code) == 1);
    }
}
