#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/import_budget.h"
#include "workbook/import_book.h"
#include "workbook/load_book.h"
#include "workbook/report_folder.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

ExitCode told(base::Diagnostics const& diagnostics) {
    fmt::print(stderr, "{}", base::format(diagnostics));
    if (diagnostics.has_errors()) fmt::print(stderr, "{} galat; laporan tidak ditulis\n", diagnostics.error_count());
    return exit_code_for(diagnostics);
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

}  // namespace

ExitCode run_import(Arguments const& arguments) {
    return arguments.has("anggaran") ? import_budget(arguments) : import_filled_workbook(arguments);
}

}  // namespace lkjip::cli
