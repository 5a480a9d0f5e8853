#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "report_under_test.h"

using namespace lkjip;
using namespace lkjip::report::testing;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_in(fs::path const& folder, char const* extension) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == extension) files.push_back(entry.path().filename());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

// tests/cases/report/<case>.json is a whole report, mostly put together from the valid parts in dasar/; <case>.expected is
// what is said about it. With LKJIP_ACCEPT=1 in the environment the expectation is written anew: look at the difference
// before it is committed.
TEST_CASE("faulty data is explained", "[report][cases]") {
    bool const accept = std::getenv("LKJIP_ACCEPT") != nullptr;
    InFolder const here(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/report");
    std::vector<fs::path> const cases = files_in(".", ".json");
    REQUIRE(cases.size() > 80);
    for (fs::path const& file : cases) {
        std::string const said = faults_of(file.string());
        fs::path expected = file;
        expected.replace_extension(".expected");
        if (accept) std::ofstream(expected, std::ios::binary) << said;
        INFO(file.string());
        CHECK(said != "");
        CHECK(said == base::read_file(expected.string()));
    }
}

TEST_CASE("the parts the cases are made of are valid", "[report][cases]") {
    TemporaryFolder const folder;
    fs::copy(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/report/dasar", folder.path / "dasar");
    folder.write("laporan.json", report_of_parts());
    CHECK(faults_of(folder.path.string()) == "");
}
