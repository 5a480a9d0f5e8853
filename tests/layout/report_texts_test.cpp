// What is said about the texts of a report: where in their file, and whether anybody reads them.
#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "layout_under_test.h"

using namespace lkjip;
using namespace lkjip::layout;
using namespace lkjip::layout::testing;
namespace fs = std::filesystem;

namespace {

base::Value text_at(char const* text, base::Origin origin) {
    base::Value value(text);
    value.origin = origin;
    return value;
}

struct Layouted {
    fs::path folder = fs::temp_directory_path() / ("lkjip-texts-" + std::to_string(::getpid()));
    LayoutPtr layout;

    explicit Layouted(std::string const& body) {
        fs::create_directories(folder);
        std::ofstream(folder / "laporan.xml") << "<laporan xmlns=\"urn:lkjip:layout:1\">\n" << body << "\n</laporan>\n";
        base::Diagnostics diagnostics;
        layout = read_layout(folder.string(), diagnostics);
        INFO(base::format(diagnostics));
        REQUIRE_FALSE(diagnostics.has_errors());
    }
    ~Layouted() { fs::remove_all(folder); }
};

// What is said of texts nobody reads.
std::string unread(std::string const& section, base::Value const& data) {
    Layouted const made("<bagian>" + section + "</bagian>");
    std::vector<std::string> const files{"laporan.json"};
    base::Diagnostics diagnostics;
    check_texts_are_read(*made.layout, {data, ".", files, 1, {}}, diagnostics);
    return base::format(diagnostics);
}

// What is said of a text in a file of its own, or in laporan.json.
std::string said_of(char const* text, char const* file) {
    bool const is_own = std::string_view(file) != "laporan.json";
    base::Value const data = object({{"narasi", object({{"umum", text_at(text, {0, is_own ? 1 : 7, is_own ? 1 : 13})}})}});
    Layouted const made(R"(<bagian><paragraf dari="narasi.umum"/></bagian>)");
    std::vector<std::string> const files{file};
    base::Diagnostics diagnostics;
    (void)resolve(*made.layout, {data, ".", files, 1, {}}, diagnostics);
    return base::format(diagnostics);
}

// What is said of a layout together with such texts, both of its own faults and of theirs.
std::string said_together(std::string const& section, base::Value const& data) {
    Layouted const made("<bagian>" + section + "</bagian>");
    std::vector<std::string> const files{"laporan.json"};
    base::Diagnostics diagnostics;
    Inputs const inputs{data, ".", files, 1, {}};
    (void)resolve(*made.layout, inputs, diagnostics);
    check_texts_are_read(*made.layout, inputs, diagnostics);
    return base::format(diagnostics);
}

bool starts(std::string const& said, std::string const& with) { return said.starts_with(with); }

base::Value const texts = object({
    {"narasi", object({
        {"pengntar", text_at("Salah ketik.", {0, 3, 5})},
        {"penutup", text_at("Dibaca {{ narasi.catatan }}.", {0, 4, 5})},
        {"catatan", text_at("Dibaca oleh teks lain.", {0, 5, 5})},
        {"bab9", object({{"a", "Satu."}, {"b", "Dua."}})},
        {"sasaran", object({{"mandiri", "Dipilih dengan nama."}})},
    })},
    {"daftar", object({{"saran", list({"A", "B"})}, {"misi", list({"C"})}})},
});

}  // namespace

TEST_CASE("a text that nobody reads is told, with what may have been meant", "[layout][texts]") {
    std::string const body = R"x(<jika syarat="ada(narasi.pengantar)"><paragraf dari="narasi.pengantar"/></jika>
        <paragraf dari="narasi.penutup"/><untuk setiap="daftar.saran" sebagai="s"><paragraf>{{ s }} {{ narasi.sasaran[s] | jika_kosong('–') }}</paragraf></untuk>)x";
    CHECK(unread(body, texts) == R"(laporan.json:3:5: peringatan: naskah `narasi.pengntar` tidak dipakai oleh tata letak (/narasi/pengntar) [L-058]
    saran: maksud Anda `pengantar`?
peringatan: 2 naskah di dalam `narasi.bab9` tidak dipakai oleh tata letak (/narasi/bab9) [L-058]
    saran: periksa namanya, pakai dalam tata letak, atau hapus
peringatan: naskah `daftar.misi` tidak dipakai oleh tata letak (/daftar/misi) [L-058]
    saran: periksa namanya, pakai dalam tata letak, atau hapus
)");
}

TEST_CASE("texts reached by a variable or a name that is computed count as read", "[layout][texts]") {
    CHECK(unread(R"(<tetapkan nama="n" nilai="narasi"/><tetapkan nama="d" nilai="daftar"/>)", texts) == "");
    CHECK(unread(R"(<paragraf>{{ narasi['pengntar'] }}{{ narasi[tahun] | jika_kosong('') }}{{ banyak(daftar.misi) }}{{ daftar.saran[0] }}</paragraf>)", texts) == "");
    CHECK(unread(R"(<paragraf>{{ instansi.nama }}</paragraf>)", object({{"tahun", 2022}})) == "");
}

TEST_CASE("faults in a text are told with the line of its own file", "[layout][texts]") {
    CHECK(starts(said_of("Satu.\n\nDua {{ tahn }}.", "umum.md"), "umum.md:3:8: galat: nama `tahn`"));
    CHECK(starts(said_of("Satu.\n\nDua {{ tahn }}.", "laporan.json"), "laporan.json:7:13: galat: nama `tahn`"));
    CHECK(starts(said_of("Satu.\n\n# Judul\n\nDua.", "umum.md"), "umum.md:3:1: galat: judul `#`"));
    CHECK(starts(said_of("Satu.\n\n- butir\n- ![x](y.png)", "umum.md"), "umum.md:4:3: galat: gambar"));
    CHECK(starts(said_of("Satu.\n\nIni `kode`.", "umum.md"), "umum.md:3:5: galat: kode"));
    CHECK(starts(said_of("Satu.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "umum.md"), "umum.md:3:1: galat: tabel"));
    CHECK(starts(said_of("Satu.\n\n---\n\nDua.", "umum.md"), "umum.md:3:1: galat: garis"));
    CHECK(starts(said_of("Satu {{ tahun }}.\n\n# Judul", "laporan.json"), "laporan.json:7:13: galat:"));
}

TEST_CASE("a name the format knows is no misspelling", "[layout][texts]") {
    base::Value const data = object({{"program", list({object({{"capaian", 90}})})}});
    Layouted const made(R"x(<bagian><untuk setiap="program" sebagai="p"><jika syarat="ada(p.capaia)"><garis/></jika></untuk></bagian>)x");
    std::vector<std::string> const files{"laporan.json"};
    std::vector<std::string> const known{"capaia"};
    base::Diagnostics unknown, told;
    (void)resolve(*made.layout, {data, ".", files, 1, {}}, unknown);
    (void)resolve(*made.layout, {data, ".", files, 1, {}, false, &known}, told);
    CHECK(base::format(unknown).find("L-049") != std::string::npos);
    CHECK(base::format(told) == "");
}

TEST_CASE("scans that no page shows are told", "[layout][texts]") {
    base::Value const scan = object({{"judul", base::Value("Daftar hadir")}, {"keterangan", base::Value("Disimpan di sekretariat.")}});
    base::Value const data = object({{"pindaian", object({{"hadir_1", scan}, {"hadir_2", scan}})}});
    std::vector<std::string> const files{"laporan.json"};
    auto const said = [&](std::string const& body) {
        Layouted const made("<bagian>" + body + "</bagian>");
        base::Diagnostics diagnostics;
        (void)resolve(*made.layout, {data, ".", files, 1, {}}, diagnostics);
        return base::format(diagnostics);
    };
    CHECK(said(R"(<pindaian dari="pindaian.hadir_1"/><pindaian dari="pindaian.hadir_2"/>)") == "");
    std::string const one = said(R"(<pindaian dari="pindaian.hadir_1"/>)");
    INFO(one);
    CHECK(one.find("pindaian `hadir_2` tidak mendapat halaman") != std::string::npos);
    CHECK(one.find("hadir_1") == std::string::npos);
}

TEST_CASE("a text with expressions is filled before a filter changes it", "[layout][texts]") {
    base::Value const data = object({{"instansi", object({{"nama", text_at("Kecamatan {{ instansi.singkatan }}", {0, 3, 5})}, {"singkatan", "Bening"}, {"panjang", text_at("{{ instansi.nama }} Raya", {0, 4, 5})}})},
                                     {"daftar", object({{"misi", list({text_at("di {{ instansi.singkatan }}", {0, 5, 5}), "b"})}})},
                                     {"dokumen", object({{"tanggal", "2023-02-24"}, {"terbit", text_at("{{ dokumen.tanggal }}", {0, 6, 5})}})}});
    auto const printed = [&](std::string const& expression) {
        Layouted const made("<bagian><tetapkan nama=\"singkat\" nilai=\"'luar'\"/><paragraf>{{ " + expression + " }}</paragraf></bagian>");
        std::vector<std::string> const files{"laporan.json"};
        base::Diagnostics diagnostics;
        Document const document = resolve(*made.layout, {data, ".", files, 1, {}}, diagnostics);
        if (diagnostics.has_errors()) return base::format(diagnostics);
        std::string text;
        for (Inline const& piece : std::get<Paragraph>(document.sections.at(0).body.at(0)).content) text += std::get<Text>(piece).text;
        return text;
    };
    CHECK(printed("instansi.nama | besar") == "KECAMATAN BENING");
    CHECK(printed("instansi.nama | kecil") == "kecamatan bening");
    CHECK(printed("instansi.nama | kecil_awal") == "kecamatan Bening");
    CHECK(printed("instansi.nama | kecil | judul") == "Kecamatan Bening");
    CHECK(printed("instansi.panjang | besar") == "KECAMATAN BENING RAYA");
    CHECK(printed("instansi.nama | ganti('instansi', 'x')") == "Kecamatan Bening");
    CHECK(printed("'Ini {{' | besar") != "");
    CHECK(printed("'kantor ' &amp; instansi.nama | besar") == "KANTOR KECAMATAN BENING");
    CHECK(printed("instansi.nama | potong(9, '')") == "Kecamatan");
    CHECK(printed("gabung(daftar.misi | besar, ', ')") == "DI BENING, B");
    CHECK(printed("gabung(daftar.misi, ', ') | besar") == "DI BENING, B");
    CHECK(printed("dokumen.terbit | tanggal") == "24 Februari 2023");
    CHECK(printed("instansi.alamat | jika_kosong(instansi.nama) ") == "Kecamatan Bening");
    CHECK(printed("'x' | ganti('x', instansi.nama)") == "Kecamatan Bening");
    CHECK(printed("gabung(saring(daftar.misi, m, (m | besar) eq 'DI BENING'), '') &amp; singkat") == "di Beningluar");
}

TEST_CASE("a text that inserts itself through a filter is told", "[layout][texts]") {
    base::Value const data = object({{"narasi", object({{"umum", text_at("A {{ narasi.umum | besar }}", {0, 7, 13})}})}});
    Layouted const made(R"(<bagian><paragraf>{{ narasi.umum | besar }}</paragraf></bagian>)");
    std::vector<std::string> const files{"laporan.json"};
    base::Diagnostics diagnostics;
    (void)resolve(*made.layout, {data, ".", files, 1, {}}, diagnostics);
    CHECK(base::format(diagnostics).find("L-052") != std::string::npos);
}

TEST_CASE("a typeface that the list of fonts lacks is told at its place in the layout", "[layout][fonts]") {
    Layouted const made("<gaya nama=\"isi\" huruf=\"Comic Sans\"/>\n<bagian><paragraf><huruf nama=\"Liberation Seri\">x</huruf><huruf ukuran=\"8pt\">y</huruf></paragraf></bagian>");
    base::Diagnostics diagnostics;
    check_fonts(*made.layout, {"Liberation Serif", "Carlito"}, diagnostics);
    std::string const said = base::format(diagnostics);
    CHECK(said.find("laporan.xml:2:25: galat: keluarga huruf `Comic Sans` tidak dikenal [L-035]\n    saran: yang ada: Liberation Serif, Carlito") != std::string::npos);
    CHECK(said.find("laporan.xml:3:32: galat: keluarga huruf `Liberation Seri` tidak dikenal [L-035]\n    saran: maksud Anda `Liberation Serif`?") != std::string::npos);
    CHECK(diagnostics.error_count() == 2);
}

TEST_CASE("a name misspelt in the layout is told there, and not of the data", "[layout][texts]") {
    base::Value const data = object({{"narasi", object({{"latar", text_at("Teks.", {0, 3, 4})}})}});
    std::string const said = said_together(R"(<paragraf dari="narasi.lattar"/>)", data);
    CHECK(said.find("`narasi.lattar` tidak punya nilai [L-050]") != std::string::npos);
    CHECK(said.find("maksud Anda `latar`?") != std::string::npos);
    CHECK(said.find("L-058") == std::string::npos);
}

TEST_CASE("a text that only looks like an optional one is told with the name asked for", "[layout][texts]") {
    base::Value const data = object({{"narasi", object({{"lattar", text_at("Teks.", {0, 3, 4})}})}});
    std::string const said = said_together(R"(<paragraf>{{ narasi.latar | jika_kosong('–') }}</paragraf>)", data);
    CHECK(said.find("L-058") != std::string::npos);
    CHECK(said.find("maksud Anda `latar`?") != std::string::npos);
}
