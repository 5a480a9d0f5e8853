// tests/cases/naskah: a draft for each code, against the data of samples/kota-contoh; and one that is right.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "base/files.h"
#include "textcheck/text_findings.h"
#include "textcheck/text_rules.h"

using namespace lkjip;

namespace {

std::string const root = LKJIP_SOURCE_DIR;
std::string const cases = root + "/tests/cases/naskah/";

struct Read {
    explicit Read(std::string const& path) : report(report::read_report(path, diagnostics)) {
        REQUIRE_FALSE(diagnostics.has_errors());
        figures = figures::compute(report, diagnostics);
        known = textcheck::know(report, figures);
    }
    base::Diagnostics diagnostics;
    report::Report report;
    figures::Figures figures;
    textcheck::Known known;
};

textcheck::TextCheck check(Read& read, std::string const& file) {
    naskah::Draft const draft = naskah::read_draft(file);
    read.known.tables = textcheck::tables_of(draft);
    return textcheck::check_draft(draft, read.known, read.report);
}

}  // namespace

TEST_CASE("each slip in a draft is found by its code, and nothing else", "[textcheck]") {
    Read read(root + "/samples/kota-contoh");
    for (textcheck::TextRule const& rule : textcheck::text_rules()) {
        if (rule.code == textcheck::typed_rule().code) continue;
        INFO(rule.code);
        textcheck::TextCheck const found = check(read, fmt::format("{}{}.txt", cases, rule.code));
        REQUIRE_FALSE(found.findings.empty());
        for (figures::Finding const& finding : found.findings) {
            CHECK(finding.code == rule.code);
            CHECK(finding.severity == rule.severity);
            CHECK(finding.sides.front().place.line > 0);
        }
    }
}

TEST_CASE("a draft that agrees with the data has no findings", "[textcheck]") {
    Read read(root + "/samples/kota-contoh");
    textcheck::TextCheck const found = check(read, cases + "baik.txt");
    for (figures::Finding const& finding : found.findings) UNSCOPED_INFO(finding.code << " " << finding.message);
    CHECK(found.findings.empty());
    CHECK(std::count_if(found.told.begin(), found.told.end(), [](textcheck::Told const& told) { return told.result == textcheck::Result::Agrees; }) >= 25);
    for (textcheck::Told const& told : found.told) {
        INFO(told.around);
        CHECK(told.result == textcheck::Result::Agrees);
    }
}

TEST_CASE("typed figures of the data's own narrative come with their bindings", "[textcheck]") {
    Read read(cases + "diketik.json");
    textcheck::TextCheck const found = textcheck::check_own(read.report, read.known);
    std::vector<std::string> bindings;
    for (textcheck::Amendment const& one : found.amendments) bindings.push_back(one.typed + " " + one.binding);
    CHECK(bindings == std::vector<std::string>{
                          "84,50 {{ iku.sasaran[0].indikator[0].realisasi | angka(2) }}",
                          "80,25 {{ iku.sasaran[0].indikator[0].target | angka(2) }}",
                          "105,30 {{ iku.sasaran[0].indikator[0].capaian | angka(2) }}",
                          "25.000.000 {{ anggaran.pagu | angka }}",
                          "24.000.000 {{ anggaran.realisasi | angka }}",
                          "96,00 {{ anggaran.serapan | angka(2) }}",
                      });
    for (textcheck::Amendment const& one : found.amendments) CHECK(base::read_file(one.file).substr(one.begin, one.end - one.begin) == one.typed);
    for (figures::Finding const& finding : found.findings) CHECK(finding.code == "T-NAS-013");
}
