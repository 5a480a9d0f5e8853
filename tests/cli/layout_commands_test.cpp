// The commands about layouts, as they are called.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "run_command.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

void write_layout(std::string const& folder, std::string const& body) {
    fs::create_directories(folder);
    std::ofstream(folder + "/laporan.xml") << "<laporan xmlns=\"urn:lkjip:layout:1\">" << body << "</laporan>";
}

int times(std::string const& text, std::string const& part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a new layout may be based on one in a folder of any name", "[cli][layout]") {
    workbook::TemporaryFolder const folder;
    std::string const base = folder.path() + "/tata & \"letak\"", made = folder.path() + "/kantor";
    write_layout(base, "<bagian id=\"satu\"><paragraf>satu</paragraf></bagian>");
    REQUIRE(run({"layout", "new", made, "--dasar", base}).code == 0);
    std::string const said = run({"layout", "check", made, "--json"}).out;
    CHECK(said.find("L-00") == std::string::npos);   // it is XML
    CHECK(said.find("L-023") == std::string::npos);  // and finds its base
}

TEST_CASE("where a figure is printed is unknown, not nowhere, when the layout has faults", "[cli][figures]") {
    workbook::TemporaryFolder const folder;
    std::string const layout = folder.path() + "/salah";
    write_layout(layout, "<bagian><paragraf>{{ tak_ada }}</paragraf></bagian>");
    std::vector<std::string> const words{"figures", sample, "--explain", "iku.rata_capaian", "--json", "--layout"};
    auto with = [&](std::string const& chosen) { auto all = words; all.push_back(chosen); return run(all); };
    Said const faulty = with(layout);
    CHECK(faulty.code == 0);
    CHECK(faulty.out.find("\"tercetak\": null") != std::string::npos);
    CHECK(faulty.out.find("\"kode\": \"L-043\"") != std::string::npos);
    Said const sound = with(std::string(LKJIP_SOURCE_DIR) + "/layouts/lkjip");
    CHECK(sound.out.find("\"tercetak\": [") != std::string::npos);
    CHECK(sound.out.find("\"masalah\"") == std::string::npos);
}

TEST_CASE("what is said of a layout is said once, with data as well", "[cli][layout]") {
    workbook::TemporaryFolder const folder;
    std::string const layout = folder.path() + "/tata-letak";
    write_layout(layout, "<bagian><paragraf>{{ instansi.daerahh | jika_kosong('–') }}</paragraf></bagian>");
    std::ofstream(layout + "/sisa.xml") << "<potongan xmlns=\"urn:lkjip:layout:1\"/>";
    std::string const said = run({"layout", "check", layout, "--data", sample, "--json"}).out;
    CHECK(times(said, "\"kode\": \"L-027\"") == 1);
    CHECK(times(said, "\"kode\": \"L-049\"") == 1);
}
