#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <fstream>

#include "report/report.h"
#include "report_under_test.h"

using namespace lkjip;
using namespace lkjip::report::testing;
namespace fs = std::filesystem;

namespace {

bool says(std::string const& faults, char const* part) { return faults.find(part) != std::string::npos; }

void copy_parts(TemporaryFolder const& folder) { fs::copy(fs::path(LKJIP_SOURCE_DIR) / "tests/cases/report/dasar", folder.path / "dasar"); }

}  // namespace

TEST_CASE("a report that is not there is told so", "[report][limits]") {
    TemporaryFolder const folder;
    CHECK(says(faults_of(folder.path.string()), "tidak berisi laporan.json"));
    CHECK(says(faults_of((folder.path / "tiada").string()), "tidak ada"));
    CHECK(says(faults_of("/dev/null"), "bukan berkas"));
    fs::create_directory(folder.path / "laporan.json");
    CHECK(says(faults_of(folder.path.string()), "tidak berisi laporan.json"));
}

TEST_CASE("a file that is too large is not read", "[report][limits]") {
    TemporaryFolder const folder;
    copy_parts(folder);
    folder.write("laporan.json", "");
    fs::resize_file(folder.path / "laporan.json", 17U << 20U);
    CHECK(says(faults_of(folder.path.string()), "lebih besar dari 16 MB"));
    folder.write("laporan.json", report_of_parts());
    fs::resize_file(folder.path / "dasar/iku.json", 17U << 20U);
    std::string const faults = faults_of(folder.path.string());
    CHECK(says(faults, "laporan.json:2:"));
    CHECK(says(faults, "lebih besar dari 16 MB (/iku) [D-014]"));
}

TEST_CASE("includes of includes of includes come to an end", "[report][limits]") {
    TemporaryFolder const folder;
    for (int level = 0; level < 30; ++level) {
        std::string const next = fmt::format("{{\"sertakan\": \"{}.json\"}}", level + 1);
        folder.write(fmt::format("{}.json", level), fmt::format("[{0}, {0}, {0}, {0}]", next));
    }
    folder.write("laporan.json", "{\"daftar\": {\"sertakan\": \"0.json\"}}");
    CHECK(says(faults_of(folder.path.string()), "terlalu banyak berkas sertaan"));
}

TEST_CASE("an include may not leave the folder by a link", "[report][limits]") {
    TemporaryFolder const outside;
    outside.write("iku.json", "{}");
    TemporaryFolder const folder;
    copy_parts(folder);
    fs::remove(folder.path / "dasar/iku.json");
    fs::create_symlink(outside.path / "iku.json", folder.path / "dasar/iku.json");
    folder.write("laporan.json", report_of_parts());
    CHECK(says(faults_of(folder.path.string()), "berada di luar folder laporan"));
}

TEST_CASE("a hundred thousand problems are cut short", "[report][limits]") {
    TemporaryFolder const folder;
    std::string text = "{\"a\": 1";
    for (int i = 0; i < 100'000; ++i) text += fmt::format(",\n\"bidang_{}\": 1", i);
    folder.write("laporan.json", text + "}");
    base::Diagnostics diagnostics;
    (void)report::read_report(folder.path.string(), diagnostics);
    CHECK(diagnostics.all().size() == 201);
    CHECK(diagnostics.all().back().code == "D-019");
}

TEST_CASE("a part that is not there is told by its name in the folder, wherever the report is read from", "[report][limits]") {
    TemporaryFolder const folder;
    folder.write("laporan.json", "{\"narasi\": {\"sertakan\": \"bagian/tiada.json\"}}");
    fs::path const before = fs::current_path();
    fs::current_path(folder.path);
    for (std::string const& path : {std::string("."), std::string("laporan.json"), std::string("./laporan.json"), folder.path.string()}) {
        INFO(path);
        CHECK(says(faults_of(path), "berkas sertaan \"bagian/tiada.json\" tidak ada (/narasi) [D-010]"));
    }
    fs::current_path(before);
}

TEST_CASE("what is read from an unpacked folder bears the names to be shown", "[report][limits]") {
    TemporaryFolder const folder;
    folder.write("laporan.json", "{\"narasi\": {\"sertakan\": \"tiada.json\"}, \"daftar\": {\"sertakan\": \"lain.json\"}}");
    folder.write("lain.json", "{\"misi\": [1]}");
    base::ShownPaths shown;
    shown.show_folder_as(folder.path.string(), "kiriman.lkjip");
    base::Diagnostics problems;
    report::Report const report = report::read_report(folder.path.string(), problems, shown);
    CHECK(report.files == std::vector<std::string>{"kiriman.lkjip:laporan.json", "kiriman.lkjip:lain.json"});
    CHECK(report.parts == std::vector<std::string>{"laporan.json", "lain.json"});
    std::string const faults = base::format(problems);
    CHECK(says(faults, "kiriman.lkjip:lain.json:1:11: "));
    CHECK_FALSE(says(faults, folder.path.filename().string().c_str()));
}
