#include "figures_under_test.h"

using namespace lkjip;
using namespace lkjip::figures::testing;

namespace {

// Two services: one served 9 of 10 with 3 of 4 packages, the other 5 of 5 with nothing said of quality.
figures::Figures services(std::string const& more = "") {
    return figures_of(R"("spm": {)" + more + R"("layanan": [
        {"nama": "A", "penerima": {"target": 10, "realisasi": 9, "satuan": "Orang"}, "mutu": {"rincian": [
            {"nama": "paket sandang", "target": 3, "realisasi": 2}, {"nama": "alat bantu", "target": 1, "realisasi": 1}]}},
        {"nama": "B", "penerima": {"target": 5, "realisasi": 5, "satuan": "Orang"}, "mutu": {"target": ["tersedia"], "realisasi": ["tersedia"], "capaian": 60}}]})");
}

}  // namespace

TEST_CASE("a service has served as many of those entitled", "[figures][services]") {
    figures::Figures const figures = services();
    CHECK(value_of(figures, "spm.layanan[0].penerima.capaian") == "90.00");
    CHECK(value_of(figures, "spm.layanan[0].penerima.selisih") == "-1");
    CHECK(value_of(figures, "spm.layanan[0].mutu.target_total") == "4");
    CHECK(value_of(figures, "spm.layanan[0].mutu.capaian") == "75.00");
    CHECK(value_of(figures, "spm.layanan[0].capaian") == "90.00");
    CHECK(value_of(figures, "spm.rata_capaian") == "95.00");
    CHECK(value_of(figures, "spm.jumlah_layanan") == "2");
    CHECK(value_of(figures, "spm.jumlah_tuntas") == "1");
    CHECK(*field(field(field(figures.data, "spm"), "kategori"), "nama").as_text() == "Baik");
}

TEST_CASE("quality counts as much as the report says", "[figures][services]") {
    figures::Figures const figures = services(R"("bobot_mutu": 20, )");
    CHECK(value_of(figures, "spm.layanan[0].capaian") == "87.00");   // 90 × 0,8 + 75 × 0,2
    CHECK(value_of(figures, "spm.layanan[1].capaian") == "92.00");   // entered: 100 × 0,8 + 60 × 0,2
}

TEST_CASE("a service nobody was entitled to follows the rule of zero targets", "[figures][services]") {
    std::string const nobody = R"("spm": {"layanan": [{"nama": "A", "penerima": {"target": 0, "realisasi": 0, "satuan": "Orang"}}]})";
    CHECK(value_of(figures_of(nobody), "spm.layanan[0].capaian") == "");
    CHECK(value_of(figures_of(nobody), "spm.rata_capaian") == "");
    CHECK(value_of(figures_of(nobody + R"(, "aturan": {"target_nol": "seratus"})"), "spm.layanan[0].capaian") == "100");
}
