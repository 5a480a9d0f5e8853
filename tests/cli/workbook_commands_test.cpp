// The commands for workbooks, the next year and bundles, one after the other as an office uses them.
#include <catch2/catch.hpp>

#include <filesystem>

#include "base/files.h"
#include "cli/commands.h"
#include "report/report.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;
namespace fs = std::filesystem;

namespace {

int run(std::vector<std::string> const& words) { return cli::run_command_line(words); }

std::string const sample = std::string(LKJIP_SOURCE_DIR) + "/samples/minimal";

bool is_valid(std::string const& folder) {
    base::Diagnostics problems;
    report::read_report(folder, problems);
    return !problems.has_errors();
}

}  // namespace

TEST_CASE("a workbook is made, filled, imported and checked", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const book = folder.path() + "/isian.xlsx";
    std::string const report = folder.path() + "/laporan";
    REQUIRE(run({"template", "--dari", sample, "-o", book}) == 0);
    REQUIRE(run({"import", book, "-o", report}) == 0);
    CHECK(is_valid(report));
    CHECK(run({"import", book, "-o", report}) == 1);   // there already
    CHECK(run({"import", book, "-o", report, "--timpa"}) == 0);
    CHECK(run({"import", sample + "/laporan.json", "-o", folder.path() + "/lain"}) == 2);
    CHECK_FALSE(fs::exists(folder.path() + "/lain"));
    CHECK(run({"import", folder.path() + "/tidak-ada.xlsx", "-o", report}) == 3);
}

TEST_CASE("an empty workbook is not a report", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const book = folder.path() + "/isian.xlsx";
    REQUIRE(run({"template", "-o", book}) == 0);
    CHECK(run({"import", book, "-o", folder.path() + "/laporan"}) == 2);
    CHECK_FALSE(fs::exists(folder.path() + "/laporan"));
}

TEST_CASE("the next year starts from this one", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const report = folder.path() + "/laporan-2025";
    REQUIRE(run({"new", "--dari", sample, "--tahun", "2025", "-o", report}) == 0);
    CHECK(is_valid(report));
    CHECK(run({"new", "--dari", sample, "--tahun", "2024", "-o", folder.path() + "/lain"}) == 1);
    CHECK(run({"new", "--dari", sample, "--tahun", "2025"}) == 1);
}

TEST_CASE("a bundle is taken wherever a report is", "[cli][bundle]") {
    workbook::TemporaryFolder const folder;
    std::string const bundle = folder.path() + "/contoh.lkjip";
    REQUIRE(run({"bundle", sample, "-o", bundle}) == 0);
    CHECK(run({"check", bundle}) == run({"check", sample}));
    CHECK(run({"render", bundle, "-o", folder.path() + "/dari-bundel.pdf"}) == 0);
    CHECK(run({"render", sample, "-o", folder.path() + "/dari-folder.pdf"}) == 0);
    CHECK(base::read_file(folder.path() + "/dari-bundel.pdf") == base::read_file(folder.path() + "/dari-folder.pdf"));
    CHECK(run({"template", "--dari", bundle, "-o", folder.path() + "/isian.xlsx"}) == 0);
    CHECK(run({"new", "--dari", bundle, "--tahun", "2025", "-o", folder.path() + "/baru"}) == 0);
    std::string bytes = base::read_file(bundle);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    base::write_file(bundle, bytes);
    CHECK(run({"check", bundle}) == 2);
}

TEST_CASE("a bundle brings its layout along", "[cli][bundle]") {
    workbook::TemporaryFolder const folder;
    std::string const city = std::string(LKJIP_SOURCE_DIR) + "/samples/kota-contoh";
    REQUIRE(run({"bundle", city, "-o", folder.path() + "/kota.lkjip"}) == 0);
    CHECK(run({"render", folder.path() + "/kota.lkjip", "-o", folder.path() + "/a.pdf"}) == 0);
    CHECK(run({"render", city, "--layout", city + "/tata-letak", "-o", folder.path() + "/b.pdf"}) == 0);
    CHECK(base::read_file(folder.path() + "/a.pdf") == base::read_file(folder.path() + "/b.pdf"));
}
