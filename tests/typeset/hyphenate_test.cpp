#include "typeset/hyphenate.h"

#include <catch2/catch.hpp>

using namespace lkjip;
using typeset::Hyphenator;

namespace {

std::string divided(Hyphenator const& hyphenator, std::string_view word) {
    std::string text(word);
    auto const breaks = hyphenator.breaks(word);
    for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) text.insert(*at, 1, '|');
    return text;
}

struct Indonesian {
    base::Diagnostics diagnostics;
    Hyphenator hyphenator{"/usr/share/hyphen/hyph_id_ID.dic", {"sa-kip", "Tapin", "PERMENPAN-RB"}, diagnostics};
    [[nodiscard]] std::string operator()(std::string_view word) const { return divided(hyphenator, word); }
};

}  // namespace

TEST_CASE_METHOD(Indonesian, "Indonesian words are divided by their syllables", "[typeset][hyphenate]") {
    CHECK((*this)("pertanggungjawaban") == "per|tang|gung|ja|waban");
    CHECK((*this)("penyelenggaraan") == "penye|leng|ga|raan");
    CHECK((*this)("sekretariat") == "sek|re|ta|riat");
    CHECK((*this)("akuntabilitas") == "akun|ta|bi|li|tas");
    CHECK((*this)("mengkoordinasikan") == "meng|ko|or|di|na|si|kan");
}

TEST_CASE_METHOD(Indonesian, "short words and short ends are not divided", "[typeset][hyphenate]") {
    CHECK((*this)("tahun") == "tahun");
    CHECK((*this)("kepala") == "kepala");
    CHECK((*this)("kinerja") == "kinerja");
    CHECK((*this)("anggaran") == "ang|garan");
    CHECK((*this)("program") == "pro|gram");
}

TEST_CASE_METHOD(Indonesian, "capitals do not hinder, but abbreviations stay whole", "[typeset][hyphenate]") {
    CHECK((*this)("Kegiatan") == "Kegi|atan");
    CHECK((*this)("PENYELENGGARAAN") == "PENYE|LENG|GA|RAAN");
    CHECK((*this)("RPJMD") == "RPJMD");
    CHECK((*this)("BAPPEDA") == "BAPPEDA");
    CHECK((*this)("WWWWWWWWWW") == "WWWWWWWWWW");
}

TEST_CASE_METHOD(Indonesian, "marks around a word are no part of it", "[typeset][hyphenate]") {
    CHECK((*this)("(kegiatan),") == "(kegi|atan),");
    CHECK((*this)("“kegiatan”") == "“kegi|atan”");
    CHECK((*this)("kegiatan-kegiatan") == "kegi|atan-kegi|atan");
}

TEST_CASE_METHOD(Indonesian, "numbers, addresses and foreign letters are not divided", "[typeset][hyphenate]") {
    CHECK((*this)("pertanggungjawaban2022") == "pertanggungjawaban2022");
    CHECK((*this)("https://dinsos.tapinkab.go.id/laporan") == "https://dinsos.tapinkab.go.id/laporan");
    CHECK((*this)("kepegawaian@tapinkab.go.id") == "kepegawaian@tapinkab.go.id");
    CHECK((*this)("résumétulisan") == "résumétulisan");
    CHECK((*this)("Jum'atberkah") == "Jum'atberkah");
}

TEST_CASE_METHOD(Indonesian, "exceptions win over the patterns", "[typeset][hyphenate]") {
    CHECK((*this)("SAKIP") == "SA|KIP");
    CHECK((*this)("Tapin") == "Tapin");
}

TEST_CASE("a missing dictionary is a warning, and nothing is divided", "[typeset][hyphenate]") {
    base::Diagnostics diagnostics;
    Hyphenator const hyphenator("/nowhere/hyph_id_ID.dic", {"ki-nerja"}, diagnostics);
    CHECK(diagnostics.warning_count() == 1);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(divided(hyphenator, "pertanggungjawaban") == "pertanggungjawaban");
    CHECK(divided(hyphenator, "kinerja") == "ki|nerja");
}
