#include "comparing.h"

#include "base/files.h"
#include "base/hash.h"
#include "workbook/archive.h"
#include "workbook/bundle.h"
#include "workbook/bundle_manifest.h"
#include "workbook/bundle_names.h"
#include "workbook/temporary_folder.h"

using namespace lkjip;
using namespace lkjip::workbook_tests;
using workbook::PackedFile;
namespace fs = std::filesystem;

namespace {

std::string unpacking(std::string const& bytes) {
    workbook::TemporaryFolder const folder;
    std::string const file = folder.path() + "/uji.lkjip";
    base::write_file(file, bytes);
    fs::create_directory(folder.path() + "/isi");
    std::string told = "terbuka";
    try {
        workbook::unpack_bundle(file, folder.path() + "/isi");
    } catch (base::Error const& error) {
        told = error.what();
    }
    bool const is_untouched = told == "terbuka" || fs::is_empty(folder.path() + "/isi");
    CHECK(is_untouched);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);   // nothing beside it
    return told;
}

// A bundle whose manifest fits its files.
std::vector<PackedFile> files_of(std::map<std::string, std::string> const& contents) {
    std::vector<PackedFile> files{{workbook::manifest_name, workbook::manifest_of(contents)}};
    for (auto const& [name, content] : contents) files.push_back({name, content});
    return files;
}

}  // namespace

TEST_CASE("a report unpacked from its bundle is the report, whatever sample", "[workbook][bundle]") {
    std::string const sample_folder = GENERATE(from_range(sample_folders()));
    report::Report const report = read_valid(sample_folder);
    std::string const bytes = workbook::make_bundle(report, "", std::string(LKJIP_SOURCE_DIR) + "/layouts");
    CHECK(bytes == workbook::make_bundle(report, "", std::string(LKJIP_SOURCE_DIR) + "/layouts"));
    workbook::TemporaryFolder const folder;
    base::write_file(folder.path() + "/x.lkjip", bytes);
    CHECK(workbook::is_bundle(folder.path() + "/x.lkjip"));
    workbook::unpack_bundle(folder.path() + "/x.lkjip", folder.path());
    CHECK(difference(report.data, read_valid(folder.path()).data) == "");
    CHECK(fs::exists(folder.path() + "/tata-letak/laporan.xml") == fs::exists(sample_folder + "/tata-letak/laporan.xml"));
}

TEST_CASE("a layout goes along with all that it builds on", "[workbook][bundle]") {
    report::Report const report = read_valid(sample("kota-contoh"));
    workbook::TemporaryFolder const folder;
    base::write_file(folder.path() + "/x.lkjip", workbook::make_bundle(report, "", std::string(LKJIP_SOURCE_DIR) + "/layouts"));
    workbook::unpack_bundle(folder.path() + "/x.lkjip", folder.path());
    CHECK_THAT(base::read_file(folder.path() + "/tata-letak/laporan.xml"), Catch::Contains("dasar=\"../tata-letak-dasar-1\""));
    CHECK(base::read_file(folder.path() + "/tata-letak-dasar-1/gaya.xml") ==
          base::read_file(LKJIP_SOURCE_DIR "/layouts/lkjip/gaya.xml"));
}

TEST_CASE("a bundle that was changed on the way is not opened", "[workbook][bundle]") {
    std::vector<PackedFile> const whole = files_of({{"laporan.json", "{}"}, {"a/b.json", "[]"}});
    CHECK(unpacking(workbook::pack(whole)) == "terbuka");

    std::vector<PackedFile> changed = whole;
    changed[1].content = "[1]";
    CHECK_THAT(unpacking(workbook::pack(changed)), Catch::Contains("\"a/b.json\" berubah sejak bundel dibuat [W-041]"));
    changed = whole;
    changed.pop_back();
    CHECK_THAT(unpacking(workbook::pack(changed)), Catch::Contains("terdaftar, tetapi tidak ada di dalam bundel [W-043]"));
    changed = whole;
    changed.push_back({"lain.json", "{}"});
    CHECK_THAT(unpacking(workbook::pack(changed)), Catch::Contains("tidak terdaftar [W-043]"));
    CHECK_THAT(unpacking(workbook::pack({{"laporan.json", "{}"}})), Catch::Contains("bundel.json tidak ada di dalamnya [W-040]"));
    CHECK_THAT(unpacking(workbook::pack({{"bundel.json", "{\"format\": \"lain\"}"}})), Catch::Contains("[W-040]"));
    CHECK_THAT(unpacking(workbook::pack({{"bundel.json", R"({"format": "lkjip-bundel", "versi": 2, "berkas": []})"}})),
               Catch::Contains("program yang lebih baru [W-044]"));
    CHECK_THAT(unpacking("bukan zip"), Catch::Contains("ini bukan bundel laporan [W-040]"));
}

TEST_CASE("paths in a bundle never lead out of its folder", "[workbook][bundle]") {
    for (char const* const name :
         {"../luar.json", "a/../../luar.json", "/etc/luar", "a//b", "./a", "a/.", "C:\\luar", "..\\luar", "a\nb", ""}) {
        INFO(name);
        CHECK_FALSE(workbook::is_safe_name(name));
        if (*name != '\0') CHECK_THAT(unpacking(workbook::pack(files_of({{name, "x"}}))), Catch::Contains("[W-042]"));
    }
    CHECK_THAT(unpacking(workbook::pack(files_of({{"a", "x"}, {"a/b", "y"}}))),
               Catch::Contains("sekaligus berkas dan folder [W-043]"));
    CHECK(workbook::is_safe_name("narasi/bab-1 (lama).json"));
    CHECK(workbook::is_safe_name("..nama"));
}
