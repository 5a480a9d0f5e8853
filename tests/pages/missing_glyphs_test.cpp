// Characters that the wanted font lacks: printed with another font and told, or an error; never dropped.
#include <algorithm>
#include <catch2/catch.hpp>

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
    REQUIRE(made.diagnostics.error_count() == 1);
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
