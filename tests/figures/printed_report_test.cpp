#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "figures/finding.h"

using namespace lkjip;
using namespace lkjip::figures;
namespace fs = std::filesystem;

namespace {

fs::path const source = LKJIP_SOURCE_DIR;

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// The sample with the figures that the printed report states: tests/cases/findings/tercetak.json.
fs::path printed_report() {
    fs::path const folder = fs::path(LKJIP_BINARY_DIR) / "tercetak";
    fs::remove_all(folder);
    fs::copy(source / "samples/tapin-2022", folder, fs::copy_options::recursive);
    fs::copy(source / "tests/cases/findings/tercetak.json", folder);
    std::string main = read(folder / "laporan.json");
    main.insert(main.find('{') + 1, "\n  \"tertulis\": {\"sertakan\": \"tercetak.json\"},");
    std::ofstream(folder / "laporan.json", std::ios::binary) << main;
    return folder;
}

std::vector<Finding> findings_of(fs::path const& folder) {
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(folder.string(), diagnostics);
    INFO(base::format(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return find_findings(report, compute(report, diagnostics));
}

bool is_about_stated(Finding const& finding) { return finding.sides.front().what.starts_with("tertulis (") || finding.sides.front().path.starts_with("tertulis["); }

std::string told(std::vector<Finding> const& findings) {
    std::string text;
    for (Finding const& finding : findings) {
        if (!is_about_stated(finding)) continue;
        text += fmt::format("{} {}\n", finding.code, finding.message);
        for (Side const& side : finding.sides) text += fmt::format("    {}: {}\n", side.what, side.shown);
    }
    return text;
}

}  // namespace

// What a careful reader finds in the printed report, and nothing of what recomputes: its whole table of spending is right.
// LKJIP_ACCEPT=1 writes the expectation anew.
TEST_CASE("the contradictions of the printed report are found", "[figures][findings][sample]") {
    std::string const said = told(findings_of(printed_report()));
    fs::path const expected = source / "tests/cases/findings/tercetak.expected";
    if (std::getenv("LKJIP_ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << said;
    CHECK(said == read(expected));
    CHECK(said.find("(Tabel 3.11)") == std::string::npos);
}

TEST_CASE("findings of the sample are those its notes tell of", "[figures][findings][sample]") {
    std::string text;
    for (Finding const& finding : findings_of(source / "samples/tapin-2022")) text += fmt::format("{} {}\n", finding.code, finding.message);
    fs::path const expected = source / "tests/cases/findings/tapin-2022.expected";
    if (std::getenv("LKJIP_ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << text;
    CHECK(text == read(expected));
}
