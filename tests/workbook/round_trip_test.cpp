#include "comparing.h"

#include <algorithm>

#include "base/files.h"
#include "grid.h"
#include "report/checking.h"
#include "report/json_reader.h"
#include "workbook/import_book.h"
#include "workbook/load_book.h"
#include "workbook/read_book.h"
#include "workbook/report_folder.h"
#include "workbook/template_book.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using base::Value;

namespace {

std::optional<Value> through_a_workbook(Value const& data, std::string const& folder, base::Diagnostics& problems) {
    std::string const bytes = workbook::make_template({&data, nullptr}, problems);
    return workbook::import_book(workbook::read_book(bytes, "isian.xlsx"), folder, problems);
}

Value parsed(std::string const& json) {
    base::Diagnostics problems;
    auto value = report::parse_json({json, "uji", 0}, problems);
    INFO(base::format(problems));
    REQUIRE(value);
    return *value;
}

// The example with some parts replaced.
Value example_with(std::string const& json) {
    Value report = workbook::example_report();
    Value const changes = parsed(json);
    for (auto const& [name, part] : changes.as_object()->fields) report.as_object()->set(name, part);
    return report;
}

void check_round_trip(Value const& data, std::string const& folder) {
    base::Diagnostics problems;
    auto const back = through_a_workbook(data, folder, problems);
    INFO(base::format(problems));
    REQUIRE(back);
    CHECK(difference(data, *back) == "");
}

std::vector<std::string> file_names(std::string const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("every sample goes through a workbook without loss", "[workbook]") {
    std::string const folder = GENERATE(from_range(sample_folders()));
    INFO(folder);
    report::Report const report = read_valid(folder);
    check_round_trip(report.data, report.folder);
}

TEST_CASE("the example of the template is a valid report and goes through a workbook", "[workbook]") {
    report::Report report;
    report.data = workbook::example_report();
    base::Diagnostics problems;
    report::Checking(report, problems).check(report.data, report::schema());
    INFO(base::format(problems));
    CHECK(problems.all().empty());
    check_round_trip(report.data, "");
}

TEST_CASE("what is there but empty stays there", "[workbook]") {
    check_round_trip(
        example_with(
            R"json({"sk": [], "pindaian": {}, "daftar": {"kosong": []}, "tabel": {}, "hari_libur": [], "narasi": {"a": {}, "b": ""},
        "iku": {"sasaran": [{"id": "minat-baca", "nama": "S", "indikator": []}]}, "rapat": [{"judul": "R", "undangan": {}, "notulen": {"pembahasan": []}, "daftar_hadir": {"peserta": []}}]})json"),
        "");
}

TEST_CASE("an empty text in a group and a group without anything stay what they are", "[workbook]") {
    check_round_trip(
        example_with(
            R"json({"instansi": {"nama": "Dinas", "daerah": "Kabupaten", "pemerintah": "Pemerintah", "ibu_kota": "Kota", "alamat": "", "surel": ""},
        "periode": {"renstra": {"awal": 2021, "akhir": 2026}}, "aturan": {},
        "rapat": [{"judul": "R", "undangan": {"nomor": "", "kepada": []}, "notulen": {"waktu": ""}, "daftar_hadir": {}},
                  {"judul": "(bagian kosong)", "undangan": {"nomor": "(bagian kosong)"}, "notulen": {}}]})json"),
        "");
}

TEST_CASE("texts that look like marks, bullets or escapes stay as they are", "[workbook]") {
    check_round_trip(
        example_with(
            R"json({"daftar": {"aneh": ["(kosong)", "\\(kosong)", "• butir", "- a\n- b", "=1+1", "_x0041_", "baris\r\nbaru", "\\"]},
        "narasi": {"c": {"e": "  awal dan akhir  \n"}, "f": "\ttab"},
        "iku": {"sasaran": [{"id": "minat-baca", "nama": "S", "indikator": [{"nama": "I", "satuan": "%", "target": 1, "kriteria": ["satu\n• dua\n\\tiga", "", "empat"], "sumber_data": "-"}]}]}})json"),
        "");
}

TEST_CASE("where anything may stand, everything comes back", "[workbook]") {
    check_round_trip(
        example_with(
            R"json({"tertulis": [{"jalur": "a", "nilai": 2.50}, {"jalur": "b", "nilai": "2,50"}, {"jalur": "c", "nilai": "[x"}, {"jalur": "d", "nilai": "\\y"},
        {"jalur": "e", "nilai": "true"}, {"jalur": "f", "nilai": false}, {"jalur": "g", "nilai": {"h": [1, "i"]}}, {"jalur": "j", "nilai": ""}]})json"),
        "");
}

TEST_CASE("numbers keep every digit and the zeros at their end", "[workbook]") {
    check_round_trip(example_with(R"json({"iku": {"sasaran": [{"id": "minat-baca", "nama": "S", "indikator": [
        {"nama": "I", "satuan": "%", "target": 2.50, "realisasi": 0.10000000, "bobot": 0.30000001, "target_akhir": 123456789012345678.12345678, "kap": "tanpa", "desimal": 0},
        {"nama": "J", "satuan": "%", "target": -1.5, "realisasi": 99999999999999, "bobot": 100.0, "kap": 120}]}]},
        "belanja": {"kelompok": [{"nama": "B", "rincian": [{"nama": "R", "pagu": 999999999999999999, "realisasi_anggaran": 0}]}]}})json"),
                     "");
}

TEST_CASE("rows of own tables keep their sub-rows, also below rows without a value", "[workbook]") {
    check_round_trip(
        example_with(
            R"json({"tabel": {"satu": {"kolom": {"a": "teks?", "b": {"?": true, "c": "angka?", "d": {"e": "tanggal", "f": "daftar?"}}, "g": "persen?"},
        "baris": [{}, {"b": [{"d": [{"e": "2024-01-31", "f": ["x", "y"]}]}, {"c": 1, "d": []}]}, {"a": "akhir", "b": [], "g": 12.50}]},
        "nama_tabel_yang_panjang_sekali_1": {"kolom": {"a": "teks"}, "baris": []}, "nama_tabel_yang_panjang_sekali_2": {"kolom": {"a": "teks"}, "baris": [{"a": "z"}]},
        "tim": {"kolom": {"a": "teks"}, "baris": []}}})json"),
        "");
}

TEST_CASE("a workbook that LibreOffice saved is read like the one it was made from", "[workbook]") {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    auto const back = workbook::import_book(
        workbook::load_book(LKJIP_SOURCE_DIR "/tests/workbook/berkas/minimal-libreoffice.xlsx"), report.folder, problems);
    INFO(base::format(problems));
    REQUIRE(back);
    CHECK(difference(report.data, *back) == "");
}

TEST_CASE("an imported report is a folder that reads like the original", "[workbook]") {
    report::Report const report = read_valid(sample("tapin-2022"));
    workbook::TemporaryFolder const folder;
    workbook::write_report_folder(report.data, folder.path(), workbook::Existing::Refuse);
    std::filesystem::copy_file(report.folder + "/lambang.png", folder.path() + "/lambang.png");
    CHECK(difference(report.data, read_valid(folder.path()).data) == "");
    CHECK_THROWS_WITH(workbook::write_report_folder(report.data, folder.path(), workbook::Existing::Refuse),
                      Catch::Contains("[W-027]") && Catch::Contains("--timpa"));
    CHECK_NOTHROW(workbook::write_report_folder(report.data, folder.path(), workbook::Existing::Overwrite));
}

TEST_CASE("numbers that formulas left can be read again as part of the report", "[workbook]") {
    base::Diagnostics problems;
    report::Report const report = read_valid(sample("minimal"));
    workbook::Book book = workbook::read_book(workbook::make_template({&report.data, nullptr}, problems), "isian.xlsx");
    put(book, "IKU", "L7", {workbook::Cell::Kind::Number, "33.333333333333336", {}});
    auto const data = workbook::import_book(book, "", problems);
    INFO(base::format(problems));
    REQUIRE(data);
    workbook::TemporaryFolder const folder;
    workbook::write_report_folder(*data, folder.path(), workbook::Existing::Refuse);
    read_valid(folder.path());
}

TEST_CASE("a file of somebody's is not replaced unless asked for, whichever it is", "[workbook]") {
    report::Report const report = read_valid(sample("tapin-2022"));
    workbook::TemporaryFolder const folder;
    std::string const part = folder.path() + "/program.json";
    base::write_file(part, "milik orang lain");
    CHECK_THROWS_WITH(workbook::write_report_folder(report.data, folder.path(), workbook::Existing::Refuse),
                      Catch::Contains("program.json") && Catch::Contains("[W-027]"));
    CHECK(base::read_file(part) == "milik orang lain");
    CHECK(file_names(folder.path()) == std::vector<std::string>{"program.json"});
}

TEST_CASE("a report that can't be written whole is not written at all", "[workbook]") {
    report::Report const report = read_valid(sample("tapin-2022"));
    workbook::TemporaryFolder const folder;
    base::write_file(folder.path() + "/iku.json", "lama");
    base::write_file(folder.path() + "/laporan.json", "lama");
    std::filesystem::create_directories(folder.path() + "/program.json/isi");   // where a file belongs
    CHECK_THROWS_WITH(workbook::write_report_folder(report.data, folder.path(), workbook::Existing::Overwrite),
                      Catch::Contains("program.json"));
    CHECK(base::read_file(folder.path() + "/iku.json") == "lama");
    CHECK(base::read_file(folder.path() + "/laporan.json") == "lama");
    CHECK(file_names(folder.path()) == std::vector<std::string>{"iku.json", "laporan.json", "program.json"});
}

TEST_CASE("the same report gives the same workbook", "[workbook]") {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    CHECK(workbook::make_template({&report.data, nullptr}, problems) ==
          workbook::make_template({&report.data, nullptr}, problems));
}
