#include <catch2/catch.hpp>
#include <fstream>

#include "font/font.h"

using namespace lkjip;
using font::Face;

namespace {

std::string written(std::string const& name, std::string const& text) {
    std::string const path = std::string(LKJIP_BINARY_DIR) + "/" + name;
    std::ofstream(path) << text;
    return path;
}

}  // namespace

TEST_CASE("a face is loaded once", "[font]") {
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", diagnostics);
    CHECK(book.size() == 0);
    auto const regular = book.find("Liberation Serif", Face::Regular, diagnostics);
    auto const bold = book.find("Liberation Serif", Face::Bold, diagnostics);
    CHECK(regular == book.find("Liberation Serif", Face::Regular, diagnostics));
    CHECK(regular != bold);
    CHECK(book.size() == 2);
}

TEST_CASE("two families that name one file share its font", "[font]") {
    std::string const manifest = written("two-names.json", R"({"folders": ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"],
        "families": [{"name": "Satu", "regular": "LiberationSerif-Regular.ttf", "bold": "LiberationSerif-Bold.ttf"},
                     {"name": "Dua", "regular": "LiberationSerif-Regular.ttf", "bold": "LiberationSerif-Regular.ttf"}]})");
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(manifest, diagnostics);
    auto const regular = book.find("Satu", Face::Regular, diagnostics);
    REQUIRE(regular);
    CHECK(book.find("Dua", Face::Regular, diagnostics) == regular);
    CHECK(book.find("Dua", Face::Bold, diagnostics) == regular);
    CHECK(book.find("Satu", Face::Bold, diagnostics) != regular);
    CHECK(book.size() == 2);
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("an unknown family is an error with the nearest name", "[font]") {
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", diagnostics);
    CHECK_FALSE(book.find("Liberation Serrif", Face::Regular, diagnostics));
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.all().front().message == "keluarga huruf `Liberation Serrif` tidak dikenal");
    CHECK(diagnostics.all().front().hint == "maksud Anda `Liberation Serif`?");
}

TEST_CASE("a missing font file is an error when it is used, not before", "[font]") {
    std::string const manifest =
        written("missing-font.json", R"({"folders": ["."], "families": [{"name": "Nihil", "regular": "nihil.ttf"}]})");
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(manifest, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK_FALSE(book.find("Nihil", Face::Regular, diagnostics));
    CHECK_FALSE(book.find("Nihil", Face::Bold, diagnostics));
    REQUIRE(diagnostics.error_count() == 2);
    CHECK(diagnostics.all()[0].message.find("`nihil.ttf` tidak ditemukan") != std::string::npos);
    CHECK(diagnostics.all()[1].message == "keluarga huruf `Nihil` tidak punya huruf tebal");
}

TEST_CASE("a file that is no font is an error", "[font]") {
    written("palsu.ttf", "bukan huruf");
    std::string const manifest =
        written("false-font.json", R"({"folders": ["."], "families": [{"name": "Palsu", "regular": "palsu.ttf"}]})");
    base::Diagnostics diagnostics;
    font::FontBook book = font::FontBook::open(manifest, diagnostics);
    CHECK_FALSE(book.find("Palsu", Face::Regular, diagnostics));
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.all().front().message == "bukan berkas huruf TrueType yang utuh");
}

TEST_CASE("a broken manifest is an error with its line", "[font]") {
    base::Diagnostics diagnostics;
    font::FontBook::open(written("broken-fonts.json", "{\n  \"folders\": [\n}"), diagnostics);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.all().front().place.line == 3);
}

TEST_CASE("wrong fields of a manifest are errors with their place", "[font]") {
    base::Diagnostics diagnostics;
    font::FontBook::open(written("wrong-fonts.json", R"({"folders": [], "families": [{"name": "A", "regular": 3}, 4]})"),
                         diagnostics);
    REQUIRE(diagnostics.error_count() == 2);
    CHECK(diagnostics.all()[0].place.pointer == "/families/0/regular");
    CHECK(diagnostics.all()[1].place.pointer == "/families/1");
}

TEST_CASE("a manifest that is not there is an error", "[font]") {
    base::Diagnostics diagnostics;
    font::FontBook::open("/nowhere/fonts.json", diagnostics);
    CHECK(diagnostics.error_count() == 1);
}
