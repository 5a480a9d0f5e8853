#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/report_faults.h"
#include "figures/figures.h"
#include "report/report.h"
#include "report/value_access.h"
#include "workbook/carry_files.h"
#include "workbook/carry_over.h"
#include "workbook/report_folder.h"

namespace lkjip::cli {

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

struct ToCheck {
    std::string title;
    std::vector<std::string> lines;
};

std::vector<ToCheck> to_check(workbook::CarriedOver const& carried, workbook::CarriedFiles const& files, std::string const& old_year, int year) {
    return {{"tidak ikut", carried.left_out},
            {"berkas yang tidak ikut", files.left},
            {"target tahun lalu dipertahankan, periksa", carried.kept_targets},
            {fmt::format("target untuk tahun sesudah {} dipakai untuk {}, periksa", old_year, year), carried.older_targets},
            {"teks yang menyebut tahun lama, periksa", carried.old_years}};
}

constexpr std::size_t most_shown = 12;

bool is_long(std::vector<ToCheck> const& lists) {
    return std::any_of(lists.begin(), lists.end(), [](ToCheck const& list) { return list.lines.size() > most_shown; });
}

std::string in_full(std::vector<ToCheck> const& lists) {
    std::string text;
    for (ToCheck const& list : lists) {
        if (list.lines.empty()) continue;
        text += fmt::format("{}{} ({}):\n", text.empty() ? "" : "\n", list.title, list.lines.size());
        for (std::string const& line : list.lines) text += fmt::format("  {}\n", line);
    }
    return text;
}

void print_list(ToCheck const& list, std::string const& folder) {
    if (list.lines.empty()) return;
    fmt::print("{}:\n", list.title);
    for (std::size_t i = 0; i < list.lines.size() && i < most_shown; ++i) fmt::print("  {}\n", list.lines[i]);
    if (list.lines.size() > most_shown)
        fmt::print("  … dan {} lagi: semuanya di {}/{}\n", list.lines.size() - most_shown, folder, workbook::to_check_file);
}

void print_outcome(workbook::CarriedOver const& carried, workbook::CarriedFiles const& files, std::vector<ToCheck> const& lists,
                   NewRequest const& request, base::ShownPaths const& shown) {
    fmt::print("{}: laporan {} dari {}, {} indikator\n", request.folder, request.year, shown.applied_to(request.from), carried.indicators);
    if (files.has_layout || files.pictures > 0)
        fmt::print("ikut: {}{} gambar\n", files.has_layout ? "tata letak sendiri, " : "", files.pictures);
    for (ToCheck const& list : lists) print_list(list, request.folder);
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
    workbook::CarriedFiles files = workbook::files_to_carry(report, shared_layouts());
    auto const lists = to_check(carried, files, report::number_in(report.data, "tahun")->to_string(), request.year);
    if (is_long(lists)) files.files[workbook::to_check_file] = in_full(lists);
    workbook::write_report_folder(carried.data, request.folder, workbook::Existing::RefuseForGood, files.files);
    print_outcome(carried, files, lists, request, arguments.shown_paths);
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
