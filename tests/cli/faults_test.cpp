// What commands say when they can't do what they are asked: as text, or with --json as one document.
#include <rapidjson/document.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "run_command.h"

using namespace lkjip;
using namespace lkjip::testing;
namespace fs = std::filesystem;

namespace {

// The codes in `masalah` of the one document on stdout.
std::vector<std::string> codes_in(Said const& said) {
    rapidjson::Document document;
    document.Parse(said.out.c_str());
    if (document.HasParseError() || !document.IsObject() || !document.HasMember("masalah")) return {};
    std::vector<std::string> codes;
    for (auto const& fault : document["masalah"].GetArray()) codes.emplace_back(fault["kode"].GetString());
    return codes;
}

// A copy of the smallest report with one number put wrong.
std::string invalid_report(std::string const& folder) {
    std::string const made = folder + "/salah";
    fs::create_directories(folder);
    fs::copy(sample, made);
    std::string text = base::read_file(made + "/laporan.json");
    std::size_t const at = text.find("\"pagu\"");
    text.replace(at, 6, "\"pago\"");
    base::write_file(made + "/laporan.json", text);
    return made;
}

}  // namespace

TEST_CASE("with --json every failure is one document on stdout, with its exit code", "[cli][json]") {
    struct Case { std::vector<std::string> words; int code; std::string fault; };
    std::string const missing = sample + "/tidak-ada";
    for (Case const& one : {
             Case{{"figures", missing, "--json"}, 3, "D-001"},
             Case{{"figures", "--json"}, 1, "C-003"},
             Case{{"figures", sample, "--explain", "nada", "--json"}, 1, "C-010"},
             Case{{"figures", missing, "--explain", "nada", "--json"}, 3, "D-001"},
             Case{{"render", "--foo", "--json"}, 1, "C-001"},
             Case{{"render", "--json"}, 1, "C-003"},
             Case{{"render", missing, "--json"}, 3, "D-001"},
             Case{{"render", missing + ".lkjip", "--json"}, 3, "D-001"},
             Case{{"render", sample, "--json", "--watch"}, 1, "C-009"},
             Case{{"check", missing, "--json"}, 3, "D-001"},
             Case{{"check", "--json"}, 1, "C-003"},
             Case{{"check", sample, "--json", "--html"}, 1, "C-009"},
             Case{{"layout", "check", missing, "--json"}, 2, "L-023"},
             Case{{"layout", "chek", missing, "--json"}, 1, "C-002"},
             Case{{"chek", sample, "--json"}, 1, "C-002"},
             Case{{"import", sample, "--json"}, 1, "C-001"},
         }) {
        Said const said = run(one.words);
        INFO(said.out << said.err);
        CHECK(said.code == one.code);
        auto const codes = codes_in(said);
        REQUIRE_FALSE(codes.empty());
        CHECK(codes.front() == one.fault);
        CHECK(said.err.empty());
    }
}

TEST_CASE("without --json, or after two dashes, faults are text on stderr", "[cli][json]") {
    Said const said = run({"figures", "--", "--json"});
    CHECK(said.code == 3);
    CHECK(said.out.empty());
    CHECK(said.err.find("[D-001]") != std::string::npos);
}

TEST_CASE("an HTML page shows what is wrong with the data", "[cli][check]") {
    workbook::TemporaryFolder const folder;
    Said const said = run({"check", invalid_report(folder.path()), "--html"});
    CHECK(said.code == 2);
    CHECK(said.out.find("<h2>Data dan tata letak</h2>") != std::string::npos);
    CHECK(said.out.find("D-004 · galat: bidang tidak dikenal") != std::string::npos);
    CHECK(said.out.find("Saran: maksud Anda `pagu`?") != std::string::npos);
    CHECK(said.out.find("Temuan: belum dicari") != std::string::npos);
    CHECK(said.out.find("0 galat") == std::string::npos);
    Said const missing = run({"check", folder.path() + "/tidak-ada", "--html"});
    CHECK(missing.code == 3);
    CHECK(missing.out.find("D-001 · galat") != std::string::npos);
    Said const sound = run({"check", sample, "--html"});
    CHECK(sound.out.find("<p>Data dan tata letak: 0 galat") != std::string::npos);
    CHECK(sound.out.find("<h2>Temuan</h2>") != std::string::npos);
    CHECK(run({"check", invalid_report(folder.path() + "/lagi")}).out.find("temuan: belum dicari") != std::string::npos);
}

TEST_CASE("what a command would not use is told", "[cli]") {
    struct Case { std::vector<std::string> words; std::string said; };
    for (Case const& one : {
             Case{{"render", sample, "--tanggal", ""}, "opsi `--tanggal` memerlukan nilai TTTT-BB-HH [C-001]"},
             Case{{"render", sample, "--tanggal="}, "opsi `--tanggal` memerlukan nilai TTTT-BB-HH [C-001]"},
             Case{{"bundle", sample, "--layout", ""}, "opsi `--layout` memerlukan nilai DIR [C-001]"},
             Case{{"layout", "elements", "tabel", "kolom"}, "paling banyak satu elemen [C-003]"},
             Case{{"layout", "schema", "x"}, "tidak memakai argumen `x` [C-003]"},
             Case{{"schema", "x"}, "tidak memakai argumen `x` [C-003]"},
             Case{{"template", "x"}, "tidak memakai argumen `x` [C-003]"},
             Case{{"figures", sample, "1", "--explain", "2"}, "[C-003]"},
             Case{{"import", "isian.xlsx", "-o", "x", "--coba"}, "`--coba` hanya berlaku bersama `--anggaran` [C-009]"},
             Case{{"import", "isian.xlsx", "--anggaran", "a.xlsx"}, "`isian.xlsx` tidak dipakai [C-003]"},
         }) {
        Said const said = run(one.words);
        INFO(said.out << said.err);
        CHECK(said.code == 1);
        CHECK(said.err.find(one.said) != std::string::npos);
        CHECK(said.err.find("saran: ") != std::string::npos);
    }
}
