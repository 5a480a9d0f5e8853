// Workbooks filled in badly: what is told, and where. Each case changes one thing in the template of samples/minimal.
#include <algorithm>
#include <functional>

#include "comparing.h"
#include "grid.h"
#include "workbook/import_book.h"
#include "workbook/read_book.h"
#include "workbook/template_book.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using Kind = workbook::Cell::Kind;

namespace {

workbook::Book filled_template() {
    report::Report const report = read_valid(sample("minimal"));
    base::Diagnostics problems;
    return workbook::read_book(workbook::make_template({&report.data, nullptr}, problems), "isian.xlsx");
}

// All that is told about the workbook, one line each, without hints.
std::vector<std::string> told(workbook::Book const& book) {
    base::Diagnostics problems;
    auto const data = workbook::import_book(book, "", problems);
    CHECK(data.has_value() == !problems.has_errors());
    std::vector<std::string> lines;
    for (base::Diagnostic const& each : problems.all())
        lines.push_back(each.place.pointer + ": " + each.message + " [" + each.code + "]");
    return lines;
}

std::vector<std::string> told_after(std::function<void(workbook::Book&)> const& change) {
    workbook::Book book = filled_template();
    change(book);
    return told(book);
}

// The column of a header, by its words.
std::string cell_under(workbook::Book& book, std::string const& sheet, std::string const& title, int row) {
    for (auto const& [column, cell] : sheet_in(book, sheet).rows.at(2).cells)
        if (cell.text == title || cell.text == title + " *") return workbook::column_letters(column) + std::to_string(row);
    throw std::out_of_range(title);
}

workbook::Cell text(std::string words) { return {Kind::Text, std::move(words), {}}; }
workbook::Cell number(std::string digits, std::string const& format = "General") {
    return {Kind::Number, std::move(digits), workbook::parse_number_format(format)};
}

struct Case {
    char const* name;
    std::function<void(workbook::Book&)> change;
    std::vector<std::string> expected;
};

void put_under(workbook::Book& book, std::string const& sheet, std::string const& title, int row, workbook::Cell cell) {
    put(book, sheet, cell_under(book, sheet, title, row), std::move(cell));
}

std::vector<Case> const cases = {
    {"a text where a number belongs",
     [](auto& book) { put_under(book, "IKU", "Target", 7, text("delapan puluh")); },
     {"IKU!L7: \"delapan puluh\" bukan angka [W-016]"}},
    {"an error cell",
     [](auto& book) {
         put_under(book, "IKU", "Realisasi", 7, {Kind::Error, "#REF!", {}});
     },
     {"IKU!N7: sel berisi galat rumus #REF! [W-014]"}},
    {"a formula that was never computed",
     [](auto& book) {
         put_under(book, "Program", "Pagu (Rp)", 8, {Kind::Uncomputed, "", {}});
     },
     {"Program!AS8: rumus di sel ini belum dihitung [W-015]"}},
    {"a required cell left blank",
     [](auto& book) { put_under(book, "IKU", "Satuan", 7, {}); },
     {"IKU!J7: kolom \"Satuan\" belum diisi [W-012]"}},
    {"a required number left blank",
     [](auto& book) { put_under(book, "Program", "Pagu (Rp)", 8, {}); },
     {"Program!AS8: kolom \"Pagu (Rp)\" belum diisi [W-012]"}},
    {"a target left blank",
     [](auto& book) { put_under(book, "IKU", "Target", 7, {}); },
     {"IKU!A7: indikator ini tidak bertarget [D-033]"}},
    {"a kind of row that does not exist",
     [](auto& book) { put(book, "IKU", "A7", text("Indikatr")); },
     {"IKU!A7: jenis baris tidak dikenal \"Indikatr\" [W-010]"}},
    {"a kind of row left out",
     [](auto& book) { put(book, "Program", "A8", {}); },
     {"Program!A8: kolom Baris belum diisi, padahal baris ini berisi data [W-010]"}},
    {"an indicator above its sasaran",
     [](auto& book) {
         put(book, "IKU", "A6", text("Indikator"));
         put(book, "IKU", "A7", text("Sasaran"));
     },
     {"IKU!A6: baris \"Indikator\" berada di tempat yang salah [W-011]",
      "IKU!J7: kolom \"Satuan\" tidak berlaku untuk baris \"Sasaran\" [W-013]",
      "IKU!L7: kolom \"Target\" tidak berlaku untuk baris \"Sasaran\" [W-013]",
      "IKU!N7: kolom \"Realisasi\" tidak berlaku untuk baris \"Sasaran\" [W-013]",
      "Program!AR6: \"Sasaran\" menyebut \"mutu-pelayanan\", yang tidak ada di dalam lembar IKU [D-030]"}},
    {"a sub kegiatan directly below a program",
     [](auto& book) {
         put(book, "Program", "A7", text("Sub kegiatan"));
         put(book, "Program", "A8", text("Indikator"));
     },
     {"Program!A7: baris \"Sub kegiatan\" berada di tempat yang salah [W-011]",
      "Program!E8: kolom \"Satuan\" belum diisi [W-012]",
      "Program!B8: kolom \"Kode\" tidak berlaku untuk baris \"Indikator\" [W-013]",
      "Program!AS8: kolom \"Pagu (Rp)\" tidak berlaku untuk baris \"Indikator\" [W-013]",
      "Program!AT8: kolom \"Realisasi anggaran (Rp)\" tidak berlaku untuk baris \"Indikator\" [W-013]"}},
    {"a value in a column that is not for this row",
     [](auto& book) { put_under(book, "Program", "Pagu (Rp)", 7, number("1000")); },
     {"Program!AS7: kolom \"Pagu (Rp)\" tidak berlaku untuk baris \"Kegiatan\" [W-013]"}},
    {"a header misspelt",
     [](auto& book) { put(book, "IKU", cell_under(book, "IKU", "Satuan", 4), text("Satuann")); },
     {"IKU!J4: kolom tidak dikenal \"Satuann\" [W-008]", "IKU!A4: kolom \"Satuan\" tidak ada, padahal wajib [W-025]"}},
    {"a column of one's own",
     [](auto& book) {
         put(book, "IKU", "BZ4", text("Catatan saya"));
         put(book, "IKU", "BZ7", text("periksa"));
     },
     {"IKU!BZ4: kolom tidak dikenal \"Catatan saya\" [W-008]"}},
    {"a header twice",
     [](auto& book) { put(book, "IKU", "BZ4", text("Target")); },
     {"IKU!BZ4: kolom \"Target\" ada dua kali [W-009]"}},
    {"the header row gone",
     [](auto& book) { std::erase_if(sheet_in(book, "IKU").rows, [](auto const& row) { return row.number < 6; }); },
     {"IKU: baris judul kolom tidak ditemukan [W-007]"}},
    {"a sheet gone",
     [](auto& book) { std::erase_if(book.sheets, [](auto const& sheet) { return sheet.name == "Program"; }); },
     {": lembar \"Program\" tidak ada, padahal wajib [W-005]"}},
    {"a sheet renamed",
     [](auto& book) { sheet_in(book, "Program").name = "Programs"; },
     {": lembar \"Program\" tidak ada, padahal wajib [W-005]", "Programs: lembar ini tidak dikenal, maka tidak dibaca [W-006]"}},
    {"a date that does not exist",
     [](auto& book) { put(book, "Umum", "C23", text("30 Februari 2025")); },
     {"Umum!C23: \"30 Februari 2025\" bukan tanggal yang ada [W-018]"}},
    {"a number that Excel made a date",
     [](auto& book) { put_under(book, "IKU", "Target", 7, number("45047", "d-mmm")); },
     {"IKU!L7: angka di sel ini berformat tanggal [W-019]"}},
    {"a NIP typed as a number",
     [](auto& book) { put_under(book, "Pejabat", "NIP", 6, number("1.9640120199203102E+17")); },
     {"Pejabat!E6: angka panjang tersimpan sebagai bilangan, sehingga digit terakhirnya hilang [W-020]"}},
    {"a NIP with a digit missing",
     [](auto& book) { put_under(book, "Pejabat", "NIP", 6, text("19640120 199203 1 01")); },
     {"Pejabat!E6: NIP \"19640120 199203 1 01\" tidak sah: jumlah angkanya 17, seharusnya 18 [D-023]"}},
    {"a kode typed as a number",
     [](auto& book) { put_under(book, "Program", "Kode", 6, number("7.1")); },
     {"Program!B6: \"Kode\" tersimpan sebagai angka: nol di depan atau di belakangnya mungkin hilang [W-020]",
      "Program!B7: kode \"7.01.02.2.01\" tidak berada di bawah \"7.1\" [D-032]"}},
    {"a kode used twice",
     [](auto& book) { put_under(book, "Program", "Kode", 7, text("7.01.02")); },
     {"Program!B7: kode \"7.01.02\" dipakai dua kali [D-031]",
      "Program!B7: kode \"7.01.02\" tidak berada di bawah \"7.01.02\" [D-032]"}},
    {"a choice that does not exist",
     [](auto& book) { put_under(book, "IKU", "Polaritas", 7, text("negatip")); },
     {"IKU!K7: \"Polaritas\" tidak mengenal pilihan \"negatip\" [D-020]"}},
    {"a flag that is neither",
     [](auto& book) { put_under(book, "IKU", "Tanpa target", 7, text("mungkin")); },
     {"IKU!M7: \"mungkin\" bukan ya atau tidak [W-021]"}},
    {"a person that does not exist",
     [](auto& book) {
         put(book, "Organisasi", "A6", text("Tingkat 1"));
         put_under(book, "Organisasi", "Jabatan", 6, text("Camat"));
         put_under(book, "Organisasi", "Pejabat", 6, text("kepal"));
     },
     {"Organisasi!C6: \"Pejabat\" menyebut \"kepal\", yang tidak ada di dalam pejabat [D-030]"}},
    {"a level of the office skipped",
     [](auto& book) {
         put(book, "Organisasi", "A6", text("Tingkat 1"));
         put_under(book, "Organisasi", "Jabatan", 6, text("Camat"));
         put(book, "Organisasi", "A7", text("Tingkat 3"));
         put_under(book, "Organisasi", "Jabatan", 7, text("Kasi"));
     },
     {"Organisasi!A7: baris \"Tingkat 3\" berada di tempat yang salah [W-011]"}},
    {"a short name twice",
     [](auto& book) {
         put(book, "Pejabat", "A7", text("Pejabat"));
         put_under(book, "Pejabat", "Nama pendek", 7, text("kepala"));
         put_under(book, "Pejabat", "Nama", 7, text("Sari"));
         put_under(book, "Pejabat", "Jabatan", 7, text("Sekretaris"));
     },
     {"Pejabat!B7: nama pendek \"kepala\" dipakai dua kali [W-022]"}},
    {"a short name left out",
     [](auto& book) { put_under(book, "Pejabat", "Nama pendek", 6, {}); },
     {"Pejabat!B6: kolom \"Nama pendek\" belum diisi [W-012]"}},
    {"three quarters of four",
     [](auto& book) {
         for (char const* title : {"Target TW I", "Target TW II", "Target TW IV"}) put_under(book, "IKU", title, 7, number("20"));
     },
     {"IKU!AE7: kolom \"Target TW III\" belum diisi [W-012]"}},
    {"a quarter marked as empty beside one with a figure",
     [](auto& book) {
         put_under(book, "IKU", "Target TW I", 7, text("(kosong)"));
         put_under(book, "IKU", "Target TW II", 7, number("25"));
     },
     {"IKU!AC7: kolom \"Target TW I\" belum diisi [W-012]", "IKU!AE7: kolom \"Target TW III\" belum diisi [W-012]",
      "IKU!AF7: kolom \"Target TW IV\" belum diisi [W-012]"}},
    {"a group marked as empty in the column of a quarter",
     [](auto& book) { put_under(book, "IKU", "Target TW I", 7, text("(bagian kosong)")); },
     {"IKU!AC7: \"(bagian kosong)\" bukan angka [W-016]"}},
    {"a dash for one quarter of four",
     [](auto& book) {
         for (char const* title : {"Target TW I", "Target TW II", "Target TW IV"}) put_under(book, "IKU", title, 7, number("20"));
         put_under(book, "IKU", "Target TW III", 7, text("-"));
     },
     {"IKU!AE7: kolom \"Target TW III\" belum diisi [W-012]"}},
    {"a number of more digits than a report may hold",
     [](auto& book) { put_under(book, "IKU", "Target", 7, number("1.5E+20")); },
     {"IKU!L7: angka \"1.5E+20\" terlalu besar [W-029]"}},
    {"a short name of more parts than can be nested",
     [](auto& book) {
         std::string name = "a";
         for (int i = 0; i < 16000; ++i) name += ".a";
         put(book, "Narasi", "B6", text(name));
     },
     {"Narasi!B6: nama pendek ini bertingkat lebih dari 45 [W-038]"}},
    {"a column of an own table nested too deep",
     [](auto& book) {
         std::string name = "a";
         for (int i = 0; i < 8000; ++i) name += " › a";
         put(book, "Tabel", "A6", text("Tabel"));
         put_under(book, "Tabel", "Nama pendek", 6, text("aset"));
         put_under(book, "Tabel", "Lembar", 6, text("IKU"));
         put(book, "Tabel", "A7", text("Kolom"));
         put_under(book, "Tabel", "Nama", 7, text(name));
         put_under(book, "Tabel", "Jenis", 7, text("teks"));
     },
     {"Tabel!G7: kolom ini bertingkat lebih dari 45 [W-038]", "Tabel!A6: tabel ini tidak berkolom [D-040]"}},
    {"rupiah with a fraction",
     [](auto& book) { put_under(book, "Program", "Pagu (Rp)", 8, number("25000000.5")); },
     {"Program!AS8: \"Pagu\" harus berupa rupiah bulat, bukan 25000000.5 [D-026]"}},
    {"spending above the ceiling",
     [](auto& book) { put_under(book, "Program", "Realisasi anggaran (Rp)", 8, number("26000000")); },
     {"Program!AT8: realisasi anggaran Rp26.000.000,00 melebihi pagu Rp25.000.000,00 [D-042]"}},
    {"thousands that may be decimals",
     [](auto& book) { put_under(book, "IKU", "Realisasi", 7, text("1.234")); },
     {"IKU!N7: \"1.234\" dibaca sebagai seribu dua ratus tiga puluh empat [W-017]"}},
    {"a scale with a gap",
     [](auto& book) { put_under(book, "Skala", "Mulai dari (≥)", 7, number("101")); },
     {"Skala!A7: skala berlubang: nilai antara 100 dan 101 tidak masuk kategori mana pun [D-045]"}},
    {"two texts of one name",
     [](auto& book) {
         put(book, "Narasi", "B7", sheet_in(book, "Narasi").at({6, 2}));
     },
     {"Narasi!B7: nama pendek \"bab1.latar_belakang\" dipakai dua kali [W-022]"}},
    {"a text that is also a group",
     [](auto& book) { put(book, "Narasi", "B7", text("bab1.latar_belakang.lama")); },
     {"Narasi!B6: \"bab1.latar_belakang\" sudah menjadi nama kelompok bagi \"bab1.latar_belakang.lama\" [W-022]"}},
    {"a year that makes no sense",
     [](auto& book) { put(book, "Umum", "C6", number("24")); },
     {"Umum!C6: \"Tahun\" bukan tahun yang wajar: 24 [D-024]"}},
    {"a field of the form gone",
     [](auto& book) { std::erase_if(sheet_in(book, "Umum").rows, [](auto const& row) { return row.number == 6; }); },
     {"Umum!B4: baris \"Tahun\" pada bagian Laporan tidak ada, padahal wajib [W-025]"}},
    {"a field of the form twice",
     [](auto& book) {
         put(book, "Umum", "A80", text("Laporan"));
         put(book, "Umum", "B80", text("Tahun"));
         put(book, "Umum", "C80", number("2024"));
     },
     {"Umum!B80: isian \"Tahun\" ada dua kali [W-009]"}},
    {"the sheet of an own table gone",
     [](auto& book) {
         put(book, "Tabel", "A6", text("Tabel"));
         put_under(book, "Tabel", "Nama pendek", 6, text("aset"));
         put_under(book, "Tabel", "Lembar", 6, text("Isi aset"));
         put(book, "Tabel", "A7", text("Kolom"));
         put_under(book, "Tabel", "Nama", 7, text("jumlah"));
         put_under(book, "Tabel", "Jenis", 7, text("angkaa"));
     },
     {"Tabel!F6: lembar \"Isi aset\" tidak ada [W-005]"}},
};

}  // namespace

TEST_CASE("workbooks filled in badly are told what is wrong, where, all at once", "[workbook]") {
    for (Case const& each : cases) {
        INFO(each.name);
        CHECK(told_after(each.change) == each.expected);
    }
}

TEST_CASE("every fault of a workbook names a remedy", "[workbook]") {
    for (Case const& each : cases) {
        INFO(each.name);
        workbook::Book book = filled_template();
        each.change(book);
        base::Diagnostics problems;
        workbook::import_book(book, "", problems);
        for (base::Diagnostic const& problem : problems.all()) {
            INFO(problem.message);
            CHECK((!problem.hint.empty() || problem.message.find("masih kosong") != std::string::npos));
            CHECK(problem.place.file == "isian.xlsx");
        }
    }
}

TEST_CASE("faults all over a workbook are told together, and end after two hundred", "[workbook]") {
    auto const many = [](int rows) {
        workbook::Book book = filled_template();
        for (int row = 20; row < 20 + rows; ++row) put(book, "Pejabat", "A" + std::to_string(row), text("Pejabatt"));
        return told(book);
    };
    CHECK(many(50).size() == 50);
    std::vector<std::string> const all = many(500);
    CHECK(all.size() == 201);
    CHECK(all.back() == ": pemeriksaan dihentikan setelah 200 masalah [W-024]");
}

TEST_CASE("an office of more levels than can be nested is told where they become too many", "[workbook]") {
    workbook::Book book = filled_template();
    for (int level = 1; level <= 60; ++level) {
        put(book, "Organisasi", "A" + std::to_string(level + 5), text("Tingkat " + std::to_string(level)));
        put_under(book, "Organisasi", "Jabatan", level + 5, text("Kepala"));
    }
    std::vector<std::string> const all = told(book);
    REQUIRE(all.size() == 15);
    CHECK(all.front() == "Organisasi!A51: baris ini bertingkat lebih dari 45 [W-038]");
}

TEST_CASE("a filled workbook may be rearranged", "[workbook]") {
    workbook::Book book = filled_template();
    std::reverse(book.sheets.begin(), book.sheets.end());
    book.sheets.push_back(sheet("#catatan", "apa | saja"));
    put(book, "IKU", "BZ4", text("# catatan"));
    put(book, "IKU", "BZ7", text("periksa"));
    put(book, "IKU", "A9", text("Contoh Indikator"));
    put(book, "IKU", "B9", text("tidak dibaca"));
    for (workbook::Row& row : sheet_in(book, "Program").rows)   // columns in another order
        for (auto& [column, cell] : row.cells) column += row.cells.empty() ? 0 : 3;
    CHECK(told(book).empty());
}
