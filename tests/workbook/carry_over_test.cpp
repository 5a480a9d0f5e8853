#include "comparing.h"

#include "report/checking.h"
#include "report/json_reader.h"
#include "workbook/carry_over.h"
#include "workbook/template_book.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using base::Value;

namespace {

std::string json_at(Value const& value, std::string const& path) {
    Value const* at = &value;
    std::string step;
    for (char const c : path + "/") {
        if (c != '/') {
            step += c;
            continue;
        }
        bool const is_index = !step.empty() && step.find_first_not_of("0123456789") == std::string::npos;
        at = is_index
                 ? (at->as_list() && std::stoul(step) < at->as_list()->size() ? &(*at->as_list())[std::stoul(step)] : nullptr)
                 : at->find(step);
        if (!at) return "tidak ada";
        step.clear();
    }
    return workbook::to_json(*at);
}

// The example with the realisasi that figures would derive.
Value derived_example() {
    Value data = workbook::example_report();
    (*(*data.find("iku")->find("sasaran")->as_list())[0].find("indikator")->as_list())[0].as_object()->set(
        "realisasi", base::Decimal::parse("12.79").value());
    return data;
}

workbook::CarriedOver carried() { return workbook::carry_over(workbook::example_report(), derived_example(), 2025); }

}  // namespace

TEST_CASE("targets of the next year become targets, and what was achieved becomes history", "[workbook]") {
    Value const data = carried().data;
    std::string const indicator = "iku/sasaran/0/indikator/0/";
    CHECK(json_at(data, "tahun") == "2025");
    CHECK(json_at(data, indicator + "target") == "13");
    CHECK(json_at(data, indicator + "target_tahun_depan") == "tidak ada");
    CHECK(json_at(data, indicator + "riwayat") ==
          R"([{"tahun": 2023, "target": 12, "realisasi": 11.4}, {"tahun": 2024, "target": 12.5, "realisasi": 12.79}])");
    CHECK(json_at(data, indicator + "pembilang") == R"({"nama": "Jumlah pengunjung"})");
    CHECK(json_at(data, indicator + "pembanding") == R"([{"nama": "Rata-rata provinsi"}])");
    CHECK(json_at(data, "rpjmd/sasaran/0/indikator/0/realisasi") == "tidak ada");
}

TEST_CASE("names and structure go over, money and dated papers do not", "[workbook]") {
    workbook::CarriedOver const over = carried();
    Value const& data = over.data;
    CHECK(json_at(data, "pejabat") == json_at(workbook::example_report(), "pejabat"));
    CHECK(json_at(data, "organisasi") == json_at(workbook::example_report(), "organisasi"));
    CHECK(json_at(data, "program/0/kegiatan/0/sub_kegiatan/0/kode") == "\"2.23.02.2.01.05\"");
    CHECK(json_at(data, "program/0/kegiatan/0/sub_kegiatan/0/pagu") == "0");
    CHECK(json_at(data, "belanja/kelompok/0/rincian/0/realisasi_anggaran") == "0");
    CHECK(json_at(data, "monev_renaksi/sasaran/0/program/0/kegiatan/0/sub_kegiatan/0/pagu") == "tidak ada");
    CHECK(json_at(data, "monev_renstra/bagian/0/baris/0/realisasi/3") == "{\"k\": 12.79}");
    CHECK(json_at(data, "dokumen/tanggal") == "\"2026-02-14\"");
    CHECK(json_at(data, "dokumen/tahun_terbit") == "2026");
    CHECK(json_at(data, "iki/0/tanggal") == "tidak ada");
    CHECK(json_at(data, "sk") == "tidak ada");
    CHECK(json_at(data, "rapat") == "tidak ada");
    CHECK(json_at(data, "pindaian/foto") == R"({"judul": "Dokumentasi", "berkas": []})");
    CHECK(json_at(data, "spm/layanan/0/penerima/target") == "40");
    CHECK(json_at(data, "spm/layanan/0/penerima/realisasi") == "0");
    CHECK(json_at(data, "temuan_diakui") == "tidak ada");
    CHECK(over.left_out.size() == 6);
    CHECK(std::count(over.old_years.begin(), over.old_years.end(), "iku.sumber") == 1);
    CHECK(std::count(over.kept_targets.begin(), over.kept_targets.end(), "rpjmd.sasaran[0].indikator[0]") == 1);
}

TEST_CASE("a leap day becomes the last of February", "[workbook]") {
    Value data = workbook::example_report();
    data.find("dokumen")->as_object()->set("tanggal", "2024-02-29");
    CHECK(json_at(workbook::carry_over(data, data, 2025).data, "dokumen/tanggal") == "\"2025-02-28\"");
}

TEST_CASE("every sample carried over is a valid report", "[workbook]") {
    std::string const folder = GENERATE(from_range(sample_folders()));
    INFO(folder);
    report::Report report = read_valid(folder);
    auto const* const year = report.data.find("tahun")->as_number();
    report.data = workbook::carry_over(report.data, report.data, static_cast<int>(year->to_int().value()) + 1).data;
    base::Diagnostics problems;
    report::Checking(report, problems).check(report.data, report::schema());
    INFO(base::format(problems));
    CHECK_FALSE(problems.has_errors());
}
