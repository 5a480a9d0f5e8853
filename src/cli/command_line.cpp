#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/ending.h"
#include "cli/installation.h"
#include "cli/opened_bundles.h"
#include "cli/own_layout.h"
#include "cli/report_faults.h"

namespace lkjip::cli {

namespace {

constexpr std::array render_options{
    OptionSpec{"keluaran", 'o', Takes::Value, "BERKAS", "berkas PDF yang ditulis (bawaan: lkjip-<nama folder>.pdf)"},
    OptionSpec{"layout", 'l', Takes::Value, "DIR", "folder tata letak (bawaan: tata-letak di dalam laporan, atau layouts/lkjip)"},
    OptionSpec{"edisi", 0, Takes::Value, "N", "nomor edisi; bawaan dari data"},
    OptionSpec{"tanggal", 0, Takes::Value, "TTTT-BB-HH", "tanggal cetak; bawaan tanggal dokumen"},
    OptionSpec{"huruf", 0, Takes::Value, "BERKAS", "daftar huruf (fonts.json)"},
    OptionSpec{"json", 0, Takes::Nothing, "", "cetak hasil sebagai JSON: halaman, peringatan, waktu per tahap"},
    OptionSpec{"watch", 'w', Takes::Nothing, "", "buat ulang setiap kali data atau tata letak disimpan, sampai Ctrl-C"},
    OptionSpec{"dump", 0, Takes::Nothing, "", "cetak halaman jadi sebagai teks; tanpa -o PDF tidak ditulis"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array check_options{
    OptionSpec{"layout", 'l', Takes::Value, "DIR", "folder tata letak (bawaan: tata-letak di dalam laporan, atau layouts/lkjip)"},
    OptionSpec{"huruf", 0, Takes::Value, "BERKAS", "daftar huruf (fonts.json)"},
    OptionSpec{"naskah", 0, Takes::Value, "BERKAS", "periksa angka pada naskah ini (.docx, .pdf, .txt) terhadap data"},
    OptionSpec{"perbaiki", 0, Takes::Nothing, "", "ganti angka narasi yang cocok dan pasti dengan pengikatannya, di berkas datanya"},
    OptionSpec{"json", 0, Takes::Nothing, "", "cetak masalah, temuan, dan setiap angka naskah sebagai JSON"},
    OptionSpec{"html", 0, Takes::Nothing, "", "cetak temuan sebagai satu halaman HTML"},
    OptionSpec{"daftar-reviu", 0, Takes::Nothing, "", "cetak daftar reviu dengan jawaban yang sudah diketahui dari data"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array layout_check_options{
    OptionSpec{"data", 'd', Takes::Value, "LAPORAN", "periksa pula dengan data laporan ini"},
    OptionSpec{"huruf", 0, Takes::Value, "BERKAS", "daftar huruf (fonts.json)"},
    OptionSpec{"json", 0, Takes::Nothing, "", "cetak temuan sebagai JSON"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array layout_new_options{
    OptionSpec{"dasar", 0, Takes::Value, "NAMA", "tata letak yang diwarisi: nama bawaan atau folder (bawaan: lkjip)"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array help_only{
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array figures_options{
    OptionSpec{"explain", 'e', Takes::Value, "JALUR", "tampilkan asal-usul satu angka sampai ke data yang dimasukkan, dan tempatnya dalam laporan"},
    OptionSpec{"layout", 'l', Takes::Value, "DIR", "folder tata letak untuk --explain (bawaan: tata-letak di dalam laporan, atau layouts/lkjip)"},
    OptionSpec{"json", 0, Takes::Nothing, "", "cetak sebagai JSON"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array template_options{
    OptionSpec{"dari", 0, Takes::Value, "LAPORAN", "isi buku kerja dengan laporan ini"},
    OptionSpec{"keluaran", 'o', Takes::Value, "BERKAS", "buku kerja yang ditulis (bawaan: isian.xlsx)"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array import_options{
    OptionSpec{"keluaran", 'o', Takes::Value, "DIR", "folder laporan yang ditulis"},
    OptionSpec{"timpa", 0, Takes::Nothing, "", "timpa laporan yang sudah ada di folder itu"},
    OptionSpec{"anggaran", 0, Takes::Value, "BERKAS", "lembar realisasi anggaran (kode, uraian, pagu, realisasi), bukan isian"},
    OptionSpec{"ke", 0, Takes::Value, "LAPORAN", "dengan --anggaran: laporan yang diisi menurut kode"},
    OptionSpec{"coba", 0, Takes::Nothing, "", "dengan --anggaran: tampilkan saja, jangan ubah laporan"},
    OptionSpec{"lembar", 0, Takes::Value, "NAMA", "dengan --anggaran: lembar yang dibaca"},
    OptionSpec{"kolom", 0, Takes::Value, "PEMETAAN", "dengan --anggaran: misalnya kode=A-F,uraian=G,pagu=H,realisasi=I"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array new_options{
    OptionSpec{"dari", 0, Takes::Value, "LAPORAN", "laporan tahun sebelumnya"},
    OptionSpec{"tahun", 0, Takes::Value, "TAHUN", "tahun laporan yang baru"},
    OptionSpec{"keluaran", 'o', Takes::Value, "DIR", "folder laporan yang ditulis"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array bundle_options{
    OptionSpec{"keluaran", 'o', Takes::Value, "BERKAS", "bundel yang ditulis (bawaan: <folder>.lkjip)"},
    OptionSpec{"layout", 'l', Takes::Value, "DIR", "tata letak yang disertakan (bawaan: folder tata-letak di dalam laporan)"},
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};
constexpr std::array schema_options{
    OptionSpec{"help", 'h', Takes::Nothing, "", "petunjuk ini"},
};

constexpr std::array commands{
    Command{"render", "LAPORAN", "membuat PDF laporan dari data", render_options, run_render},
    Command{"check", "LAPORAN", "memeriksa data dan tata letak, mencari temuan", check_options, run_check},
    Command{"layout check", "DIR", "memeriksa tata letak tanpa data, atau dengan data bila disebut", layout_check_options, run_layout_check},
    Command{"layout new", "DIR", "memulai tata letak sendiri yang mewarisi tata letak bawaan", layout_new_options, run_layout_new},
    Command{"layout elements", "[NAMA]", "menjelaskan elemen tata letak dan atributnya", help_only, run_layout_elements},
    Command{"layout schema", "", "mencetak skema XML (XSD) untuk penyunting", help_only, run_layout_schema},
    Command{"figures", "LAPORAN [JALUR|NILAI]", "menampilkan setiap angka turunan: jalur, nilai, rumus, asal", figures_options, run_figures},
    Command{"template", "", "membuat buku kerja Excel untuk diisi", template_options, run_template},
    Command{"import", "BERKAS.xlsx", "membaca buku kerja yang sudah diisi menjadi laporan", import_options, run_import},
    Command{"new", "", "memulai laporan tahun berikutnya dari laporan yang ada", new_options, run_new},
    Command{"bundle", "LAPORAN", "membungkus laporan beserta lampirannya dalam satu berkas .lkjip", bundle_options, run_bundle},
    Command{"schema", "", "mencetak JSON Schema data laporan", schema_options, run_schema},
};

// Those whose name begins with `family`.
void print_commands(std::string_view family) {
    for (Command const& command : commands)
        if (command.name.starts_with(family)) fmt::print("  {:<34} {}\n", fmt::format("{} {}", command.name, command.arguments), command.summary);
}

void print_help() {
    fmt::print("lkjip {}: menyusun Laporan Kinerja Instansi Pemerintah (LKjIP) dari data\n\n", LKJIP_VERSION);
    fmt::print("pemakaian: lkjip PERINTAH [ARGUMEN …] [OPSI …]\n\nperintah:\n");
    print_commands({});
    fmt::print("\n  LAPORAN adalah folder yang berisi laporan.json, berkas itu sendiri, atau bundel .lkjip.\n"
               "  `lkjip PERINTAH --help` menjelaskan opsinya; `lkjip --version` menyebut versi.\n\n"
               "kode keluar:\n"
               "  0  berhasil\n  1  baris perintah salah\n"
               "  2  data atau tata letak tidak sah, tidak ada yang ditulis; atau `check` menemukan galat yang belum diakui\n"
               "  3  laporan, berkas, huruf atau gambar tidak dapat dibaca, atau hasil tidak dapat ditulis\n  4  kesalahan program\n\n"
               "tata letak dan daftar huruf bawaan: {}\n", share_folder());
}

void print_help(std::string const& family) {
    fmt::print("pemakaian: lkjip {} PERINTAH [ARGUMEN …] [OPSI …]\n\nperintah:\n", family);
    print_commands(family + " ");
    fmt::print("\n  `lkjip {} PERINTAH --help` menjelaskan opsinya.\n", family);
}

void print_help(Command const& command) {
    fmt::print("pemakaian: lkjip {} {} [OPSI …]\n\n{}.\n\nopsi:\n", command.name, command.arguments, command.summary);
    for (OptionSpec const& option : command.options) {
        std::string const letter = option.letter != 0 ? fmt::format("-{}, ", option.letter) : "    ";
        std::string const value = option.takes == Takes::Value ? fmt::format(" {}", option.value_name) : "";
        fmt::print("  {:<30} {}\n", fmt::format("{}--{}{}", letter, option.name, value), option.help);
    }
}

ExitCode unknown_command(std::string const& name, DiagnosticsForm form) {
    std::vector<std::string> known;
    for (Command const& command : commands) known.emplace_back(command.name);
    std::string const nearest = base::nearest_name(name, known);
    base::Diagnostics diagnostics;
    diagnostics.error(base::Category::Usage, "C-002", fmt::format("perintah tidak dikenal `{}`", name), {},
                      nearest.empty() ? "lihat `lkjip --help`" : fmt::format("maksud Anda `lkjip {}`?", nearest));
    return report_faults(diagnostics, form);
}

// Also of command lines that can't be understood.
DiagnosticsForm asked_form(std::span<std::string const> words) {
    auto const end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, "--json") == end ? DiagnosticsForm::Text : DiagnosticsForm::Json;
}

bool asks_for_help(std::string const& word) { return word == "--help" || word == "-h" || word == "help"; }

// How many of the first words are the command's name; 0 when they are another command.
std::size_t name_length(Command const& command, std::span<std::string const> words) {
    if (command.name == words[0]) return 1;
    return words.size() > 1 && command.name == words[0] + " " + words[1] ? 2 : 0;
}

// `layout` alone, the first word of several commands.
bool is_family(std::string const& word) {
    return std::any_of(commands.begin(), commands.end(), [&](Command const& command) { return command.name.starts_with(word + " "); });
}

// Faults of opened bundles bear the bundles' names.
ExitCode run(Command const& command, Arguments arguments) {
    std::string const named = arguments.positional.empty() ? std::string{} : arguments.positional.front();
    try {
        OpenedBundles const bundles(command, arguments);
        use_own_layout(command, named, arguments);
        return command.run(arguments);
    } catch (base::Error const& fault) {
        throw base::Error(arguments.shown_paths.applied_to(fault.diagnostics()));
    }
}

ExitCode run(std::span<std::string const> words, DiagnosticsForm form) {
    if (words.empty() || asks_for_help(words[0])) {
        print_help();
        return words.empty() ? ExitCode::Usage : ExitCode::Ok;
    }
    if (words[0] == "--version" || words[0] == "-V") {
        fmt::print("lkjip {}\n", LKJIP_VERSION);
        return ExitCode::Ok;
    }
    auto const command = std::find_if(commands.begin(), commands.end(), [&](Command const& one) { return name_length(one, words) > 0; });
    if (command == commands.end()) {
        if (!is_family(words[0])) return unknown_command(words[0], form);
        if (words.size() > 1 && !asks_for_help(words[1])) return unknown_command(words[0] + " " + words[1], form);
        print_help(words[0]);
        return words.size() == 1 ? ExitCode::Usage : ExitCode::Ok;
    }
    base::Diagnostics diagnostics;
    Arguments arguments = parse_arguments(words.subspan(name_length(*command, words)), command->options, diagnostics);
    bool const stray = command->arguments.empty() && !arguments.positional.empty();
    if (stray) diagnostics.error(base::Category::Usage, "C-003", fmt::format("perintah ini tidak memakai argumen `{}`", arguments.positional.front()), {},
                                 fmt::format("lihat `lkjip {} --help`", command->name));
    if (diagnostics.has_errors()) return report_faults(diagnostics, form);
    if (arguments.has("help")) {
        print_help(*command);
        return ExitCode::Ok;
    }
    return run(*command, std::move(arguments));
}

}  // namespace

int run_command_line(std::span<std::string const> words) {
    DiagnosticsForm const form = asked_form(words);
    return static_cast<int>(run_to_the_end([&] { return run(words, form); }, form));
}

}  // namespace lkjip::cli
