#include "layout_under_test.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>

#include "layout/dump.h"

namespace lkjip::layout::testing {

namespace fs = std::filesystem;

base::Value number(char const* text) { return *base::Decimal::parse(text); }

namespace {

base::Value indicator(char const* name, char const* target, char const* achieved, base::Value const& objective) {
    return object({{"nama", name}, {"satuan", "%"}, {"target", number(target)}, {"capaian", number(achieved)}, {"sasaran", objective}});
}

base::Value activity(char const* name, std::int64_t budget, std::int64_t spent) {
    return object({{"nama", name}, {"pagu", budget}, {"realisasi_anggaran", spent}});
}

// With places, as if read from laporan.json.
base::Value texts(std::initializer_list<std::pair<std::string, base::Value>> fields) {
    base::Value made = object(fields);
    int line = 10;
    for (auto& [name, value] : made.as_object()->fields) value.origin = {0, line++, 12};
    return made;
}

base::Value make_report() {
    base::Value const first = object({{"nama", "Sasaran satu"}, {"nomor", 1}});
    base::Value const second = object({{"nama", "Sasaran dua"}, {"nomor", 2}});
    return object({
        {"tahun", 2022},
        {"instansi", object({{"nama", "Dinas Sosial"}, {"daerah", "Kabupaten Tapin"}})},
        {"dokumen", object({{"tanggal", "2023-02-24"}, {"tempat", "Rantau"}})},
        {"pejabat", object({{"kepala", object({{"nama", "Hj. Rahmah, S.Sos."}, {"nip", "196401201992031011"}, {"jabatan", "Kepala Dinas"}})}})},
        {"iku", object({{"indikator", list({indicator("Indikator A", "2.5", "62.8", first), indicator("Indikator B", "100", "100", first),
                                           indicator("Indikator C", "50", "40.25", second)})},
                       {"rata_capaian", number("81.40")},
                       {"kategori", object({{"nama", "Baik"}})}})},
        {"program", list({object({{"nama", "Program Satu"}, {"pagu", 300}, {"serapan", number("75.5")},
                                  {"kegiatan", list({activity("Kegiatan 1a", 100, 90), activity("Kegiatan 1b", 200, 150)})}}),
                          object({{"nama", "Program Dua"}, {"pagu", 50}, {"serapan", number("100")},
                                  {"kegiatan", list({activity("Kegiatan 2a", 50, 50)})}})})},
        {"narasi", texts({{"bab1", object({{"latar", "Teks **tebal** dan _miring_ tahun {{ tahun }}.\n\n- satu\n- dua\n\n> kutipan"}})},
                           {"salah", "Lihat {{ tahn }}."},
                           {"berputar", "A {{ narasi.berputar }}"},
                           {"tabel", "| a | b |\n|---|---|\n| 1 | 2 |"},
                           {"bintang", "nilai {{ instansi.bintang }} habis"},
                           {"terbuka", "Anggaran {{ tahun }} dan **tebal."},
                           {"renggang", "Dari ** mana ** saja, **tebal** juga."},
                           {"bukan_tebal", "Lihat \\*\\* di bawah; *) sementara, 2 * 3, *** dan **tebal**."}})},
        {"daftar", object({{"misi", list({"Misi **pertama**", "Misi kedua"})}})},
        {"organisasi", object({{"jabatan", "Kepala Dinas"},
                               {"bawahan", list({object({{"jabatan", "Sekretaris"}, {"staf", true}}), object({{"jabatan", "Kepala Bidang"}})})}})},
        {"rapat", object({{"hadir", object({{"judul", "Daftar Hadir"}, {"berkas", base::List{}}})}})},
        {"anggaran", object({{"pagu", 350}})},
    });
}

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
    return text;
}

fs::path fresh_folder() {
    static std::atomic<int> count{0};
    return fs::temp_directory_path() / ("lkjip-layout-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
}

}  // namespace

base::Value const& report() {
    static base::Value const made = make_report();
    return made;
}

Made make_files(std::vector<std::pair<std::string, std::string>> const& files) {
    fs::path const folder = fresh_folder();
    for (auto const& [name, text] : files) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << text;
    }
    Made made;
    base::Diagnostics diagnostics;
    LayoutPtr const layout = read_layout(folder.string(), diagnostics);
    std::vector<std::string> const data_files{"laporan.json"};
    if (!diagnostics.has_errors()) made.document = resolve(*layout, {report(), folder.string(), data_files, 1, {}}, diagnostics);
    made.faults = replaced(replaced(base::format(diagnostics), folder.string() + "/", ""), folder.string(), ".");
    made.dump = dump(made.document);
    fs::remove_all(folder);
    return made;
}

Made make(std::string const& body, std::vector<std::pair<std::string, std::string>> const& files) {
    auto all = files;
    all.emplace_back("laporan.xml", "<laporan xmlns=\"urn:lkjip:layout:1\">\n" + body + "\n</laporan>\n");
    return make_files(all);
}

Made make_section(std::string const& body) { return make("<bagian>" + body + "</bagian>"); }

}  // namespace lkjip::layout::testing
