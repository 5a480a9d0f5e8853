// Characters that the wanted font lacks: printed with another font and told, or an error; never dropped.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "case_layouts.h"
#include "laid_out.h"
#include "text_boxes.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace {

LaidOut laid_out(std::string const& body) {
    CaseLayouts const layouts;
    std::string const head = "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../dasar\"><gaya nama=\"carlito\" dasar=\"isi\" huruf=\"Carlito\"/>"
                             "<gaya nama=\"sans\" dasar=\"isi\" huruf=\"Liberation Sans\"/>";
    return lay_out(page_cases / "laporan", layouts.add("huruf", head + body + "</laporan>"));
}

std::string text_of(frame::Page const& page, font::FontBook const& fonts) {
    std::string text;
    for (TextBox const& box : text_boxes(page, fonts)) text += box.text;
    return text;
}

}  // namespace

TEST_CASE("a heading's characters are all printed where a header of another face repeats it", "[pages][cases]") {
    LaidOut const made = laid_out("<gaya nama=\"berjalan\" dasar=\"isi\" huruf=\"Carlito\" miring=\"ya\"/>"
                                  "<halaman nama=\"berjudul\" kertas=\"90mm x 60mm\" atas=\"12mm\" bawah=\"6mm\" kiri=\"6mm\" kanan=\"6mm\" kepala-dari-atas=\"3mm\">"
                                  "<kepala><paragraf gaya=\"berjalan\"><judul-berjalan/></paragraf></kepala></halaman>"
                                  "<bagian halaman=\"berjudul\"><bab judul=\"Tanda ☺ ►\" nomor=\"tidak\"><paragraf>Isi.</paragraf></bab></bagian>");
    INFO(base::format(made.diagnostics));
    REQUIRE(made.set.pages.pages.size() == 1);
    std::string const text = text_of(made.set.pages.pages.front(), made.fonts);
    CHECK(text.find("☺") != text.rfind("☺"));
    CHECK(text.find("►") != text.rfind("►"));
    REQUIRE(made.set.notices.size() == 2);
    CHECK(made.set.notices[0].text == "karakter \"☺\" (U+263A) dicetak dengan huruf Liberation Serif");
}

TEST_CASE("a character that no font has is an error, also when all fonts are open", "[pages][cases]") {
    LaidOut const made = laid_out("<bagian halaman=\"kecil\"><paragraf>a</paragraf><paragraf gaya=\"sans\">b</paragraf><paragraf gaya=\"carlito\">c</paragraf></bagian>"
                                  "<bagian halaman=\"kecil\"><paragraf>huruf 漢</paragraf></bagian><bagian halaman=\"kecil\"><paragraf>lagi 漢</paragraf></bagian>");
    REQUIRE(made.diagnostics.error_count() == 2);   // one a text
    base::Diagnostic const& fault = made.diagnostics.all().back();
    CHECK(fault.code == "T-002");
    CHECK(fault.message.find("\"漢\" (U+6F22)") != std::string::npos);
    CHECK(fault.place.line > 0);
}

TEST_CASE("a substituted character is told once a document, whoever sets its sections", "[pages][cases]") {
    std::string body = "<bagian halaman=\"kecil\"><paragraf>a</paragraf></bagian>";
    for (int i = 0; i < 12; ++i) body += "<bagian halaman=\"kecil\"><paragraf gaya=\"carlito\">bagian ☺</paragraf><paragraf>halaman <jumlah-halaman/></paragraf></bagian>";
    LaidOut const made = laid_out(body);
    INFO(base::format(made.diagnostics));
    auto const told = std::count_if(made.set.notices.begin(), made.set.notices.end(), [](typeset::Notice const& notice) { return notice.kind == typeset::NoticeKind::MissingGlyph; });
    CHECK(told == 1);
}

namespace {

// The case report with other texts, and a text of its own.
struct ReportWith {
    std::filesystem::path folder;

    ReportWith(std::string const& name, std::string const& narrative, std::string const& text) : folder(std::filesystem::temp_directory_path() / ("lkjip-glyphs-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder);
        std::filesystem::copy(page_cases / "laporan", folder);
        std::string json = base::read_file((page_cases / "laporan/laporan.json").string());
        json.replace(json.find("Dinas Contoh"), 12, name);
        json.replace(json.find("\"narasi\": {"), 11, "\"narasi\": {\n" + narrative + ",");
        std::ofstream(folder / "laporan.json", std::ios::binary) << json;
        std::ofstream(folder / "teks.md", std::ios::binary) << text;
    }
    ~ReportWith() { std::filesystem::remove_all(folder); }
    ReportWith(ReportWith const&) = delete;
    ReportWith& operator=(ReportWith const&) = delete;
};

std::vector<base::Diagnostic> faults_of(ReportWith const& report, std::string const& body) {
    CaseLayouts const layouts;
    std::string const xml = "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../dasar\">\n<bagian halaman=\"kecil\">" + body + "</bagian></laporan>";
    return lay_out(report.folder, layouts.add("huruf", xml)).diagnostics.all();
}

}  // namespace

TEST_CASE("characters without a font are told once a text, where it was entered", "[pages][cases]") {
    ReportWith const report("Dinas 😀 كتاب Contoh", "\"larik\": [\n\"baris satu\",\n\"baris 中文 dua\"\n], \"berkas\": {\"sertakan\": \"teks.md\"}", "Baris satu.\n\nDi sini 漢字.\n");
    auto const faults = faults_of(report, "<paragraf>{{ instansi.nama }}, {{ instansi.nama | besar }}</paragraf>\n<paragraf dari=\"narasi.larik\"/><paragraf dari=\"narasi.berkas\"/>");
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].message == "tidak ada huruf untuk karakter \"😀\" (U+1F600), \"ك\" (U+0643), \"ت\" (U+062A), \"ا\" (U+0627), \"ب\" (U+0628) pada \"Dinas 😀 كتاب Contoh\"");
    CHECK(faults[0].place.file == (report.folder / "laporan.json").string());
    CHECK(faults[0].place.line == 5);
    CHECK(faults[0].place.column == 13);
    CHECK(faults[1].message.find("\"中\" (U+4E2D), \"文\" (U+6587) pada \"baris 中文 dua\"") != std::string::npos);
    CHECK(faults[1].place.line == 76);
    CHECK(faults[1].place.column == 1);
    CHECK(faults[2].place.file == (report.folder / "teks.md").string());
    CHECK(faults[2].place.line == 3);
    CHECK(faults[2].place.column == 9);
}

TEST_CASE("characters of the layout are told at its texts, not where a macro prints them", "[pages][cases]") {
    ReportWith const report("Dinas Contoh", "\"larik\": \"x\"", "x");
    auto const faults = faults_of(report, "\n<pakai makro=\"cetak\" teks=\"'Tanda 漢字'\"/></bagian><makro nama=\"cetak\" parameter=\"teks\"><paragraf>{{ teks }}</paragraf></makro><bagian halaman=\"kecil\"><paragraf>字 lain</paragraf>");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].place.line == 3);
    CHECK(faults[0].place.column == 28);
    CHECK(faults[0].message.find("\"漢\" (U+6F22), \"字\" (U+5B57)") != std::string::npos);
    CHECK(faults[1].message.find("\"字\" (U+5B57) pada \"字 lain\"") != std::string::npos);
}

TEST_CASE("a fault in a line of a text names that line", "[pages][cases]") {
    ReportWith const report("Dinas Contoh", "\"larik\": [\n\"baris satu\",\n\"\", \"baris {{ tahunn }} dua\"\n]", "x");
    auto const faults = faults_of(report, "<paragraf dari=\"narasi.larik\"/>");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "L-043");
    CHECK(faults[0].place.line == 76);
    CHECK(faults[0].place.column == 5);
}
