#include "cli/import_budget.h"

#include <fmt/format.h>

#include "cli/put_in_place.h"
#include "cli/report_faults.h"
#include "report/report.h"
#include "workbook/budget_merge.h"
#include "workbook/json_writer.h"
#include "workbook/load_book.h"
#include "workbook/programme_file.h"

namespace lkjip::cli {

namespace {

using workbook::BudgetChange;

std::string letters_of(std::vector<int> const& columns) {
    std::string text;
    for (int const column : columns) text += (text.empty() ? "" : "+") + workbook::column_letters(column);
    return text;
}

void print_mapping(workbook::Book const& book, workbook::BudgetSheet const& budget) {
    workbook::BudgetMapping const& mapping = budget.mapping;
    fmt::print("lembar \"{}\", judul di baris {}–{}\n", book.sheets[mapping.sheet].name, mapping.header_first,
               mapping.header_last);
    auto const title = [&](std::size_t index) { return index < mapping.titles.size() ? mapping.titles[index] : std::string(); };
    std::string const code = mapping.columns.code.empty() ? workbook::column_letters(mapping.columns.name) + " (di depan uraian)"
                                                          : letters_of(mapping.columns.code);
    fmt::print("  kode      = {:<14} {}\n", code, title(0));
    fmt::print("  uraian    = {:<14} {}\n", workbook::column_letters(mapping.columns.name), title(1));
    fmt::print("  pagu      = {:<14} {}\n", workbook::column_letters(mapping.columns.ceiling), title(2));
    fmt::print("  realisasi = {:<14} {}\n", workbook::column_letters(mapping.columns.spent), title(3));
    int works = 0;
    for (workbook::BudgetRow const& row : budget.rows) works += row.level == workbook::BudgetLevel::SubActivity ? 1 : 0;
    fmt::print("  {} sub kegiatan; {} baris lain dilewati (judul, jumlah, rekening)\n", works, budget.rows_passed_over);
}

void print_change(BudgetChange const& change) {
    switch (change.kind) {
        case BudgetChange::Kind::New: return fmt::print("baru      {} {}: {}\n", change.code, change.name, change.after);
        case BudgetChange::Kind::Missing:
            return fmt::print("tidak ada {} {}: ada di laporan, tidak ada di lembar; dibiarkan\n", change.code, change.name);
        case BudgetChange::Kind::Changed:
            return fmt::print("berubah   {} {}: {} {} → {}\n", change.code, change.name,
                              change.field == "pagu" ? "pagu" : "realisasi", change.before, change.after);
        case BudgetChange::Kind::OtherName:
            return fmt::print("nama lain {} di laporan \"{}\", di lembar \"{}\"; nama laporan dipertahankan\n", change.code,
                              change.before, change.after);
    }
}

bool changes_data(std::vector<BudgetChange> const& changes) {
    for (BudgetChange const& change : changes)
        if (change.kind == BudgetChange::Kind::New || change.kind == BudgetChange::Kind::Changed) return true;
    return false;
}

}  // namespace

ExitCode import_budget(Arguments const& arguments) {
    base::Diagnostics diagnostics;
    workbook::Book const book = workbook::load_book(*arguments.value("anggaran"));
    auto const budget =
        workbook::read_budget(book, {arguments.value("lembar").value_or(""), arguments.value("kolom").value_or("")}, diagnostics);
    if (budget) print_mapping(book, *budget);
    auto const target = arguments.value("ke");
    report::Report report;
    if (target && budget) report = report::read_report(*target, diagnostics);
    base::Value const* const programmes = report.data.find("program");
    workbook::BudgetMerge merged;
    if (budget && !diagnostics.has_errors())
        merged = workbook::merge_budget(programmes ? *programmes : base::Value(), *budget, book, diagnostics);
    for (BudgetChange const& change : merged.changes)
        if (target) print_change(change);
    if (ExitCode const code = report_faults(diagnostics); code != ExitCode::Ok) return code;
    if (target) fmt::print("{} sub kegiatan tidak berubah\n", merged.unchanged);
    bool const writes_report = target && !arguments.has("coba") && changes_data(merged.changes);
    if (writes_report) fmt::print("{}: diperbarui\n", workbook::write_programmes(report, merged.programmes));
    if (auto const file = arguments.value("keluaran")) {
        base::Diagnostics writing;
        put_in_place(*file, workbook::to_json(merged.programmes) + "\n", writing);
        if (ExitCode const code = report_faults(writing); code != ExitCode::Ok) return code;
        fmt::print("{}: daftar program ditulis\n", *file);
    }
    return ExitCode::Ok;
}

}  // namespace lkjip::cli
