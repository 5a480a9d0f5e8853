// Own tables whose columns bear the names of figures: a row must agree with itself.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

// What a column follows from, by names that everybody uses.
struct Derived { char const* column; char const* first; char const* second; bool is_difference; };
constexpr std::array<Derived, 5> derived_columns{{
    {"capaian", "realisasi", "target", false},
    {"serapan", "realisasi_anggaran", "pagu", false},
    {"serapan", "realisasi", "pagu", false},
    {"sisa", "pagu", "realisasi_anggaran", true},
    {"sisa", "pagu", "realisasi", true},
}};

std::string label_of(Placed const& row) {
    base::Object const* const object = row.value->as_object();
    if (object != nullptr)
        for (auto const& [name, cell] : object->fields)
            if (cell.as_text() != nullptr) return *cell.as_text();
    return row.path;
}

void check_cell(Placed const& row, Derived const& rule, Found& found) {
    Placed const cell = row.field(rule.column);
    Decimal const* const first = row.field(rule.first).number();
    Decimal const* const second = row.field(rule.second).number();
    if (cell.number() == nullptr || first == nullptr || second == nullptr || (!rule.is_difference && second->is_zero())) return;
    Decimal const value = rule.is_difference ? *first - *second : (*first * Decimal(100)).divided_by(*second, 2);
    if (agrees(*cell.number(), value)) return;
    found.add(fmt::format("kolom `{}` pada baris \"{}\" tidak cocok: {}", rule.column, label_of(row), slip(*cell.number(), value, {{rule.first, *first}, {rule.second, *second}})),
              {found.side("tertulis", base::format_number(*cell.number()), cell),
               found.side(fmt::format("dihitung dari `{}` dan `{}`", rule.first, rule.second), base::format_number(value), row)});
}

}  // namespace

void table_row_unlike(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables)
        for (Placed const& row : table.field("baris").elements())
            for (Derived const& rule : derived_columns) check_cell(row, rule, found);
}

// Larger values first: rank 1 is the largest.
void table_ranks_unlike(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables) {
        std::vector<Placed> const rows = table.field("baris").elements();
        for (Placed const& row : rows) {
            Placed const rank = row.field("peringkat");
            char const* const column = row.field("capaian") ? "capaian" : row.field("serapan") ? "serapan" : "nilai";
            Decimal const* const own = row.field(column).number();
            if (rank.number() == nullptr || own == nullptr) continue;
            std::int64_t better = 0;
            for (Placed const& other : rows) {
                Decimal const* const value = other.field(column).number();
                if (value != nullptr && *value > *own) ++better;
            }
            if (*rank.number() == Decimal(better + 1)) continue;
            found.add(fmt::format("peringkat \"{}\" tidak sesuai dengan kolom `{}`", label_of(row), column),
                      {found.side("tertulis", base::format_number(*rank.number()), rank), found.side("dihitung", base::format_number(Decimal(better + 1)), row.field(column))});
        }
    }
}

namespace {

constexpr std::array<std::string_view, 4> count_columns{"jumlah", "keseluruhan", "total", "banyaknya"};

struct Counted { Placed at; Placed table; std::string label, key; Decimal count; };

// Rows that count something named, nested ones included.
void gather_counts(Placed const& table, Placed const& rows, std::vector<Counted>& all) {
    for (Placed const& row : rows.elements()) {
        base::Object const* const object = row.value->as_object();
        if (object == nullptr) continue;
        for (std::string_view const column : count_columns)
            if (Placed const cell = row.field(column); cell.number() != nullptr) all.push_back({cell, table, label_of(row), name_key(label_of(row)), *cell.number()});
        for (auto const& [name, cell] : object->fields)
            if (cell.as_list() != nullptr) gather_counts(table, row.field(name), all);
    }
}

// A word in capitals that both titles hold: PSKS, KUBE.
bool share_subject(Placed const& one, Placed const& other) {
    std::string const title = one.words("judul"), other_title = other.words("judul");
    std::vector<Word> const others = words_of(other_title);
    for (Word const& word : words_of(title)) {
        bool const capitals = word.bare.size() >= 3 && word.bare.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
        if (capitals && std::any_of(others.begin(), others.end(), [&](Word const& theirs) { return theirs.bare == word.bare; })) return true;
    }
    return false;
}

}  // namespace

void count_differs_between_tables(Evidence const& evidence, Found& found) {
    std::map<std::string, Counted> known;
    for (Placed const& table : evidence.own_tables) {
        std::vector<Counted> counts;
        gather_counts(table, table.field("baris"), counts);
        for (Counted const& one : counts) {
            auto const [first, is_new] = known.emplace(one.key, one);
            if (is_new || first->second.table.path == table.path || first->second.count == one.count || !share_subject(first->second.table, table)) continue;
            found.add(fmt::format("jumlah \"{}\" berbeda pada dua tabel", first->second.label),
                      {found.side(first->second.table.words("judul"), base::format_number(first->second.count), first->second.at),
                       found.side(table.words("judul"), base::format_number(one.count), one.at)});
        }
    }
}

}  // namespace lkjip::figures
