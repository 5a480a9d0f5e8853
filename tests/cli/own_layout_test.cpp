// The layout that a report brings along in its folder `tata-letak`.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "run_command.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

// The smallest report, with a layout of its own that prints two words.
std::string report_with_layout(std::string const& folder) {
    std::string const made = folder + "/laporan";
    fs::copy(sample, made);
    fs::create_directories(made + "/tata-letak");
    std::ofstream(made + "/tata-letak/laporan.xml")
        << "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"lkjip\"><tanpa-bagian id=\"bab-1\"/><bagian id=\"tambahan\"><paragraf>Halaman sendiri: {{ iku.rata_capaian | persen }}.</paragraf></bagian></laporan>";
    return made;
}

bool names_it(Said const& said, std::string const& report) { return said.err.find("tata letak: " + report + "/tata-letak, milik laporan ini") != std::string::npos; }

}  // namespace

TEST_CASE("a report's own layout is used by every command that sets it", "[cli][layout]") {
    workbook::TemporaryFolder const folder;
    std::string const report = report_with_layout(folder.path()), own = report + "/tata-letak";
    Said const plain = run({"render", report, "--dump"}), asked = run({"render", report, "--dump", "--layout", own});
    CHECK(plain.code == 0);
    CHECK(plain.out == asked.out);
    CHECK(plain.out.find("Halaman sendiri") != std::string::npos);
    CHECK(names_it(plain, report));
    CHECK_FALSE(names_it(asked, report));
    CHECK(run({"render", report + "/laporan.json", "--dump"}).out == asked.out);
    CHECK(names_it(run({"check", report}), report));
    CHECK(names_it(run({"bundle", report, "-o", folder.path() + "/x.lkjip"}), report));
    Said const explained = run({"figures", report, "--explain", "iku.rata_capaian", "--json"});
    CHECK(explained.out.find("tata-letak/laporan.xml") != std::string::npos);
    CHECK(explained.err.empty());
    CHECK_FALSE(names_it(run({"figures", report}), report));   // needs none
    Said const bundle = run({"render", folder.path() + "/x.lkjip", "--dump"});
    CHECK(bundle.out == asked.out);
    CHECK(names_it(bundle, folder.path() + "/x.lkjip"));
}

TEST_CASE("a folder without laporan.xml is no layout, and --layout goes before the own one", "[cli][layout]") {
    workbook::TemporaryFolder const folder;
    std::string const report = report_with_layout(folder.path());
    Said const other = run({"render", report, "--dump", "--layout", std::string(LKJIP_SOURCE_DIR) + "/layouts/lkjip"});
    CHECK(other.out == run({"render", sample, "--dump"}).out);
    fs::remove(report + "/tata-letak/laporan.xml");
    CHECK(run({"render", report, "--dump"}).out == other.out);
}
