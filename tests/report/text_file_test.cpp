#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "report_under_test.h"

using namespace lkjip;
using namespace lkjip::report::testing;
namespace fs = std::filesystem;

namespace {

constexpr char const* text_included = R"({"versi": 1, "tahun": 2022, "instansi": {"sertakan": "dasar/instansi.json"},
 "dokumen": {"sertakan": "dasar/dokumen.json"}, "pejabat": {"sertakan": "dasar/pejabat.json"}, "skala": {"sertakan": "dasar/skala.json"},
 "iku": {"sertakan": "dasar/iku.json"}, "program": {"sertakan": "dasar/program.json"}, "narasi": {"umum": {"sertakan": "narasi/umum.md"}}})";

// A folder whose laporan.json includes narasi/umum.md with these bytes.
struct TextFolder : TemporaryFolder {
    explicit TextFolder(std::string_view text) {
        fs::copy(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/report/dasar", path / "dasar");
        fs::create_directory(path / "narasi");
        write("laporan.json", text_included);
        write("narasi/umum.md", text);
    }
};

std::string text_read(std::string_view text) {
    TextFolder const folder(text);
    base::Diagnostics diagnostics;
    report::Report const report = report::read_report(folder.path.string(), diagnostics);
    INFO(base::format(diagnostics));
    REQUIRE(diagnostics.all().empty());
    base::Value const& read = *report.data.find("narasi")->find("umum");
    CHECK(report.place_of(read).file == (folder.path / "narasi/umum.md").string());
    CHECK(report.place_of(read).line == 1);
    return *read.as_text();
}

}  // namespace

TEST_CASE("a text may be a file of its own", "[report][text]") {
    CHECK(text_read("Satu.\n\n- dua\n- tiga\n") == "Satu.\n\n- dua\n- tiga");
    CHECK(text_read("Satu.\r\n\r\nDua.\r\n") == "Satu.\n\nDua.");
    CHECK(text_read("Satu.\rDua.") == "Satu.\nDua.");
    CHECK(text_read("\xEF\xBB\xBFSatu.") == "Satu.");
    CHECK(text_read("Dari { \"sertakan\": \"x.json\" } tidak terjadi apa-apa.") == "Dari { \"sertakan\": \"x.json\" } tidak terjadi apa-apa.");
}

TEST_CASE("a text that is too large is not read", "[report][text][limits]") {
    TextFolder const folder("Satu.");
    fs::resize_file(folder.path / "narasi/umum.md", (1U << 20U) + 1);
    std::string const faults = faults_of(folder.path.string());
    CHECK(faults.find("lebih besar dari 1 MB (/narasi/umum) [D-014]") != std::string::npos);
    CHECK(faults.find("laporan.json:3:") != std::string::npos);
}
