#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/import_budget.h"
#include "cli/report_faults.h"
#include "workbook/import_book.h"
#include "workbook/load_book.h"
#include "workbook/report_folder.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

ExitCode told(base::Diagnostics const& diagnostics) {
    ExitCode const code = report_faults(diagnostics);
    if (diagnostics.has_errors()) fmt::print(stderr, "{} galat; laporan tidak ditulis\n", diagnostics.error_count());
    return code;
}

ExitCode import_filled_workbook(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    auto const folder = arguments.value("keluaran");
    if (arguments.positional.size() != 1 || !folder) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan satu buku kerja dan folder tujuan", {},
                          "contoh: lkjip import isian.xlsx -o laporan-2024");
        return told(diagnostics);
    }
    std::string const& file = arguments.positional.front();
    std::string const target = fs::weakly_canonical(fs::absolute(*folder)).string();   // it may not be there yet
    auto const data = workbook::import_book(workbook::load_book(file), target, diagnostics);
    if (data)
        workbook::write_report_folder(*data, *folder,
                                      arguments.has("timpa") ? workbook::Existing::Overwrite : workbook::Existing::Refuse);
    ExitCode const code = told(diagnostics);
    if (data) fmt::print("{}: laporan ditulis dari {}\n", *folder, file);
    return code;
}

// What only one of the two kinds of import takes.
void check_kind(Arguments const& arguments, base::Diagnostics& diagnostics) {
    bool const budget = arguments.has("anggaran");
    for (char const* const option : {"ke", "coba", "lembar", "kolom"})
        if (!budget && arguments.has(option))
            diagnostics.error(base::Category::Usage, "C-009", fmt::format("`--{}` hanya berlaku bersama `--anggaran`", option), {}, "tambahkan --anggaran BERKAS, atau hapus");
    if (budget && arguments.has("timpa")) diagnostics.error(base::Category::Usage, "C-009", "`--timpa` tidak berlaku bersama `--anggaran`", {}, "hapus salah satu");
    if (budget && !arguments.positional.empty())
        diagnostics.error(base::Category::Usage, "C-003", fmt::format("`--anggaran` menyebut lembarnya; `{}` tidak dipakai", arguments.positional.front()), {},
                          "contoh: lkjip import --anggaran realisasi.xlsx --ke laporan-2024");
}

}  // namespace

ExitCode run_import(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    check_kind(arguments, diagnostics);
    if (diagnostics.has_errors()) return report_faults(diagnostics);
    return arguments.has("anggaran") ? import_budget(arguments) : import_filled_workbook(arguments);
}

}  // namespace lkjip::cli
