#include <catch2/catch.hpp>

#include <algorithm>

#include "figures/agreement.h"
#include "figures/explain.h"
#include "figures/listed.h"

using namespace lkjip;
using namespace lkjip::figures;

namespace {

struct Sample {
    report::Report report;
    Figures figures;
};

Sample sample() {
    base::Diagnostics diagnostics;
    Sample made;
    made.report = report::read_report(std::string(LKJIP_SOURCE_DIR) + "/samples/tapin-2022", diagnostics);
    made.figures = compute(made.report, diagnostics);
    return made;
}

base::Decimal number(char const* text) { return *base::Decimal::parse(text); }

void check_leaves(Explained const& one) {
    INFO(one.path);
    if (one.formula.empty()) CHECK(one.place.line > 0);
    else CHECK((one.is_repeated || !one.from.empty()));
    for (Explained const& from : one.from) check_leaves(from);
}

}  // namespace

TEST_CASE("a figure is explained down to what was entered", "[figures][explain]") {
    Sample const of = sample();
    auto const mean = explain(of.report, of.figures, "iku.rata_capaian");
    REQUIRE(mean);
    CHECK(mean->shown == "81,40\u00A0%");
    REQUIRE(mean->from.size() == 2);
    CHECK(mean->from[0].path == "iku.sasaran[0].indikator[0].capaian");
    Explained const& realised = mean->from[0].from.at(0);
    CHECK(realised.formula == "pembilang / penyebut × 100");
    CHECK(realised.from.at(0).shown == "28");
    CHECK(realised.from.at(0).place.file.ends_with("iku.json"));
}

TEST_CASE("every derived figure is explained, each leaf with its place", "[figures][explain]") {
    Sample const of = sample();
    for (Figure const& figure : of.figures.index) {
        if (figure.path.find("per_kategori") != std::string::npos) continue;
        auto const explained = explain(of.report, of.figures, figure.path);
        REQUIRE(explained);
        check_leaves(*explained);
    }
}

TEST_CASE("a copy in a list for layouts is explained as the figure it copies", "[figures][explain]") {
    Sample const of = sample();
    auto const copy = explain(of.report, of.figures, "anggaran.sub_kegiatan[0].serapan");
    REQUIRE(copy);
    CHECK(copy->path == "program[0].kegiatan[0].sub_kegiatan[0].serapan");
    CHECK(copy->copies.size() >= 1);
    CHECK_FALSE(explain(of.report, of.figures, "iku.tidak_ada"));
}

TEST_CASE("typed numbers agree within the rounding they were typed with", "[figures][findings]") {
    CHECK(agrees(number("81.4"), number("81.40")));
    CHECK(agrees(number("16.572"), number("16.57")));
    CHECK_FALSE(agrees(number("82.96"), number("82.80")));
    CHECK_FALSE(agrees(number("4234747729"), number("4234374729")));
    CHECK_FALSE(agrees(number("13"), number("14")));
    CHECK(hides(number("100"), number("99.60")));
    CHECK_FALSE(hides(number("100"), number("100.00")));
    CHECK(slip(number("388000570"), number("388000750"), {}).find("tertukar") != std::string::npos);
    CHECK(slip(number("8.14"), number("81.40"), {}).find("komanya") != std::string::npos);
}

TEST_CASE("an entered number is shown with the unit that the format gives it", "[figures][explain]") {
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(LKJIP_SOURCE_DIR "/samples/tapin-2022", diagnostics);
    Figures const figures = compute(report, diagnostics);
    auto const shown_at = [&](std::string const& name) {
        for (Listed const& entered : list_entered(report))
            if (entered.path.ends_with(name)) return explain(report, figures, entered.path)->shown;
        return std::string{};
    };
    CHECK(shown_at(".tidak_terlaksana.nilai").starts_with("Rp"));
    CHECK(shown_at(".pagu").starts_with("Rp"));
    CHECK(shown_at(".target[0].rp").starts_with("Rp"));
}
