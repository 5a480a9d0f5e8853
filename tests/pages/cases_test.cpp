#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "case_layouts.h"
#include "laid_out.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string laid_out(fs::path const& layout) {
    LaidOut const made = lay_out(page_cases / "laporan", layout);
    if (made.diagnostics.has_errors()) return base::format(made.diagnostics);
    std::string text = frame::dump(made.set.pages, made.fonts);
    for (typeset::Notice const& notice : made.set.notices) text += "notice " + in_words(notice) + "\n";
    return text;
}

// The first line that differs, with its number: a page says little when it is shown whole.
std::string first_difference(std::string const& said, std::string const& expected) {
    std::istringstream a(said), b(expected);
    for (int number = 1;; ++number) {
        std::string line_a, line_b;
        bool const more_a = static_cast<bool>(std::getline(a, line_a));
        bool const more_b = static_cast<bool>(std::getline(b, line_b));
        if (!more_a && !more_b) return {};
        if (more_a != more_b || line_a != line_b)
            return "line " + std::to_string(number) + "\n  is       " + line_a + "\n  expected " + line_b;
    }
}

}  // namespace

// tests/cases/typeset/<behaviour>.xml says in its comment what is to be seen; <behaviour>.expected is how its pages are
// laid out. LKJIP_ACCEPT=1 in the environment writes the expectations anew: see tests/README.md.
TEST_CASE("pages are laid out as they should", "[pages][cases]") {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    CaseLayouts const layouts;
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator(page_cases))
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    REQUIRE(found.size() > 40);
    for (fs::path const& xml : found) {
        std::string const said = laid_out(layouts.add(xml.stem(), read(xml)));
        fs::path expected = xml;
        expected.replace_extension(".expected");
        if (accept) std::ofstream(expected, std::ios::binary) << said;
        INFO(xml.filename().string());
        CHECK(first_difference(said, read(expected)) == "");
    }
}

TEST_CASE("no expectation without its case", "[pages][cases]") {
    for (auto const& entry : fs::directory_iterator(page_cases)) {
        if (entry.path().extension() != ".expected") continue;
        INFO(entry.path().filename().string());
        CHECK(fs::exists(fs::path(entry.path()).replace_extension(".xml")));
    }
}
