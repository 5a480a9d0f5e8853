#include <catch2/catch.hpp>

#include <chrono>
#include <random>

#include "figures_under_test.h"

using namespace lkjip;
using namespace lkjip::figures::testing;
using base::Decimal;
using base::Value;

TEST_CASE("realisasi follows from pembilang and penyebut", "[figures][compute]") {
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 50, "pembilang": {"nilai": 2}, "penyebut": {"nilai": 3}})"), "realisasi") == "66.67");
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 50, "pembilang": {"nilai": 2}, "penyebut": {"nilai": 3}})"), "capaian") == "133.34");
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 50, "pembilang": {"nilai": 2}, "penyebut": {"nilai": 3}})", R"(, "aturan": {"desimal": 4})"), "realisasi") == "66.6667");
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 50, "pembilang": {"nilai": 2}, "penyebut": {"nilai": 0}})"), "realisasi") == "");
}

TEST_CASE("an indicator without realisasi has no capaian", "[figures][compute]") {
    figures::Figures const figures = indicators(R"({"nama": "A", "satuan": "%", "target": 50})");
    CHECK(first(figures, "capaian") == "");
    CHECK(value_of(figures, "iku.rata_capaian") == "");
    CHECK(value_of(figures, "iku.jumlah_indikator") == "1");
}

TEST_CASE("a target of zero follows the rule, in the average too", "[figures][compute]") {
    std::string const two = R"({"nama": "A", "satuan": "%", "target": 0, "realisasi": 5}, {"nama": "B", "satuan": "%", "target": 10, "realisasi": 8})";
    CHECK(value_of(indicators(two), "iku.rata_capaian") == "80.00");
    CHECK(value_of(indicators(two, R"(, "aturan": {"target_nol": "nol"})"), "iku.rata_capaian") == "40.00");
    CHECK(value_of(indicators(two, R"(, "aturan": {"target_nol": "seratus"})"), "iku.rata_capaian") == "90.00");
}

TEST_CASE("an indicator may be without the report's cap", "[figures][compute]") {
    std::string const rules = R"(, "aturan": {"kap": 100})";
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 10, "realisasi": 15})", rules), "capaian") == "100");
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 10, "realisasi": 15, "kap": 120})", rules), "capaian") == "120");
    CHECK(first(indicators(R"({"nama": "A", "satuan": "%", "target": 10, "realisasi": 15, "kap": "tanpa"})", rules), "capaian") == "150.00");
}

TEST_CASE("quarters come together as the indicator says", "[figures][compute]") {
    auto const total = [](std::string const& rule) {
        return first(indicators(R"({"nama": "A", "satuan": "%", "target": 1, "target_tw": [1, 2.5, 3, 4])" + rule + "}"), "target_total");
    };
    CHECK(total("") == "10.5");
    CHECK(total(R"(, "akumulasi": "jumlah")") == "10.5");
    CHECK(total(R"(, "akumulasi": "akhir")") == "4");
    CHECK(total(R"(, "akumulasi": "rata-rata")") == "2.63");
}

TEST_CASE("what the quarters come to is the year's figure where that is left out", "[figures][compute]") {
    std::string const quarters = R"({"nama": "A", "satuan": "Orang", "target_tw": [1, 2, 3, 4], "realisasi_tw": [1, 2, 3, 2])";
    CHECK(first(indicators(quarters + "}"), "target") == "10");
    CHECK(first(indicators(quarters + "}"), "realisasi") == "8");
    CHECK(first(indicators(quarters + "}"), "capaian") == "80.00");
    CHECK(first(indicators(quarters + R"(, "akumulasi": "akhir"})"), "capaian") == "50.00");
    CHECK(first(indicators(quarters + R"(, "akumulasi": "rata-rata"})"), "realisasi") == "2.00");
    CHECK(first(indicators(quarters + R"(, "pembilang": {"nilai": 1}, "penyebut": {"nilai": 4}})"), "realisasi") == "25.00");
    CHECK(first(indicators(quarters + R"(, "tanpa_target": true})"), "capaian") == "");
    CHECK(first(indicators(quarters + R"(, "target": 10, "realisasi": 8})"), "target") == "");   // entered, not derived
}

TEST_CASE("the quarters of the monitoring stay quarters", "[figures][compute]") {
    figures::Figures const figures = figures_of(R"("monev_renaksi": {"sasaran": [{"nama": "S", "program": [
        {"nama": "P", "indikator": [{"nama": "A", "satuan": "%", "target_tw": [100, 100, 100, 100]}]}]}]})");
    CHECK(value_of(figures, "monev_renaksi.sasaran[0].program[0].indikator[0].target_total") == "400");
    CHECK(value_of(figures, "monev_renaksi.sasaran[0].program[0].indikator[0].target") == "");
}

TEST_CASE("earlier years and the end of the plan", "[figures][compute]") {
    figures::Figures const figures = indicators(R"({"nama": "A", "satuan": "%", "target": 4, "realisasi": 3, "target_akhir": 5, "riwayat": [
        {"tahun": 2020, "target": 2, "realisasi": 1}, {"tahun": 2021, "target": 4, "realisasi": 2}, {"tahun": 2019, "capaian": 70}]})");
    CHECK(first(figures, "rasio_akhir") == "60.00");
    CHECK(first(figures, "selisih") == "-1");
    CHECK(first(figures, "riwayat[0].capaian") == "50.00");
    CHECK(first(figures, "capaian_lalu") == "50.00");
    CHECK(first(figures, "realisasi_lalu") == "2");
    CHECK(first(figures, "riwayat[2].capaian") == "");
}

TEST_CASE("a set counts its categories, best first", "[figures][compute]") {
    figures::Figures const figures = indicators(R"({"nama": "A", "satuan": "%", "target": 4, "realisasi": 4}, {"nama": "B", "satuan": "%", "target": 4, "realisasi": 1},
        {"nama": "C", "satuan": "%", "target": 4, "realisasi": 3}, {"nama": "D", "satuan": "%", "tanpa_target": true})");
    CHECK(value_of(figures, "iku.per_kategori[0].jumlah") == "2");
    CHECK(value_of(figures, "iku.per_kategori[1].jumlah") == "1");
    CHECK(value_of(figures, "iku.rata_capaian") == "66.67");
    CHECK(*field(field(field(figures.data, "iku"), "kategori"), "nama").as_text() == "Kurang");
    CHECK(field(field(figures.data, "iku"), "indikator").as_list()->size() == 4);
}

TEST_CASE("money is summed up from the sub kegiatan", "[figures][compute]") {
    figures::Figures const figures = figures_of(R"("program": [
        {"kode": "1", "nama": "P", "kegiatan": [
            {"kode": "1.1", "nama": "K", "sub_kegiatan": [
                {"kode": "1.1.1", "nama": "S", "pagu": 100, "realisasi_anggaran": 50},
                {"kode": "1.1.2", "nama": "T", "pagu": 200, "realisasi_anggaran": 0, "tidak_terlaksana": {"nilai": 150, "alasan": "a"}}]},
            {"kode": "1.2", "nama": "L", "sub_kegiatan": [{"kode": "1.2.1", "nama": "U", "pagu": 0, "realisasi_anggaran": 0, "tidak_terlaksana": {"alasan": "b"}}]}]},
        {"kode": "2", "nama": "Q", "kegiatan": []}])");
    CHECK(value_of(figures, "program[0].kegiatan[0].pagu") == "300");
    CHECK(value_of(figures, "program[0].kegiatan[0].serapan") == "16.67");
    CHECK(value_of(figures, "program[0].kegiatan[1].serapan") == "");   // nothing of nothing
    CHECK(value_of(figures, "program[0].sisa") == "250");
    CHECK(value_of(figures, "program[0].jumlah_sub_kegiatan") == "3");
    CHECK(value_of(figures, "program[1].pagu") == "0");
    CHECK(value_of(figures, "anggaran.pagu") == "300");
    CHECK(value_of(figures, "anggaran.realisasi") == "50");
    CHECK(value_of(figures, "anggaran.jumlah_kegiatan") == "2");
    CHECK(value_of(figures, "anggaran.tidak_terlaksana.total") == "150");
    Value const& budget = field(figures.data, "anggaran");
    CHECK(field(budget, "nol").as_list()->size() == 2);
    CHECK(field(budget, "sub_kegiatan").as_list()->size() == 3);
    CHECK(*field(field(figures.data, "program").as_list()->front(), "nomor").as_text() == "I");
}

TEST_CASE("a sasaran has the money of the kegiatan that name it, or whose programme does", "[figures][compute]") {
    std::string const goals = R"(, "iku": {"sasaran": [{"nama": "Satu", "id": "satu", "indikator": []}, {"nama": "Dua", "id": "dua", "indikator": []},
        {"nama": "Tiga", "id": "tiga", "indikator": []}]})";
    figures::Figures const figures = figures_of(R"("program": [
        {"kode": "1", "nama": "P", "sasaran": "satu", "kegiatan": [
            {"kode": "1.1", "nama": "K", "sub_kegiatan": [{"kode": "1.1.1", "nama": "S", "pagu": 100, "realisasi_anggaran": 50}]},
            {"kode": "1.2", "nama": "L", "sasaran": "dua", "sub_kegiatan": [{"kode": "1.2.1", "nama": "T", "pagu": 10, "realisasi_anggaran": 10}]}]},
        {"kode": "2", "nama": "Q", "kegiatan": [
            {"kode": "2.1", "nama": "M", "sasaran": "dua", "sub_kegiatan": [{"kode": "2.1.1", "nama": "U", "pagu": 30, "realisasi_anggaran": 20}]}]}])" + goals);
    CHECK(value_of(figures, "iku.sasaran[0].pagu") == "100");
    CHECK(value_of(figures, "iku.sasaran[0].serapan") == "50.00");
    CHECK(value_of(figures, "iku.sasaran[1].pagu") == "40");
    CHECK(value_of(figures, "iku.sasaran[1].realisasi_anggaran") == "30");
    CHECK(value_of(figures, "iku.sasaran[1].sisa") == "10");
    CHECK(value_of(figures, "iku.sasaran[2].pagu") == "");   // nothing supports it
    Value const& first_work = field(field(figures.data, "program").as_list()->front(), "kegiatan").as_list()->front();
    CHECK(*field(first_work, "sasaran").as_text() == "satu");   // from its programme
}

TEST_CASE("spending is summed up by kind", "[figures][compute]") {
    figures::Figures const figures = figures_of(R"("belanja": {"kelompok": [
        {"nama": "Operasi", "rincian": [{"nama": "Pegawai", "pagu": 100, "realisasi_anggaran": 90}, {"nama": "Barang", "pagu": 50, "realisasi_anggaran": 10}]},
        {"nama": "Modal", "rincian": [{"nama": "Mesin", "pagu": 50, "realisasi_anggaran": 50}]}]})");
    CHECK(value_of(figures, "belanja.kelompok[0].rincian[0].serapan") == "90.00");
    CHECK(value_of(figures, "belanja.kelompok[0].serapan") == "66.67");
    CHECK(value_of(figures, "belanja.pagu") == "200");
    CHECK(value_of(figures, "belanja.serapan") == "75.00");
}

TEST_CASE("the monitoring papers have their sums and ratios", "[figures][compute]") {
    figures::Figures const figures = figures_of(R"(
        "monev_renaksi": {"sasaran": [{"nama": "S", "program": [{"nama": "P", "kegiatan": [{"nama": "K", "sub_kegiatan": [{"nama": "a", "pagu": 5}, {"nama": "b", "pagu": 7}, {"nama": "c"}]}]}]}]},
        "monev_renstra": {"tahun": [2021, 2022], "bagian": [{"baris": [{"indikator": "I", "target": [{"k": 3, "rp": 0}, {"k": 4}], "realisasi": [{"k": 2, "rp": 5}, {}]}]}]})");
    CHECK(value_of(figures, "monev_renaksi.sasaran[0].program[0].pagu") == "12");
    CHECK(value_of(figures, "monev_renaksi.sasaran[0].program[0].kegiatan[0].pagu") == "12");
    CHECK(value_of(figures, "monev_renstra.bagian[0].baris[0].rasio[0].k") == "66.67");
    CHECK(value_of(figures, "monev_renstra.bagian[0].baris[0].rasio[0].rp") == "");
    CHECK(value_of(figures, "monev_renstra.bagian[0].baris[0].rasio[1].k") == "");
}

TEST_CASE("every derived figure names inputs", "[figures][compute]") {
    figures::Figures const figures = indicators(R"({"nama": "A", "satuan": "%", "target": 4, "realisasi": 3})");
    for (figures::Figure const& figure : figures.index) {
        INFO(figure.path);
        CHECK_FALSE(figure.formula.empty());
    }
}

TEST_CASE("a figure too large to be held is a fault with a place", "[figures][compute]") {
    std::string const huge = R"("aturan": {"rata_rata": "berbobot"}, "iku": {"sasaran": [{"nama": "S", "indikator": [
        {"nama": "A", "satuan": "%", "target": 0.00000001, "realisasi": 999999999999999999, "bobot": 999999999999999999}]}]})";
    base::Diagnostics diagnostics;
    (void)figures::compute(report_with(huge), diagnostics);
    REQUIRE(diagnostics.has_errors());
    CHECK(diagnostics.all().back().code == "D-053");
    CHECK(diagnostics.all().front().place.line > 0);
}

namespace {

void change_numbers(Value& value, std::mt19937& random) {
    static std::vector<Decimal> const extremes = {0, 1, -1, 100, Decimal::parse("0.00000001").value(), Decimal::parse("-0.00000001").value(),
                                                  999999999999999999, -999999999999999999, Decimal::parse("999999999999999999.99999999").value()};
    if (auto* const list = value.as_list()) {
        for (Value& element : *list) change_numbers(element, random);
    } else if (auto* const object = value.as_object()) {
        for (auto& [name, element] : object->fields) {
            if (name != "tahun" && name != "desimal") change_numbers(element, random);
        }
    } else if (value.as_number()) {
        if (random() % 4 == 0) value = Value(extremes[random() % extremes.size()]);
    }
}

}  // namespace

TEST_CASE("no numbers make the computing fail", "[figures][compute][mutation]") {
    base::Diagnostics diagnostics;
    report::Report const sample = report::read_report(std::string(LKJIP_SOURCE_DIR) + "/samples/tapin-2022", diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    std::mt19937 random(2022);
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    for (int i = 0; i < 200 && std::chrono::steady_clock::now() < end; ++i) {
        report::Report changed = sample;
        change_numbers(changed.data, random);
        base::Diagnostics faults;
        CHECK_NOTHROW(figures::compute(changed, faults));
    }
}

TEST_CASE("more than ten times the target is told, unless the number itself is", "[figures][compute]") {
    auto const said = [](std::string const& numbers) {
        base::Diagnostics diagnostics;
        (void)figures::compute(report_with(R"("iku": {"sasaran": [{"nama": "S", "indikator": [{"nama": "A", "satuan": "Poin", )" + numbers + "}]}]}"), diagnostics);
        return base::format(diagnostics);
    };
    CHECK(said(R"("target": 8, "realisasi": 80)") == "");
    CHECK(said(R"("target": 1.200, "realisasi": 84)") == "");   // D-057
    std::string const told = said(R"("target": 8, "realisasi": 84.5)");
    CHECK(told.find("capaian \"A\" 1.056,25\u00a0% [D-059]") != std::string::npos);
    CHECK(told.find("periksa target 8 dan realisasi 84,5") != std::string::npos);
}
