// Own tables whose columns bear the names of figures: a row must agree with itself.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/agreement.h"
#include "figures/finders.h"

namespace lkjip::figures {

namespace {

using base::Decimal;

// A column of money and what it follows from, by names that everybody uses.
struct Derived { char const* column; bool is_difference; };
constexpr std::array<Derived, 2> of_money{{{"serapan", false}, {"sisa", true}}};

std::string label_of(Placed const& row) {
    base::Object const* const object = row.value->as_object();
    if (object != nullptr)
        for (auto const& [name, cell] : object->fields)
            if (cell.as_text() != nullptr) return *cell.as_text();
    return row.path;
}

struct Given { char const* column; Decimal value; };

void add_unlike(Found& found, Placed const& row, Placed const& cell, char const* column, Given const& first, Given const& second, Decimal value) {
    found.add(fmt::format("kolom `{}` pada baris \"{}\" tidak cocok: {}", column, label_of(row), slip(*cell.number(), value, {{first.column, first.value}, {second.column, second.value}})),
              {found.side("tertulis", base::format_number(*cell.number()), cell),
               found.side(fmt::format("dihitung dari `{}` dan `{}`", first.column, second.column), base::format_number(value), row)});
}

// Where both kinds of realisasi stand in one row, money follows from that of money.
void check_money(Placed const& row, Derived const& rule, Found& found) {
    char const* const spending = row.field("realisasi_anggaran") ? "realisasi_anggaran" : "realisasi";
    Placed const cell = row.field(rule.column);
    Decimal const* const spent = row.field(spending).number();
    Decimal const* const ceiling = row.field("pagu").number();
    if (cell.number() == nullptr || spent == nullptr || ceiling == nullptr || (!rule.is_difference && ceiling->is_zero())) return;
    Decimal const value = rule.is_difference ? *ceiling - *spent : (*spent * Decimal(100)).divided_by(*ceiling, 2);
    if (!agrees(*cell.number(), value)) add_unlike(found, row, cell, rule.column, {spending, *spent}, {"pagu", *ceiling}, value);
}

// By the report's rules, as its own indicators; a row that doesn't say its polarity may have any.
void check_achievement(Evidence const& evidence, Placed const& row, Found& found) {
    Placed const cell = row.field("capaian");
    Decimal const* const target = row.field("target").number();
    Decimal const* const realised = row.field("realisasi").number();
    if (cell.number() == nullptr || target == nullptr || realised == nullptr) return;
    auto const by = [&](Polarity polarity) { return achievement(*target, *realised, polarity, evidence.rules, cap_for(*row.value, evidence.rules)); };
    auto const fits = [&](Polarity polarity) { auto const value = by(polarity); return value && agrees(*cell.number(), *value); };
    Polarity const own = polarity_of(row.words("polaritas"), evidence.rules);
    auto const value = by(own);
    if (!value || fits(own)) return;
    if (!row.field("polaritas") && (fits(Polarity::NegativeDifference) || fits(Polarity::NegativeRatio) || fits(Polarity::NegativeReduction))) return;
    add_unlike(found, row, cell, "capaian", {"realisasi", *realised}, {"target", *target}, *value);
}

// Men and women are everybody.
void check_sexes(Placed const& row, Found& found) {
    for (auto const& [men, women] : {std::pair{"l", "p"}, std::pair{"laki_laki", "perempuan"}, std::pair{"pria", "wanita"}}) {
        Decimal const* const one = row.field(men).number();
        Decimal const* const other = row.field(women).number();
        Placed const total = row.field("jumlah") ? row.field("jumlah") : row.field("total");
        if (one == nullptr || other == nullptr || total.number() == nullptr || *total.number() == *one + *other) continue;
        add_unlike(found, row, total, row.field("jumlah") ? "jumlah" : "total", {men, *one}, {women, *other}, *one + *other);
    }
}

}  // namespace

void table_row_unlike(Evidence const& evidence, Found& found) {
    for (Placed const& table : evidence.own_tables)
        for (Placed const& row : table.field("baris").elements()) {
            check_achievement(evidence, row, found);
            check_sexes(row, found);
            for (Derived const& rule : of_money) check_money(row, rule, found);
        }
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
