#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "layout/vocabulary.h"
#include "layout_under_test.h"

using namespace lkjip::layout;
using namespace lkjip::layout::testing;
namespace fs = std::filesystem;

namespace {

std::string read(fs::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

// tests/cases/layout/<case>.xml is a whole layout; <case>.expected what is said about it. With LKJIP_ACCEPT=1 in the
// environment the expectation is written anew: look at the difference before it is committed.
TEST_CASE("faulty layouts are explained", "[layout][cases]") {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    std::vector<fs::path> cases;
    for (auto const& entry : fs::directory_iterator(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/layout")) {
        if (entry.path().extension() == ".xml") cases.push_back(entry.path());
    }
    std::sort(cases.begin(), cases.end());
    REQUIRE(cases.size() > 20);
    for (fs::path const& path : cases) {
        std::string const said = make_files({{"laporan.xml", read(path)}}).faults;
        fs::path expected = path;
        expected.replace_extension(".expected");
        if (accept) std::ofstream(expected, std::ios::binary) << said;
        INFO(path.filename().string());
        CHECK(said != "");
        CHECK(said == read(expected));
    }
}

TEST_CASE("every element and attribute is documented", "[layout][docs]") {
    std::string const documented = read(fs::path(LKJIP_SOURCE_DIR) / "docs/layout.md");
    for (ElementRule const& element : vocabulary()) {
        INFO(element.name);
        CHECK(documented.find("<" + std::string(element.name)) != std::string::npos);
        for (AttributeRule const& attribute : element.attributes) {
            INFO(attribute.name);
            std::string const name(attribute.name);
            bool const shown = documented.find(" " + name + "=") != std::string::npos || documented.find("`" + name) != std::string::npos;
            CHECK(shown);
        }
    }
}
