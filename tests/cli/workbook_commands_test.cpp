// The commands for workbooks, the next year and bundles, one after the other as an office uses them.
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <map>

#include "base/files.h"
#include "cli/commands.h"
#include "report/report.h"
#include "workbook/archive.h"
#include "workbook/bundle_manifest.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;
namespace fs = std::filesystem;

namespace {

int run(std::vector<std::string> const& words) { return cli::run_command_line(words); }

std::string const sample = std::string(LKJIP_SOURCE_DIR) + "/samples/minimal";

// All that a command prints, on either stream.
std::string said(std::vector<std::string> const& words) {
    workbook::TemporaryFolder const folder;
    std::string const file = folder.path() + "/keluaran";
    std::fflush(nullptr);
    int const into = open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    int const out = dup(STDOUT_FILENO);
    int const err = dup(STDERR_FILENO);
    dup2(into, STDOUT_FILENO);
    dup2(into, STDERR_FILENO);
    run(words);
    std::fflush(nullptr);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    for (int const each : {into, out, err}) close(each);
    return base::read_file(file);
}

// A bundle of a report with something to find, and with a fault if need be.
std::string bundle_with(std::string const& folder, std::string const& more) {
    std::string const report = folder + "/contoh";
    fs::copy(sample, report, fs::copy_options::recursive);
    std::string data = base::read_file(report + "/laporan.json");
    base::write_file(report + "/lain.json", more);
    data.insert(data.rfind('}'), ", \"daftar\": {\"sertakan\": \"lain.json\"}\n");
    base::write_file(report + "/laporan.json", data);
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::recursive_directory_iterator(report))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(report).generic_string()] = base::read_file(entry.path().string());
    std::vector<workbook::PackedFile> packed{{workbook::manifest_name, workbook::manifest_of(files)}};
    for (auto const& [name, content] : files) packed.push_back({name, content});
    base::write_file(folder + "/contoh.lkjip", workbook::pack(packed));
    return folder + "/contoh.lkjip";
}

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

TEST_CASE("the next year takes the own layout, its base and pictures along, and tells what stays behind", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const city = std::string(LKJIP_SOURCE_DIR) + "/samples/kota-contoh";
    std::string const report = folder.path() + "/laporan-2025";
    std::string const text = said({"new", "--dari", city, "--tahun", "2025", "-o", report});
    CHECK_THAT(text, Catch::Contains("ikut: tata letak sendiri, ") && Catch::Contains("berkas yang tidak ikut:\n  README.md"));
    CHECK_THAT(text, Catch::Contains("lagi: semuanya di " + report + "/periksa.txt"));
    CHECK_THAT(base::read_file(report + "/periksa.txt"), Catch::Contains("teks yang menyebut tahun lama, periksa ("));
    CHECK(fs::exists(report + "/peta-layanan.png"));
    CHECK_THAT(base::read_file(report + "/tata-letak/laporan.xml"), Catch::Contains("dasar=\"lkjip\""));
    CHECK_FALSE(fs::exists(report + "/tata-letak-dasar-1"));
    std::string const again = said({"new", "--dari", city, "--tahun", "2025", "-o", report});
    CHECK_THAT(again, Catch::Contains("[W-027]") && !Catch::Contains("--timpa"));
    CHECK_THAT(said({"new", "--dari", report, "--tahun", "2026", "-o", folder.path() + "/laporan-2026"}), !Catch::Contains("periksa.txt\n  "));
}

TEST_CASE("a layout built on another of one's own takes that along to the next year", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const report = folder.path() + "/a/laporan";
    fs::create_directories(folder.path() + "/a/dinas");
    fs::copy(sample, report, fs::copy_options::recursive);
    fs::create_directories(report + "/tata-letak");
    base::write_file(folder.path() + "/a/dinas/laporan.xml", "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"lkjip\"/>");
    base::write_file(report + "/tata-letak/laporan.xml", "<laporan xmlns=\"urn:lkjip:layout:1\" dasar=\"../../dinas\"/>");
    std::string const next = folder.path() + "/b/laporan";
    REQUIRE(run({"new", "--dari", report, "--tahun", "2025", "-o", next}) == 0);
    CHECK_THAT(base::read_file(next + "/tata-letak/laporan.xml"), Catch::Contains("dasar=\"../tata-letak-dasar-1\""));
    CHECK_THAT(base::read_file(next + "/tata-letak-dasar-1/laporan.xml"), Catch::Contains("dasar=\"lkjip\""));
    CHECK(run({"layout", "check", next + "/tata-letak"}) == 0);
}

TEST_CASE("targets of the year after are told when the new report is of a later one", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const tapin = std::string(LKJIP_SOURCE_DIR) + "/samples/tapin-2022";
    std::string const far = said({"new", "--dari", tapin, "--tahun", "2025", "-o", folder.path() + "/a"});
    CHECK_THAT(far, Catch::Contains("target untuk tahun sesudah 2022 dipakai untuk 2025, periksa:"));
    CHECK_THAT(said({"new", "--dari", tapin, "--tahun", "2023", "-o", folder.path() + "/b"}), !Catch::Contains("target untuk tahun sesudah"));
}

TEST_CASE("a bundle can't be written to, only tried", "[cli][bundle]") {
    workbook::TemporaryFolder const folder;
    std::string const bundle = folder.path() + "/contoh.lkjip";
    REQUIRE(run({"bundle", sample, "-o", bundle}) == 0);
    std::string const text = said({"import", "--anggaran", "x.xlsx", "--ke", bundle});
    CHECK_THAT(text, Catch::Contains("isi bundel tidak dapat diubah [C-014]") && Catch::Contains("unzip " + bundle));
    CHECK_THAT(said({"import", "--anggaran", "x.xlsx", "--ke", bundle, "--coba"}), Catch::Contains("x.xlsx") && !Catch::Contains("C-014"));
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

TEST_CASE("faults in a bundle are told with the bundle's name, never with the folder it is unpacked to", "[cli][bundle]") {
    workbook::TemporaryFolder const folder;
    std::string const bundle = bundle_with(folder.path(), "{\n  \"misi\": [1],\n  \"visi\": {\"sertakan\": \"tidak-ada.json\"}\n}");
    std::string const place = bundle + ":lain.json:2:";
    std::string const inside = "/contoh/lain.json";
    for (std::vector<std::string> const& words : std::vector<std::vector<std::string>>{{"check", bundle},
                                                                                       {"check", bundle, "--json"},
                                                                                       {"render", bundle, "-o", folder.path() + "/a.pdf"},
                                                                                       {"render", bundle, "--json", "-o", folder.path() + "/a.pdf"},
                                                                                       {"figures", bundle},
                                                                                       {"template", "--dari", bundle, "-o", folder.path() + "/a.xlsx"},
                                                                                       {"new", "--dari", bundle, "--tahun", "2025", "-o", folder.path() + "/baru"}}) {
        std::string const text = said(words);
        INFO(words[0] << (words.size() > 2 ? words[2] : "") << "\n" << text);
        CHECK_THAT(text, Catch::Contains(place) || Catch::Contains("\"berkas\": \"" + bundle + ":lain.json\""));
        CHECK_THAT(text, !Catch::Contains(inside));
        CHECK_THAT(text, Catch::Contains("tidak-ada.json"));
    }
}

TEST_CASE("findings and figures of a bundle have their places in the bundle", "[cli][bundle]") {
    workbook::TemporaryFolder const folder;
    std::string const bundle = folder.path() + "/kota.lkjip";
    REQUIRE(run({"bundle", std::string(LKJIP_SOURCE_DIR) + "/samples/kota-contoh", "-o", bundle}) == 0);
    for (std::vector<std::string> const& words : std::vector<std::vector<std::string>>{{"check", bundle},
                                                                                       {"check", bundle, "--json"},
                                                                                       {"check", bundle, "--html"},
                                                                                       {"check", bundle, "--daftar-reviu"},
                                                                                       {"figures", bundle, "--json"},
                                                                                       {"figures", bundle, "pagu"},
                                                                                       {"figures", bundle, "--explain", "program[0].pagu"},
                                                                                       {"figures", bundle, "--explain", "program[0].pagu", "--json"},
                                                                                       {"layout", "check", std::string(LKJIP_SOURCE_DIR) + "/layouts/lkjip", "--data", bundle}}) {
        std::string const text = said(words);
        INFO(words[0] << " " << words.back() << "\n" << text.substr(0, 2000));
        CHECK_THAT(text, !Catch::Contains("/kota/"));
    }
    CHECK_THAT(said({"figures", bundle, "--json"}), Catch::Contains("\"berkas\": \"" + bundle + ":"));
}

TEST_CASE("folders for what is written are made", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    CHECK(run({"template", "-o", folder.path() + "/a/b/isian.xlsx"}) == 0);
    CHECK(fs::exists(folder.path() + "/a/b/isian.xlsx"));
    CHECK(run({"bundle", sample, "-o", folder.path() + "/c/contoh.lkjip"}) == 0);
    CHECK(fs::exists(folder.path() + "/c/contoh.lkjip"));
    base::write_file(folder.path() + "/berkas", "");
    CHECK(run({"template", "-o", folder.path() + "/berkas/isian.xlsx"}) == 3);
}

TEST_CASE("a folder that is not there yet is where the pictures are looked for", "[cli][workbook]") {
    workbook::TemporaryFolder const folder;
    std::string const book = folder.path() + "/isian.xlsx";
    REQUIRE(run({"template", "--dari", std::string(LKJIP_SOURCE_DIR) + "/samples/kota-contoh", "-o", book}) == 0);
    fs::path const before = fs::current_path();
    fs::current_path(folder.path());
    std::string const text = said({"import", book, "-o", "laporan"});
    fs::current_path(before);
    CHECK_THAT(text, Catch::Contains("berkas \"lambang.png\" tidak ada di folder laporan"));
}
