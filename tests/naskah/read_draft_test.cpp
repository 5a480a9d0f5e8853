#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.h"
#include "naskah/naskah.h"
#include "workbook/archive.h"

using namespace lkjip;
using naskah::Kind;

namespace {

// A file that goes when the test ends.
class Written {
public:
    Written(std::string const& name, std::string const& content) : path((std::filesystem::temp_directory_path() / ("lkjip-naskah-" + name)).string()) {
        std::ofstream(path, std::ios::binary) << content;
    }
    ~Written() { std::filesystem::remove(path); }
    Written(Written const&) = delete;
    Written& operator=(Written const&) = delete;
    std::string const path;
};

naskah::Draft read(std::string const& name, std::string const& content) { return naskah::read_draft(Written(name, content).path); }

std::string code_of(std::string const& name, std::string const& content) {
    try {
        read(name, content);
    } catch (base::Error const& fault) {
        CHECK_FALSE(fault.diagnostics().all().front().hint.empty());
        return fault.diagnostics().all().front().code;
    }
    return "";
}

std::string docx(std::string const& body) {
    return workbook::pack({{"[Content_Types].xml", "<Types/>"},
                           {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>"}});
}
std::string word_paragraph(std::string const& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

// A PDF by hand: one content stream a page.
std::string pdf(std::vector<std::vector<std::string>> const& pages) {
    std::string kids, objects;
    int number = 3;
    for (auto const& lines : pages) {
        std::string stream = "BT /F 11 Tf 14 TL 60 760 Td\n";
        for (std::string const& line : lines) stream += "(" + line + ") Tj T*\n";
        stream += "ET";
        kids += std::to_string(number + 1) + " 0 R ";
        objects += std::to_string(number) + " 0 obj <</Length " + std::to_string(stream.size()) + ">> stream\n" + stream + "\nendstream endobj\n";
        objects += std::to_string(number + 1) + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + std::to_string(number) +
                   " 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>> endobj\n";
        number += 2;
    }
    return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>> endobj\n" + objects +
           "trailer <</Root 1 0 R/Size " + std::to_string(number) + ">>\n%%EOF\n";
}

}  // namespace

TEST_CASE("text is read in the encodings people have", "[naskah]") {
    CHECK(read("a.txt", "Capaian 81,40 \xC2\xB1 1").passages.at(0).text == "Capaian 81,40 ± 1");
    CHECK(read("b.txt", "\xEF\xBB\xBF" "Capaian").passages.at(0).text == "Capaian");
    CHECK(read("c.txt", "\xE9t\xE9 \x96 \x93kutip\x94").passages.at(0).text == "été – “kutip”");
    CHECK(read("d.txt", std::string("\xFF\xFEP\0a\0g\0u\0", 10)).passages.at(0).text == "Pagu");
    CHECK(read("e.txt", std::string("\xFE\xFF\0P\0a\0g\0u", 10)).passages.at(0).text == "Pagu");
}

TEST_CASE("paragraphs go over lines, rows and items stand alone, each with its place", "[naskah]") {
    naskah::Draft const draft = read("f.txt", "Pagu anggaran sebesar\n  Rp1.000 dan\nrealisasinya\n\n1. satu\n2. dua\nNo.\tUraian\t5\n");
    REQUIRE(draft.passages.size() == 4);
    CHECK(draft.passages[0].text == "Pagu anggaran sebesar Rp1.000 dan realisasinya");
    base::Place const place = naskah::place(draft, draft.passages[0], draft.passages[0].text.find("1.000"));
    CHECK(place.line == 2);
    CHECK(place.column == 5);
    CHECK(draft.passages[3].kind == Kind::Row);
    CHECK(draft.passages[3].text == "No.\tUraian\t5");
}

TEST_CASE("a paragraph broken off at a page goes on", "[naskah]") {
    naskah::Draft const draft = read("g.txt", "Penyediaan Bahan Logistik Kantor dengan pagu anggaran sebesar Rp.\n\n811.586.600 (APBD) dengan realisasi\n");
    REQUIRE(draft.passages.size() == 1);
    CHECK(draft.passages[0].text.ends_with("sebesar Rp. 811.586.600 (APBD) dengan realisasi"));
}

TEST_CASE("a Word document is read by paragraph, row and cell", "[naskah]") {
    std::string const cell = "<w:tc>" + word_paragraph("Program") + "</w:tc><w:tc>" + word_paragraph("84,5") + "</w:tc>";
    naskah::Draft const draft = read("h.docx", docx(word_paragraph("Pagu </w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:r><w:t>Rp1.000") + "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>" + word_paragraph("akhir")));
    REQUIRE(draft.passages.size() == 3);
    CHECK(draft.passages[0].text == "Pagu Rp1.000");
    CHECK(draft.passages[1].text == "Program\t84,5");
    CHECK(naskah::spot(draft.passages[1], 9) == "tabel 1, baris 1, sel 2");
    CHECK(naskah::spot(draft.passages[2], 0) == "paragraf 2");
}

TEST_CASE("a PDF is read by page and line, without what every page repeats", "[naskah]") {
    std::vector<std::vector<std::string>> pages;
    char const* const works[] = {"jalan", "jembatan", "pasar", "sekolah"};
    for (int i = 1; i <= 4; ++i)
        pages.push_back({"LKjIP Dinas Sosial", "", std::string("Pagu anggaran ") + works[i - 1] + " dan pemban-", std::string("gunan ") + works[i - 1] + " sebesar Rp1.00" + std::to_string(i) + ".", "", "Halaman " + std::to_string(i)});
    naskah::Draft const draft = read("i.pdf", pdf(pages));
    REQUIRE(draft.passages.size() == 4);
    CHECK(draft.passages[1].text == "Pagu anggaran jembatan dan pembangunan jembatan sebesar Rp1.002.");
    CHECK(naskah::spot(draft.passages[1], draft.passages[1].text.find("1.002")).starts_with("halaman 2, baris "));
}

TEST_CASE("what is no draft is refused with its code and a hint", "[naskah]") {
    CHECK(code_of("j.docx", "\x89PNG\r\n\x1A\n" + std::string(40, '\0')) == "N-001");
    CHECK(code_of("k.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "N-001");
    CHECK(code_of("l.rtf", "{\\rtf1 Pagu}") == "N-001");
    CHECK(code_of("m.docx", workbook::pack({{"xl/workbook.xml", "<workbook/>"}})) == "N-001");
    CHECK(code_of("n.docx", "PK\x03\x04 rusak") == "N-002");
    CHECK(code_of("o.pdf", "%PDF-1.7\nrusak") == "N-002");
    CHECK(code_of("p.txt", "\n \n") == "N-005");
    CHECK(code_of("q.docx", docx("")) == "N-005");
    std::string deep;
    for (int i = 0; i < 200; ++i) deep = "<w:sdt>" + deep + "</w:sdt>";
    CHECK(code_of("r.docx", docx(deep)) == "N-002");
    CHECK(code_of("s.docx", docx(word_paragraph(std::string(6U << 20U, 'a')))) == "N-004");
}

TEST_CASE("a PDF with a password is refused", "[naskah]") {
    std::string const plain = (std::filesystem::temp_directory_path() / "lkjip-naskah-t.pdf").string(), locked = plain + ".kunci.pdf";
    std::ofstream(plain, std::ios::binary) << pdf({{"rahasia"}});
    std::string const command = "qpdf --warning-exit-0 --encrypt a b 256 -- " + plain + " " + locked + " 2>/dev/null";
    if (std::system(command.c_str()) == 0) CHECK_THROWS_WITH(naskah::read_draft(locked), Catch::Contains("N-003"));
    std::filesystem::remove(plain);
    std::filesystem::remove(locked);
}
