// docs/temuan.md tells of every code of the text check what the program tells.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"
#include "cli/text_check.h"
#include "finding_guide.h"
#include "textcheck/text_rules.h"

using namespace lkjip;
using namespace lkjip::testing;

namespace {

std::string const root = LKJIP_SOURCE_DIR;
std::string const cases = root + "/tests/cases/naskah/";

cli::Kept::Data read(std::string const& path) {
    cli::Kept::Data data;
    data.report = report::read_report(path, data.said);
    data.figures = figures::compute(data.report, data.said);
    return data;
}

// What is printed of the first finding, without the lines sebab and saran.
std::string example_of(textcheck::TextRule const& rule) {
    bool const is_typed = rule.code == textcheck::typed_rule().code;
    std::string const draft = fmt::format("{}{}.txt", cases, rule.code);
    cli::Kept::Data const data = read(is_typed ? cases + "diketik.json" : root + "/samples/kota-contoh");
    textcheck::TextCheck const check = cli::check_texts(data, {}, is_typed ? std::nullopt : std::optional(draft));
    REQUIRE_FALSE(check.findings.empty());
    return replaced(replaced(replaced(shown(check.findings.front()), draft, "naskah.txt"), root + "/samples/kota-contoh/", ""), cases + "diketik.json", "laporan.json");
}

}  // namespace

TEST_CASE("docs/temuan.md tells of every finding in texts what the program tells", "[cli][docs]") {
    hold_to_guide(textcheck::text_rules(), example_of);
    std::string const guide = base::read_file(findings_guide);
    std::size_t documented = 0;
    for (std::size_t at = guide.find("\n### T-NAS-"); at != std::string::npos; at = guide.find("\n### T-NAS-", at + 1)) ++documented;
    CHECK(documented == textcheck::text_rules().size());
}

TEST_CASE("a finding in the narrative can be acknowledged", "[cli]") {
    cli::Kept::Data data = read(cases + "diketik.json");
    std::vector<figures::Finding> const found = cli::check_texts(data, {}, {}).findings;
    base::Object entry;
    entry.set("kode", "T-NAS-013");
    entry.set("jalur", found.front().sides.front().path);
    for (char const* const name : {"alasan", "oleh", "tanggal"}) entry.set(name, "2025-02-14");
    data.figures.data.as_object()->set("temuan_diakui", base::List{entry});
    std::vector<figures::Finding> const all = figures::find_findings(data.report, data.figures, [&] { return found; });
    CHECK(std::count_if(all.begin(), all.end(), [](figures::Finding const& one) { return one.code == "T-NAS-013" && one.acknowledged; }) == 3);
}

TEST_CASE("typed figures are replaced in place, and the report says the same", "[cli]") {
    namespace fs = std::filesystem;
    fs::path const folder = fs::temp_directory_path() / "lkjip-perbaiki";
    fs::create_directories(folder);
    std::string const file = (folder / "laporan.json").string();
    std::string const before = base::read_file(cases + "diketik.json");
    base::write_file(file, before);
    auto const dump = [&] {
        cli::RenderRequest request;
        request.report = folder.string();
        request.layout = root + "/layouts/lkjip";
        request.fonts = root + "/fonts/fonts.json";
        request.until = cli::RenderRequest::Until::Laid;
        request.dump = cli::RenderRequest::Dump::Yes;
        base::Diagnostics diagnostics;
        std::string text = cli::render(request, diagnostics, {}).dump;
        REQUIRE_FALSE(diagnostics.has_errors());
        return text;
    };
    std::string const pages = dump();
    std::string const told = cli::amend(cli::check_texts(read(folder.string()), {}, {}).amendments);
    std::string const after = base::read_file(file);
    CHECK(told.ends_with("6 angka diganti dengan pengikatan\n"));
    CHECK(after != before);
    CHECK(dump() == pages);
    // Only the figures have changed.
    std::string restored = after;
    for (auto const& [binding, typed] : {std::pair{"{{ iku.sasaran[0].indikator[0].realisasi | angka(2) }}", "84,50"}, {"{{ iku.sasaran[0].indikator[0].target | angka(2) }}", "80,25"},
                                         {"{{ iku.sasaran[0].indikator[0].capaian | angka(2) }}", "105,30"}, {"{{ anggaran.pagu | angka }}", "25.000.000"},
                                         {"{{ anggaran.realisasi | angka }}", "24.000.000"}, {"{{ anggaran.serapan | angka(2) }}", "96,00"}})
        restored = replaced(restored, binding, typed);
    CHECK(restored == before);
    CHECK(cli::amend(cli::check_texts(read(folder.string()), {}, {}).amendments) == "tidak ada angka yang perlu diganti\n");
    fs::remove_all(folder);
}
