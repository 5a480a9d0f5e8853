#include "comparing.h"
#include "grid.h"
#include "report/json_reader.h"
#include "workbook/budget_merge.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using workbook::BudgetChange;

namespace {

workbook::Book book_of(std::vector<workbook::Sheet> sheets) { return {"anggaran.xlsx", false, std::move(sheets)}; }

// "H4-5 kode=B+C uraian=D pagu=E realisasi=F", or what went wrong.
std::string recognised(workbook::Book const& book, workbook::BudgetRequest const& request = {}) {
    base::Diagnostics problems;
    auto const budget = workbook::read_budget(book, request, problems);
    if (!budget) return problems.all().front().code + " " + problems.all().front().message;
    auto const& mapping = budget->mapping;
    std::string text = "H" + std::to_string(mapping.header_first) + "-" + std::to_string(mapping.header_last) + " kode=";
    for (int const column : mapping.columns.code) text += workbook::column_letters(column);
    return text + " uraian=" + workbook::column_letters(mapping.columns.name) +
           " pagu=" + workbook::column_letters(mapping.columns.ceiling) +
           " realisasi=" + workbook::column_letters(mapping.columns.spent);
}

// "1.06.02.2.01.01 Nama 1000/900" each.
std::vector<std::string> rows(workbook::Book const& book) {
    base::Diagnostics problems;
    auto const budget = workbook::read_budget(book, {}, problems);
    INFO(base::format(problems));
    REQUIRE(budget);
    std::vector<std::string> lines;
    auto const shown = [](std::optional<base::Decimal> const& amount) { return amount ? amount->to_string() : "-"; };
    for (workbook::BudgetRow const& row : budget->rows)
        lines.push_back(row.code + " " + row.name + " " + shown(row.ceiling) + "/" + shown(row.spent));
    return lines;
}

base::Value programmes(std::string const& json) {
    base::Diagnostics problems;
    return *report::parse_json({json, "program.json", 0}, problems);
}

constexpr char const* report_programmes =
    R"json([{"kode": "1.06.02", "nama": "Program Pemberdayaan Sosial", "kegiatan": [{"kode": "1.06.02.2.03", "nama": "Pengembangan Potensi",
    "sub_kegiatan": [{"kode": "1.06.02.2.03.01", "nama": "Peningkatan Kemampuan", "pagu": 1000000, "realisasi_anggaran": 500000, "hasil": "terampil"},
                     {"kode": "1.06.02.2.03.02", "nama": "Pembinaan", "pagu": 2000000, "realisasi_anggaran": 1000000}]}]},
    {"kode": "X.XX.01", "nama": "Program Penunjang", "kegiatan": [{"kode": "X.XX.01.1.02", "nama": "Administrasi Keuangan",
    "sub_kegiatan": [{"kode": "X.XX.01.1.02.01", "nama": "Gaji", "pagu": 5000000, "realisasi_anggaran": 4000000}]}]}])json";

constexpr char const* simple_grid = R"(
PEMERINTAH KABUPATEN CONTOH
LAPORAN REALISASI ANGGARAN

Kode | Uraian | Pagu (Rp) | Realisasi (Rp) | % | Sisa
'1 | '2 | '3 | '4 | '5 | '6
'1.06 | URUSAN SOSIAL | 8000000 | 6000000
1.06.02 | PROGRAM PEMBERDAYAAN SOSIAL | 3000000 | 2600000 | 86.67
1.06.02.2.03 | Pengembangan Potensi | 3000000 | 2600000
1.06.02.2.03.01 | Peningkatan Kemampuan | 1000000 | '900.000
5.1.02.01 | Belanja Barang | 1000000 | 900000
1.06.02.2.03.02 | Pembinaan | 2000000 | 1700000
 | JUMLAH | 3000000 | 2600000
)";

}  // namespace

TEST_CASE("the columns of a budget sheet are recognised below its titles", "[workbook][budget]") {
    CHECK(recognised(book_of({sheet("LRA", simple_grid)})) == "H4-4 kode=A uraian=B pagu=C realisasi=D");
}

TEST_CASE("a header of two rows, codes in several columns, several budgets and realisations", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("Sampul", "judul | saja"), sheet("Data", R"(
No | Kode Rekening | | | | | Uraian | Anggaran | | Realisasi | | Sisa
 | | | | | | | Sebelum Perubahan | Setelah Perubahan | Keuangan (Rp) | Fisik (%) |
1 | '1 | '06 | '02 | '2.03 | | Pengembangan Potensi | 1 | 2 | 3 | 100
2 | '1 | '06 | '02 | '2.03 | '01 | Peningkatan Kemampuan | 900000 | 1000000 | 800000 | 100
3 | | | | | '02 | Pembinaan | 900000 | 2000000 | 800000 | 100
)")});
    CHECK(recognised(book) == "H1-2 kode=BCDEF uraian=G pagu=I realisasi=J");
    CHECK(rows(book) == std::vector<std::string>{"1.06.02.2.03 Pengembangan Potensi 2/3",
                                                 "1.06.02.2.03.01 Peningkatan Kemampuan 1000000/800000",
                                                 "1.06.02.2.03.02 Pembinaan 2000000/800000"});
}

TEST_CASE("of several realisations the one up to now counts", "[workbook][budget]") {
    CHECK(recognised(book_of({sheet("A", R"(
Kode Rekening | Program/Kegiatan/Sub Kegiatan | Anggaran DPPA | Realisasi s.d. Bulan Lalu | Realisasi Bulan Ini | Realisasi s.d. Bulan Ini | Persentase Realisasi
1.06.02.2.03.01 | Pembinaan | 2000000 | 1000000 | 500000 | 1500000 | 75
)")})) == "H1-1 kode=A uraian=B pagu=C realisasi=F");
}

TEST_CASE("codes may stand in front of the names, in one cell", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("A", R"(
Uraian | Anggaran | Realisasi
1.06.02 PROGRAM PEMBERDAYAAN SOSIAL | 2000000 | 1000000
1.06.02.2.03.0002 Pembinaan | 2000000 | 1000000
)")});
    CHECK(rows(book) == std::vector<std::string>{"1.06.02 PROGRAM PEMBERDAYAAN SOSIAL 2000000/1000000",
                                                 "1.06.02.2.03.0002 Pembinaan 2000000/1000000"});
}

TEST_CASE("a code without a name behind it is a row without a name", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("A", R"(
Uraian | Anggaran | Realisasi
1.06.02 - | 2000000 | 1000000
1.06.02.2.03.02 Pembinaan | 2000000 | 1000000
)")});
    CHECK(rows(book) == std::vector<std::string>{"1.06.02  2000000/1000000", "1.06.02.2.03.02 Pembinaan 2000000/1000000"});
}

TEST_CASE("what is new in the report needs a name", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("A", R"(
Kode | Uraian | Pagu | Realisasi
1.06.02.2.03.01 | | 1000000 | 500000
1.06.02.2.03.09 | | 700000 | 600000
)")});
    base::Diagnostics problems;
    auto const budget = workbook::read_budget(book, {}, problems);
    REQUIRE(budget);
    workbook::merge_budget(programmes(report_programmes), *budget, book, problems);
    REQUIRE(problems.all().size() == 1);
    CHECK(problems.all().front().message == "1.06.02.2.03.09 belum ada di laporan, dan uraiannya kosong");
    CHECK(problems.all().front().code == "W-039");
    CHECK(problems.all().front().place.pointer == "A!B3");
}

TEST_CASE("a sub kegiatan without amounts gets the sum of its accounts", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("A", R"(
Kode | Uraian | Pagu | Realisasi
1.06.02.2.03.01 | Pembinaan | |
5.1 | Belanja Operasi | 3000000 | 2000000
5.1.02 | Belanja Barang | 3000000 | 2000000
5.2 | Belanja Modal | 1000000 | 1000000
)")});
    CHECK(rows(book) == std::vector<std::string>{"1.06.02.2.03.01 Pembinaan 4000000/3000000"});
}

TEST_CASE("urusan, offices, accounts and totals are passed over", "[workbook][budget]") {
    CHECK(rows(book_of({sheet("LRA", simple_grid)})).size() == 4);
    using workbook::parse_code;
    CHECK(parse_code("1.06.02")->level == workbook::BudgetLevel::Programme);
    CHECK(parse_code("X.XX.01.1.02")->level == workbook::BudgetLevel::Activity);
    CHECK(parse_code("1 . 06 . 02 . 2.03 . 0001")->level == workbook::BudgetLevel::SubActivity);
    CHECK(parse_code("5.01.02.2.01.01")->level == workbook::BudgetLevel::SubActivity);
    CHECK(parse_code("5.1.02.01.01.0024")->is_account);
    CHECK(parse_code("1.06.02.2.03.01.5.1.02.01")->is_account);
    CHECK_FALSE(parse_code("1.06.0.00.0.00.01.0000")->level);
    CHECK_FALSE(parse_code("Jumlah"));
}

TEST_CASE("a budget is merged by kode: what is new, missing, changed or named otherwise is told", "[workbook][budget]") {
    workbook::Book const book =
        book_of({sheet("LRA", std::string(simple_grid) + "1.06.02.2.03.09 | Kegiatan Baru | 700000 | 600000\n")});
    base::Diagnostics problems;
    auto const budget = workbook::read_budget(book, {}, problems);
    REQUIRE(budget);
    auto const merged = workbook::merge_budget(programmes(report_programmes), *budget, book, problems);
    std::vector<std::string> told;
    for (BudgetChange const& change : merged.changes)
        told.push_back(std::to_string(static_cast<int>(change.kind)) + " " + change.code + " " + change.field + " " +
                       change.before + ">" + change.after);
    CHECK(told == std::vector<std::string>{"1 X.XX.01.1.02.01  >", "2 1.06.02.2.03.01 realisasi_anggaran Rp500.000>Rp900.000",
                                           "2 1.06.02.2.03.02 realisasi_anggaran Rp1.000.000>Rp1.700.000",
                                           "0 1.06.02.2.03.09  >pagu Rp700.000, realisasi Rp600.000"});
    CHECK(
        workbook::to_json(merged.programmes)
            .find(
                R"("kode": "1.06.02.2.03.01", "nama": "Peningkatan Kemampuan", "pagu": 1000000, "realisasi_anggaran": 900000, "hasil": "terampil")") !=
        std::string::npos);
    CHECK(workbook::to_json(merged.programmes).find("Kegiatan Baru") != std::string::npos);
    // The sums of the sheet do not hold the new one.
    CHECK(problems.warning_count() == 4);
    CHECK(problems.all().front().message == "pagu 1.06.02 di lembar Rp3.000.000, padahal jumlah sub kegiatannya Rp3.700.000");
    CHECK(problems.all().front().place.pointer == "LRA!C7");
}

TEST_CASE("X stands for any urusan, and the supporting programme is the same whoever's authority it is", "[workbook][budget]") {
    workbook::Book const book =
        book_of({sheet("A", "\nKode | Uraian | Pagu | Realisasi\n1.06.01.2.02.0001 | Gaji | 5000000 | 4500000\n")});
    base::Diagnostics problems;
    auto const merged =
        workbook::merge_budget(programmes(report_programmes), *workbook::read_budget(book, {}, problems), book, problems);
    CHECK(merged.changes.back().kind == BudgetChange::Kind::Changed);
    CHECK(merged.changes.back().after == "Rp4.500.000");
    CHECK(merged.unchanged == 0);
}

TEST_CASE("a sheet that is no budget, or lacks something, says what is missing", "[workbook][budget]") {
    CHECK(recognised(book_of({sheet("A", "nama | umur\nBudi | 20")})) ==
          "W-030 tidak ada lembar yang berkolom pagu atau realisasi");
    CHECK(recognised(book_of({sheet("A", "\nKode | Uraian | Pagu\n1.06.02 | a | 1000000\n")})) ==
          "W-031 kolom realisasi tidak dikenali");
    CHECK(recognised(book_of({sheet("A", simple_grid)}), {"B", ""}) == "W-030 lembar \"B\" tidak ada");
    CHECK(recognised(book_of({sheet("A", "\nKode | Uraian | Pagu | Realisasi\n'a | b | 1000000 | 2000000\n")})) ==
          "W-034 tidak ada baris berkode program, kegiatan, atau sub kegiatan");
    CHECK(
        recognised(book_of({sheet(
            "A",
            "\nKode | Uraian | Pagu | Realisasi\n1.06.02.2.03.01 | b | 1000000 | 2000\n1.06.2.2.3.1 | b | 1000000 | 2000\n")})) ==
        "W-032 kode 1.06.2.2.3.1 ada dua kali");
    CHECK(recognised(book_of({sheet("A", "\nKode | Uraian | Pagu | Realisasi\n1.06.02.2.03.01 | b | sejuta | 2000\n")})) ==
          "W-016 \"sejuta\" bukan angka");
}

TEST_CASE("the mapping may be given", "[workbook][budget]") {
    workbook::Book const book = book_of({sheet("A", "\nk | u | p | r\n1.06.02.2.03.01 | b | 1000000 | 2000\n")});
    CHECK(recognised(book, {"A", "kode=A,uraian=B,pagu=C,realisasi=D"}) == "H0-0 kode=A uraian=B pagu=C realisasi=D");
    CHECK(recognised(book, {"A", "kode=A,harga=B"}).starts_with("C-011"));
}
