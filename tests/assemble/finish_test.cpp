#include <catch2/catch.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

#include "assemble/assemble.h"
#include "pdf/pdf.h"

using namespace lkjip;
using namespace lkjip::base::literals;

namespace {

std::string const manifest = std::string(LKJIP_SOURCE_DIR) + "/fonts/fonts.json";

frame::TextRun run(font::FontId font, std::u16string codes, base::Length y) {
    frame::TextRun result;
    result.at = {72_pt, y};
    result.font = font;
    result.size = 12_pt;
    result.codes = std::move(codes);
    return result;
}

struct Finished {
    std::string bytes;
    frame::Pages pages;
    base::Diagnostics diagnostics;
};

// Two pages: a roman one with a link to the second, an arabic one with a heading.
Finished two_pages() {
    Finished result;
    font::FontBook fonts = font::FontBook::open(manifest, result.diagnostics);
    auto const serif = fonts.find("Liberation Serif", font::Face::Regular, result.diagnostics);
    auto const bold = fonts.find("Liberation Serif", font::Face::Bold, result.diagnostics);
    REQUIRE(serif);
    REQUIRE(bold);
    frame::Page contents{595_pt, 842_pt, "i", {}};
    contents.items.push_back(run(*serif, u"Daftar \uFB01si", 100_pt));
    contents.items.push_back(frame::Link{{72_pt, 88_pt}, 200_pt, 14_pt, 1, {72_pt, 90_pt}, {}});
    contents.items.push_back(frame::Link{{72_pt, 120_pt}, 200_pt, 14_pt, -1, {}, "https://contoh.go.id/"});
    frame::Page chapter{842_pt, 595_pt, "1", {}};
    chapter.items.push_back(run(*bold, u"BAB I", 100_pt));
    result.pages.pages = {contents, chapter};
    result.pages.bookmarks = {{"Daftar Isi", 1, 0, 80_pt}, {"BAB I Pendahuluan", 1, 1, 90_pt}, {"A. Latar Belakang", 2, 1, 120_pt}};
    result.pages.labels = {{0, frame::LabelStyle::LowerRoman, 1}, {1, frame::LabelStyle::Arabic, 1}};
    std::string const painted = pdf::write_pdf(result.pages, fonts, result.diagnostics);
    assemble::Metadata const metadata{"Laporan <Kinerja> & lain-lain", "Dinas Sosial", "LKjIP", "kinerja", "lkjip", "id", 1677196800};
    result.bytes = assemble::finish(painted, result.pages, metadata, result.diagnostics);
    INFO(base::format(result.diagnostics));
    REQUIRE_FALSE(result.diagnostics.has_errors());
    return result;
}

void open(QPDF& pdf, Finished const& finished) { pdf.processMemoryFile("uji", finished.bytes.data(), finished.bytes.size()); }

std::string stream_text(QPDFObjectHandle stream) {
    auto const data = stream.getStreamData();
    return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
}

}  // namespace

TEST_CASE("the same pages give the same bytes", "[assemble]") { CHECK(two_pages().bytes == two_pages().bytes); }

TEST_CASE("fonts are embedded subsets with valid ToUnicode maps", "[assemble][font]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    int fonts = 0;
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/Type0")) continue;
        ++fonts;
        QPDFObjectHandle descriptor = object.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
        CHECK(descriptor.hasKey("/FontFile2"));
        CHECK(descriptor.hasKey("/CapHeight"));
        CHECK(object.getKey("/BaseFont").getName().find('+') != std::string::npos);
        std::string const map = stream_text(object.getKey("/ToUnicode"));
        CHECK(map.find("begincidrange") == std::string::npos);
        CHECK(map.find("beginbfchar") != std::string::npos);
    }
    CHECK(fonts == 2);
}

TEST_CASE("a ligature is two letters for whoever copies the text", "[assemble][font]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    bool found = false;
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isDictionaryOfType("/Font", "/Type0"))
            found = found || stream_text(object.getKey("/ToUnicode")).find("<FB01> <00660069>") != std::string::npos;
    CHECK(found);
}

TEST_CASE("widths are kept for the characters in use only", "[assemble][font]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/Type0")) continue;
        QPDFObjectHandle widths = object.getKey("/DescendantFonts").getArrayItem(0).getKey("/W");
        int count = 0;
        for (int i = 1; i < widths.getArrayNItems(); i += 2) count += widths.getArrayItem(i).getArrayNItems();
        CHECK(count > 2);
        CHECK(count < 12);
    }
}

// The last code too: readers advance by these widths, whatever the glyphs say.
TEST_CASE("each character in use has the width and a glyph of its font", "[assemble][font]") {
    Finished const finished = two_pages();
    base::Diagnostics diagnostics;
    font::FontBook fonts = font::FontBook::open(manifest, diagnostics);
    auto const serif = fonts.find("Liberation Serif", font::Face::Regular, diagnostics);
    REQUIRE(serif);
    QPDF pdf;
    open(pdf, finished);
    int seen = 0;
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/Type0") || object.getKey("/BaseFont").getName().find("Bold") != std::string::npos) continue;
        QPDFObjectHandle descendant = object.getKey("/DescendantFonts").getArrayItem(0);
        std::string const glyphs = stream_text(descendant.getKey("/CIDToGIDMap"));
        QPDFObjectHandle widths = descendant.getKey("/W");
        for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
            for (int j = 0; j < widths.getArrayItem(i + 1).getArrayNItems(); ++j, ++seen) {
                int const code = widths.getArrayItem(i).getIntValueAsInt() + j;
                INFO(code);
                CHECK(widths.getArrayItem(i + 1).getArrayItem(j).getNumericValue() == Approx(*fonts.font(*serif).advance(static_cast<char32_t>(code))).margin(1));
                REQUIRE(glyphs.size() >= 2 * static_cast<std::size_t>(code) + 2);
                CHECK((glyphs[2 * static_cast<std::size_t>(code)] != 0 || glyphs[2 * static_cast<std::size_t>(code) + 1] != 0));
            }
        }
    }
    CHECK(seen == 9);   // "Daftar ", fi, "s", "i"
}

TEST_CASE("pages are labelled as printed", "[assemble][navigation]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    QPDFPageLabelDocumentHelper labels(pdf);
    CHECK(labels.getLabelForPage(0).getKey("/S").getName() == "/r");
    CHECK(labels.getLabelForPage(1).getKey("/S").getName() == "/D");
}

TEST_CASE("links are printable annotations that lead to their place", "[assemble][navigation]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    std::vector<QPDFObjectHandle> const pages = pdf.getAllPages();
    QPDFObjectHandle first = pages[0];
    QPDFObjectHandle annotations = first.getKey("/Annots");
    REQUIRE(annotations.getArrayNItems() == 2);
    QPDFObjectHandle inner = annotations.getArrayItem(0);
    CHECK(inner.getKey("/F").getIntValue() == 4);
    CHECK(inner.getKey("/Dest").getArrayItem(0).getObjectID() == QPDFObjectHandle(pages[1]).getObjectID());
    CHECK(inner.getKey("/Dest").getArrayItem(3).getNumericValue() == Approx(505));
    CHECK(annotations.getArrayItem(1).getKey("/A").getKey("/URI").getStringValue() == "https://contoh.go.id/");
}

TEST_CASE("bookmarks form a tree", "[assemble][navigation]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
    QPDFObjectHandle second = outlines.getKey("/First").getKey("/Next");
    CHECK(second.getKey("/Title").getUTF8Value() == "BAB I Pendahuluan");
    CHECK(second.getKey("/First").getKey("/Title").getUTF8Value() == "A. Latar Belakang");
    CHECK(second.getKey("/Count").getIntValue() == -1);
    CHECK_FALSE(second.hasKey("/Next"));
}

TEST_CASE("Info and XMP say the same, and XMP is escaped", "[assemble][metadata]") {
    Finished const finished = two_pages();
    QPDF pdf;
    open(pdf, finished);
    CHECK(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == "Laporan <Kinerja> & lain-lain");
    std::string const xmp = stream_text(pdf.getRoot().getKey("/Metadata"));
    CHECK(xmp.find("Laporan &lt;Kinerja&gt; &amp; lain-lain") != std::string::npos);
    CHECK(xmp.find("2023-02-24T00:00:00Z") != std::string::npos);
    CHECK(pdf.getTrailer().getKey("/Info").getKey("/CreationDate").getStringValue() == "D:20230224000000Z");
    CHECK(pdf.getRoot().getKey("/Lang").getUTF8Value() == "id");
    CHECK(pdf.getRoot().getKey("/OutputIntents").getArrayNItems() == 1);
    CHECK(pdf.getTrailer().hasKey("/ID"));
}

TEST_CASE("a painted file that is not a PDF is an error, not a crash", "[assemble]") {
    base::Diagnostics diagnostics;
    CHECK(assemble::finish("bukan PDF", {}, {}, diagnostics).empty());
    CHECK(diagnostics.has_errors());
}
