// Reports that leave out what the format lets them leave out, with the layout that comes along. Tables show a dash, sentences
// go without; letters and decrees ask for their parts by name (L-050).
#include <catch2/catch.hpp>
#include <filesystem>

#include "laid_out.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace fs = std::filesystem;

namespace {

std::string const source = LKJIP_SOURCE_DIR;

LaidOut sparse(std::string const& name) { return lay_out(source + "/tests/cases/sparse/" + name + ".json", source + "/layouts/lkjip"); }

}  // namespace

TEST_CASE("a report may leave out what the format lets it", "[pages][sparse]") {
    std::size_t count = 0;
    for (fs::directory_entry const& entry : fs::directory_iterator(source + "/tests/cases/sparse")) {
        if (entry.path().extension() != ".json") continue;
        LaidOut const made = sparse(entry.path().stem().string());
        INFO(entry.path().filename().string() << "\n" << base::format(made.diagnostics));
        CHECK_FALSE(made.diagnostics.has_errors());
        CHECK(made.set.pages.pages.size() > 10);
        ++count;
    }
    CHECK(count >= 5);
}

TEST_CASE("a computed figure that is missing names what must be entered", "[pages][sparse]") {
    LaidOut const made = lay_out(source + "/tests/cases/sparse/salah/iku-tanpa-realisasi.json", source + "/tests/cases/sparse/salah/tata-letak");
    std::string const said = base::format(made.diagnostics);
    INFO(said);
    CHECK(said.find("`iku.rata_capaian` tidak punya nilai") != std::string::npos);
    CHECK(said.find("angka ini dihitung: isi `target` (bukan nol) dan `realisasi` indikatornya") != std::string::npos);
    CHECK(said.find("isi `rata_capaian`") == std::string::npos);
}
