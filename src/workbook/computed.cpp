#include "workbook/computed.h"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/book.h"
#include "workbook/labels.h"

namespace lkjip::workbook {

namespace {

constexpr char const* money = "#,##0";
constexpr char const* per_cent = "0.00";

class Columns {
public:
    Columns(SheetPlan const& plan, FormulaPlaces places) : plan_(plan), places_(std::move(places)) {}

    [[nodiscard]] bool has(std::string_view label) const { return index_of(label) < plan_.columns.size(); }
    [[nodiscard]] std::string cell(std::string_view label, int row) const { return fmt::format("${}{}", letters(label), row); }
    [[nodiscard]] std::string range(std::string_view label) const {
        return fmt::format("${0}${1}:${0}${2}", letters(label), places_.first_row, places_.last_row);
    }
    [[nodiscard]] std::string records() const { return fmt::format("$A${}:$A${}", places_.first_row, places_.last_row); }

private:
    [[nodiscard]] std::size_t index_of(std::string_view label) const {
        auto const found =
            std::find_if(plan_.columns.begin(), plan_.columns.end(), [&](Column const& each) { return each.label == label; });
        return static_cast<std::size_t>(found - plan_.columns.begin());
    }
    [[nodiscard]] std::string letters(std::string_view label) const {
        return column_letters(places_.first_column + static_cast<int>(index_of(label)));
    }

    SheetPlan const& plan_;   // outlives the formulas
    FormulaPlaces places_;
};

std::string achievement(Columns const& columns, std::string const& rule, int row) {
    std::string const target = columns.cell("Target", row);
    std::string const polarity = columns.cell("Polaritas", row);
    std::string const above = columns.cell("Pembilang: nilai", row);
    std::string const below = columns.cell("Penyebut: nilai", row);
    std::string const typed = columns.cell("Realisasi", row);
    std::string const realised = fmt::format("IF({0}<>\"\",{0},ROUND({1}/{2}*100,2))", typed, above, below);
    std::string const is_ratio = fmt::format("OR({0}=\"negatif-rasio\",AND({0}=\"negatif\",{1}=\"rasio\"))", polarity, rule);
    std::string const is_difference =
        fmt::format("OR({0}=\"negatif-pengurangan\",AND({0}=\"negatif\",{1}=\"pengurangan\"))", polarity, rule);
    std::string const value =
        fmt::format("IF(LEFT({0},7)<>\"negatif\",{1}/{2}*100,IF({3},{2}/{1}*100,IF({4},({2}-{1})/{2}*100,(2*{2}-{1})/{2}*100)))",
                    polarity, realised, target, is_ratio, is_difference);
    return fmt::format("=IF($A{}<>\"Indikator\",\"\",IFERROR(IF(OR({}=\"\",AND({}=\"\",{}=\"\")),\"\",ROUND({},2)),\"\"))", row,
                       target, typed, below, value);
}

// The amount of a sub kegiatan; above it, the sum of all sub kegiatan whose kode begins with this one's.
std::string amount(Columns const& columns, std::string_view label, int row) {
    std::string const sum = fmt::format("SUMIFS({},{},\"Sub kegiatan\",{},{}&\".*\")", columns.range(label), columns.records(),
                                        columns.range("Kode"), columns.cell("Kode", row));
    return fmt::format("IF($A{0}=\"Sub kegiatan\",{1},{2})", row, columns.cell(label, row), sum);
}

std::string for_works(std::string const& formula, int row) {
    return fmt::format("=IF(OR($A{0}=\"Program\",$A{0}=\"Kegiatan\",$A{0}=\"Sub kegiatan\"),IFERROR({1},\"\"),\"\")", row,
                       formula);
}

void add_budget(Columns const& columns, std::vector<ComputedColumn>& computed) {
    std::vector<std::string> const works = {"Program", "Kegiatan", "Sub kegiatan"};
    auto const ceiling = [columns](int row) { return amount(columns, "Pagu (Rp)", row); };
    auto const spent = [columns](int row) { return amount(columns, "Realisasi anggaran (Rp)", row); };
    computed.push_back({"Pagu dihitung (Rp)", "jumlah pagu sub kegiatan", "pagu", money,
                        [ceiling](int row) { return for_works(ceiling(row), row); }, works});
    computed.push_back({"Realisasi dihitung (Rp)", "jumlah realisasi sub kegiatan", "realisasi_anggaran", money,
                        [spent](int row) { return for_works(spent(row), row); }, works});
    computed.push_back({"Sisa dihitung (Rp)", "pagu − realisasi", "sisa", money,
                        [=](int row) { return for_works(ceiling(row) + "-" + spent(row), row); }, works});
    computed.push_back({"Serapan dihitung (%)", "realisasi / pagu × 100", "serapan", per_cent,
                        [=](int row) { return for_works(fmt::format("ROUND({}/{}*100,2)", spent(row), ceiling(row)), row); }, works});
}

void add_spending(Columns const& columns, std::vector<ComputedColumn>& computed) {
    auto const rest = [columns](int row) {
        return fmt::format("{}-{}", columns.cell("Pagu (Rp)", row), columns.cell("Realisasi anggaran (Rp)", row));
    };
    auto const used = [columns](int row) {
        return fmt::format("ROUND({}/{}*100,2)", columns.cell("Realisasi anggaran (Rp)", row), columns.cell("Pagu (Rp)", row));
    };
    auto const for_details = [](std::string const& formula, int row) {
        return fmt::format("=IF($A{}=\"Rincian\",IFERROR({},\"\"),\"\")", row, formula);
    };
    computed.push_back(
        {"Sisa dihitung (Rp)", "pagu − realisasi", "sisa", money, [=](int row) { return for_details(rest(row), row); }, {"Rincian"}});
    computed.push_back({"Serapan dihitung (%)", "realisasi / pagu × 100", "serapan", per_cent,
                        [=](int row) { return for_details(used(row), row); }, {"Rincian"}});
}

}  // namespace

std::vector<ComputedColumn> computed_columns(SheetPlan const& plan, FormulaPlaces const& places) {
    Columns const columns(plan, places);
    std::vector<ComputedColumn> computed;
    bool const has_budget = columns.has("Pagu (Rp)") && columns.has("Realisasi anggaran (Rp)");
    bool const has_indicators = columns.has("Target") && columns.has("Realisasi") && columns.has("Polaritas") &&
                                columns.has("Pembilang: nilai") && columns.has("Penyebut: nilai");
    if (has_indicators) {
        std::string const rule = places.negative_rule;
        computed.push_back({"Capaian dihitung (%)", "tanpa batas atas dan bawah", "capaian", per_cent,
                            [columns, rule](int row) { return achievement(columns, rule, row); }, {"Indikator"}});
    }
    if (has_budget && columns.has("Kode")) add_budget(columns, computed);
    else if (has_budget) add_spending(columns, computed);
    return computed;
}

}  // namespace lkjip::workbook
