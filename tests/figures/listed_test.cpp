#include "figures/listed.h"

#include "figures_under_test.h"

using namespace lkjip;
using namespace lkjip::figures::testing;

namespace {

report::Report sample() {
    return report_with(R"("program": [{"kode": "1", "nama": "P", "kegiatan": [{"kode": "1.1", "nama": "K", "sub_kegiatan": [
            {"kode": "1.1.1", "nama": "S", "pagu": 12988600, "realisasi_anggaran": 10580000, "indikator": [
                {"nama": "I", "satuan": "Orang", "target": 8, "target_tw": [1, 2, 3, 2]}]}]}]}],
        "tabel": {"aset": {"kolom": {"nama": "teks", "harga": "rupiah?", "rinci": {"porsi": "persen"}}, "baris": [
            {"nama": "Meja", "harga": 750000, "rinci": [{"porsi": 12.5}]}, {"nama": "Kursi", "rinci": []}]}})");
}

// Paths of what `wanted` finds, with how it is shown.
std::vector<std::string> found(std::string const& wanted) {
    report::Report const report = sample();
    base::Diagnostics diagnostics;
    figures::Figures const figures = figures::compute(report, diagnostics);
    std::vector<figures::Listed> all = figures::list_derived(report, figures);
    for (figures::Listed& entered : figures::list_entered(report)) all.push_back(std::move(entered));
    std::vector<std::string> paths;
    for (figures::Listed const& figure : all) {
        CHECK(figure.place.line > 0);
        if (is_meant(figure, wanted)) paths.push_back(figure.path + " = " + figure.shown);
    }
    return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a figure is found by its value as it is read", "[figures][listed]") {
    std::string const sub = "program[0].kegiatan[0].sub_kegiatan[0]";
    CHECK(found("12.988.600").back() == sub + ".pagu = Rp12.988.600");
    CHECK(found("Rp12.988.600,00").size() == found("12988600").size());
    CHECK(found(sub + ".serapan") == Paths{sub + ".serapan = 81,46\u00A0%"});
    CHECK(found("81,46").size() == 4);   // of the sub kegiatan and all above it
    CHECK(found("81,5 %").size() == 4);
    CHECK(found("81,46\u00A0%").size() == 4);
    CHECK(found("81,40").empty());
    CHECK(found("Rp12,5").empty());
}

TEST_CASE("a figure is found by a part of its path", "[figures][listed]") {
    CHECK(found("anggaran.serapan") == Paths{"anggaran.serapan = 81,46\u00A0%"});
    CHECK(found("tw[3]") == Paths{"program[0].kegiatan[0].sub_kegiatan[0].indikator[0].target_tw[3] = 2 Orang"});
    CHECK(found("tabel.aset") == Paths{"tabel.aset.baris[0].harga = Rp750.000", "tabel.aset.baris[0].rinci[0].porsi = 12,5\u00A0%"});
    CHECK(found("tahun").empty());       // no figure
    CHECK(found("tidak_ada").empty());
}
