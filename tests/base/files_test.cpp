#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/refusal.h"
#include "base/utf8.h"

using namespace lkjip::base;
namespace fs = std::filesystem;

namespace {
struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("lkjip-files-" + std::to_string(::getpid()));
    TemporaryFolder() { fs::create_directories(path); }
    ~TemporaryFolder() { fs::remove_all(path); }
    [[nodiscard]] std::string file(char const* name) const { return (path / name).string(); }
};
}  // namespace

TEST_CASE("a file is written whole and read back", "[base][files]") {
    TemporaryFolder const folder;
    std::string const content(200'000, 'x');
    write_file(folder.file("a.txt"), "lama");
    write_file(folder.file("a.txt"), content);
    CHECK(read_file(folder.file("a.txt")) == content);
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
    write_file(folder.file("kosong"), "");
    CHECK(read_file(folder.file("kosong")).empty());
}

TEST_CASE("what cannot be read or written is told with its name and why", "[base][files]") {
    TemporaryFolder const folder;
    CHECK_THROWS_WITH(read_file(folder.file("tiada")), Catch::Contains("tidak dapat dibaca: berkas atau foldernya tidak ada"));
    CHECK_THROWS_WITH(read_file(folder.path.string()), Catch::Contains("itu sebuah folder"));
    CHECK_THROWS_WITH(write_file(folder.file("tiada/x"), "x"), Catch::Contains("tidak dapat ditulis"));
}

TEST_CASE("a link stays a link: the file it leads to is written", "[base][files]") {
    TemporaryFolder const folder;
    fs::create_directories(folder.path / "jauh");
    write_file(folder.file("jauh/asli.pdf"), "lama");
    fs::create_symlink("jauh/asli.pdf", folder.path / "satu.pdf");
    fs::create_symlink(folder.path / "satu.pdf", folder.path / "dua.pdf");
    write_file(folder.file("dua.pdf"), "baru");
    CHECK(fs::is_symlink(folder.path / "satu.pdf"));
    CHECK(fs::is_symlink(folder.path / "dua.pdf"));
    CHECK(read_file(folder.file("jauh/asli.pdf")) == "baru");

    fs::create_symlink("jauh/belum.pdf", folder.path / "menggantung.pdf");
    write_file(folder.file("menggantung.pdf"), "ada");
    CHECK(fs::is_symlink(folder.path / "menggantung.pdf"));
    CHECK(read_file(folder.file("jauh/belum.pdf")) == "ada");

    fs::create_symlink("lingkar.pdf", folder.path / "lingkar.pdf");
    CHECK_THROWS_WITH(write_file(folder.file("lingkar.pdf"), "x"), Catch::Contains("tautan simboliknya berputar"));
}

TEST_CASE("folders, pipes and devices are not replaced", "[base][files]") {
    TemporaryFolder const folder;
    REQUIRE(::mkfifo(folder.file("pipa").c_str(), 0600) == 0);
    fs::create_symlink("pipa", folder.path / "tautan");
    for (char const* name : {"pipa", "tautan"}) CHECK_THROWS_WITH(write_file(folder.file(name), "x"), Catch::Contains("itu perangkat atau pipa, bukan berkas"));
    CHECK(fs::is_fifo(folder.path / "pipa"));
    CHECK(fs::is_symlink(folder.path / "tautan"));
    fs::create_directories(folder.path / "folder");
    CHECK_THROWS_WITH(write_file(folder.file("folder"), "x"), Catch::Contains("itu sebuah folder"));
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 3);
}

TEST_CASE("whatever the system refuses is said in Bahasa Indonesia, with a remedy", "[base][files]") {
    for (int error = 1; error < 140; ++error) {
        INFO(error << " " << std::strerror(error));
        Refusal const why = refusal(error);
        CHECK(why.reason.find(std::strerror(error)) == std::string::npos);
        CHECK_FALSE(why.remedy.empty());
    }
    TemporaryFolder const folder;
    CHECK_THROWS_WITH(read_file(folder.file("tiada")), Catch::Contains("saran: periksa nama dan foldernya"));
    CHECK_THROWS_WITH(read_file(folder.file("tiada/x/y")), Catch::Contains("[R-001]"));
    write_file(folder.file("berkas"), "x");
    CHECK_THROWS_WITH(make_folders(folder.file("berkas/di-dalam")), Catch::Contains("tidak dapat dibuat: sebagian jalurnya bukan folder [R-003]"));
    make_folders(folder.file("a/b/c"));
    make_folders(folder.file("a/b/c"));
    CHECK(fs::is_directory(folder.path / "a/b/c"));
}

TEST_CASE("sha256 of the empty and of a known text", "[base][hash]") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("broken UTF-8 is found where it starts", "[base][utf8]") {
    CHECK_FALSE(first_invalid_utf8("Kinerja é → 𝟙"));
    CHECK(first_invalid_utf8("ab\xFFz") == 2u);
    CHECK(first_invalid_utf8("ab\xC3") == 2u);
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0u);
    CHECK(first_invalid_utf8("\xC0\x80") == 0u);
    CHECK(count_characters("é→a") == 3);
}
