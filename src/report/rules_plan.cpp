#include <fmt/format.h>

#include "report/checking.h"
#include "report/rules.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Value;

namespace {

void check_row(Value const& row, std::size_t years, std::string const& pointer, Checking& checking) {
    for (char const* const name : {"target", "realisasi"}) {
        auto const* const list = list_in(row, name);
        if (!list || list->size() == years) continue;
        checking.error(*row.find(name), "D-025",
                       fmt::format("\"{}\" berisi {} nilai, padahal \"tahun\" menyebut {} tahun", name, list->size(), years),
                       "satu nilai tiap tahun; tulis {} untuk tahun yang tidak ada nilainya", pointer + name);
    }
}

}  // namespace

void period_runs_forward(Value const& period, Checking& checking) {
    auto const* const first = number_in(period, "awal");
    auto const* const last = number_in(period, "akhir");
    if (!first || !last || *first <= *last) return;
    checking.error(*period.find("akhir"), "D-049", fmt::format("masa berakhir {} sebelum berawal {}", last->to_string(), first->to_string()),
                   "tukar \"awal\" dan \"akhir\"", "akhir");
}

void rows_have_all_years(Value const& plan, Checking& checking) {
    auto const* const years = list_in(plan, "tahun");
    auto const* const parts = list_in(plan, "bagian");
    if (!years || !parts) return;
    for (std::size_t i = 0; i < parts->size(); ++i) {
        auto const* const rows = list_in((*parts)[i], "baris");
        for (std::size_t j = 0; rows && j < rows->size(); ++j) {
            check_row((*rows)[j], years->size(), fmt::format("bagian/{}/baris/{}/", i, j), checking);
        }
    }
}

}  // namespace lkjip::report
