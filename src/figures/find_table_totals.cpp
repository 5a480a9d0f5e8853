// A row "Jumlah" at the end of an own table: the sum of the rows above it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

bool is_total_label(std::string const& label) {
    static constexpr std::array<std::string_view, 6> labels{"jumlah", "total", "jumlah total", "jumlah keseluruhan", "jumlah seluruhnya", "total keseluruhan"};
    std::string const key = name_key(label);
    return std::find(labels.begin(), labels.end(), key) != labels.end();
}

bool is_total(Placed const& row) {
    base::Object const* const object = row.value->as_object();
    return object != nullptr && std::any_of(object->fields.begin(), object->fields.end(), [](auto const& cell) { return cell.second.as_text() != nullptr && is_total_label(*cell.second.as_text()); });
}

bool is_flat(Placed const& row) {
    base::Object const* const object = row.value->as_object();
    return object != nullptr && std::none_of(object->fields.begin(), object->fields.end(), [](auto const& cell) { return cell.second.as_list() != nullptr; });
}

// Money and counts add up; shares, numbers of rows, years, prices and indices don't.
bool adds_up(std::string const& column, std::string const& kind) {
    static constexpr std::array<std::string_view, 14> others{"no", "nomor", "tahun", "peringkat", "harga", "nilai", "indeks", "rata", "rerata", "skor", "bobot", "serapan", "capaian", "persen"};
    if (!kind.starts_with("angka") && !kind.starts_with("rupiah")) return false;
    std::string const first = column.substr(0, column.find('_'));
    return std::find(others.begin(), others.end(), first) == others.end();
}

std::optional<Decimal> sum_of(std::vector<Placed> const& rows, std::string const& column) {
    Decimal sum;
    std::size_t cells = 0;
    for (Placed const& row : rows) {
        Placed const cell = row.field(column);
        if (cell.number() != nullptr) sum = sum + *cell.number();
        cells += cell.number() != nullptr ? 1U : 0U;
    }
    if (cells < 2) return std::nullopt;
    return sum;
}

// Only the last row is looked at: above a total in between, nobody knows how far it reaches.
void check_total(Placed const& table, Found& found) {
    std::vector<Placed> rows = table.field("baris").elements();
    bool const has_one_total = !rows.empty() && is_total(rows.back()) && std::count_if(rows.begin(), rows.end(), is_total) == 1 && std::all_of(rows.begin(), rows.end(), is_flat);
    base::Object const* const columns = table.field("kolom") ? table.field("kolom").value->as_object() : nullptr;
    if (!has_one_total || columns == nullptr) return;
    Placed const total = rows.back();
    rows.pop_back();
    for (auto const& [name, kind] : columns->fields) {
        Placed const cell = total.field(name);
        if (cell.number() == nullptr || kind.as_text() == nullptr || !adds_up(name, *kind.as_text())) continue;
        auto const sum = sum_of(rows, name);
        if (!sum || agrees(*cell.number(), *sum)) continue;
        found.add(fmt::format("baris jumlah pada kolom `{}` bukan jumlah baris di atasnya: {}", name, slip(*cell.number(), *sum, {})),
                  {found.side("tertulis", base::format_number(*cell.number()), cell), found.side("dihitung", base::format_number(*sum), table.field("baris"))});
    }
}

}  // namespace

void table_total_unlike(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables) check_total(table, found);
}

}  // namespace lkjip::figures
