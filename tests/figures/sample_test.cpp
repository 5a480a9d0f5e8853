#include <catch2/catch.hpp>

#include <algorithm>

#include "figures/figures.h"
#include "report/report.h"

using namespace lkjip;

namespace {

figures::Figures sample() {
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(std::string(LKJIP_SOURCE_DIR) + "/samples/tapin-2022", diagnostics);
    INFO(base::format(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return figures::compute(report, diagnostics);
}

std::string value_of(figures::Figures const& figures, std::string const& path) {
    auto const found = std::find_if(figures.index.begin(), figures.index.end(), [&](figures::Figure const& figure) { return figure.path == path; });
    return found == figures.index.end() ? "" : found->value.to_string();
}

}  // namespace

TEST_CASE("the sample's figures are those of the printed report", "[figures][sample]") {
    figures::Figures const figures = sample();
    CHECK(value_of(figures, "iku.rata_capaian") == "81.40");
    CHECK(value_of(figures, "anggaran.serapan") == "78.48");
    CHECK(value_of(figures, "anggaran.pagu") == "19678585487");
    CHECK(value_of(figures, "anggaran.realisasi") == "15444210758");
    CHECK(value_of(figures, "anggaran.sisa") == "4234374729");
    CHECK(value_of(figures, "belanja.pagu") == "19678585487");
    CHECK(value_of(figures, "rpjmd.sasaran[0].indikator[0].capaian") == "95.65");
    CHECK(value_of(figures, "rpjmd.sasaran[0].indikator[1].capaian") == "126.67");
    CHECK(value_of(figures, "rpjmd.sasaran[0].indikator[2].capaian") == "25.00");
}
