#include <fmt/format.h>

#include <charconv>
#include <filesystem>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/report_faults.h"
#include "figures/figures.h"
#include "report/report.h"
#include "report/value_access.h"
#include "workbook/carry_over.h"
#include "workbook/report_folder.h"

namespace lkjip::cli {

namespace fs = std::filesystem;

namespace {

struct NewRequest {
    std::string from;
    std::string folder;
    int year = 0;
};

NewRequest request_from(Arguments const& arguments, base::Diagnostics& diagnostics) {
    NewRequest request{arguments.value("dari").value_or(""), arguments.value("keluaran").value_or(""), 0};
    std::string const year = arguments.value("tahun").value_or("");
    auto const [end, error] = std::from_chars(year.data(), year.data() + year.size(), request.year);
    bool const is_year = error == std::errc{} && end == year.data() + year.size() && request.year >= 1945 && request.year <= 2100;
    if (request.from.empty() || request.folder.empty() || !is_year) {
        diagnostics.error(base::Category::Usage, "C-003", "perintah ini memerlukan --dari LAPORAN, --tahun TAHUN, dan -o DIR", {},
                          "contoh: lkjip new --dari laporan-2022 --tahun 2023 -o laporan-2023");
    }
    return request;
}

void check_year(report::Report const& report, int year, base::Diagnostics& diagnostics) {
    auto const* const old_year = report::number_in(report.data, "tahun");
    if (!old_year || base::Decimal(year) > *old_year) return;
    diagnostics.error(base::Category::Usage, "C-012",
                      fmt::format("tahun {} tidak sesudah tahun laporan asal, {}", year, old_year->to_string()), {},
                      "sebutkan tahun laporan yang baru");
}

void copy_emblem(report::Report const& report, std::string const& folder) {
    base::Value const* const office = report.data.find("instansi");
    auto const* const emblem = office ? report::text_in(*office, "lambang") : nullptr;
    if (!emblem) return;
    fs::path const target = fs::path(folder) / *emblem;
    base::make_folders(target.parent_path().string());
    base::write_file(target.string(), base::read_file((fs::path(report.folder) / *emblem).string()));
}

void print_list(std::string_view title, std::vector<std::string> const& lines) {
    constexpr std::size_t most = 12;
    if (lines.empty()) return;
    fmt::print("{}:\n", title);
    for (std::size_t i = 0; i < lines.size() && i < most; ++i) fmt::print("  {}\n", lines[i]);
    if (lines.size() > most) fmt::print("  … dan {} lagi\n", lines.size() - most);
}

void print_outcome(workbook::CarriedOver const& carried, NewRequest const& request, base::ShownPaths const& shown) {
    fmt::print("{}: laporan {} dari {}, {} indikator\n", request.folder, request.year, shown.applied_to(request.from), carried.indicators);
    print_list("tidak ikut", carried.left_out);
    print_list("target tahun lalu dipertahankan, periksa", carried.kept_targets);
    print_list("teks yang menyebut tahun lama, periksa", carried.old_years);
    fmt::print("pagu dan realisasi anggaran bernilai 0: isi dengan lkjip import --anggaran LEMBAR.xlsx --ke {}\n",
               request.folder);
}

}  // namespace

ExitCode run_new(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    NewRequest const request = request_from(arguments, diagnostics);
    report::Report report;
    figures::Figures figures;
    if (!diagnostics.has_errors()) report = report::read_report(request.from, diagnostics, arguments.shown_paths);
    if (!diagnostics.has_errors()) check_year(report, request.year, diagnostics);
    if (!diagnostics.has_errors()) figures = figures::compute(report, diagnostics);
    if (ExitCode const code = report_faults(diagnostics); code != ExitCode::Ok) return code;
    workbook::CarriedOver const carried = workbook::carry_over(report.data, figures.data, request.year);
    workbook::write_report_folder(carried.data, request.folder, workbook::Existing::Refuse);
    copy_emblem(report, request.folder);
    print_outcome(carried, request, arguments.shown_paths);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
