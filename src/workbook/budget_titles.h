#pragma once
// How much the title of a column speaks for what it holds, in points; titles as comparable() makes them.
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::workbook {

constexpr int enough_points = 5;   // make a column one of ours

int points_as_code(std::string const& title);
int points_as_name(std::string const& title);
int points_as_ceiling(std::string const& title);   // pagu
int points_as_spent(std::string const& title);     // realisasi

// Which of several budgets or realisations a title means.
constexpr int last_month = 12;
struct TitleMeaning {
    std::vector<int> years;       // named in it
    bool is_of_before = false;    // "bulan lalu", "tahun lalu"
    bool is_money = false;        // says that it is in rupiah
    // Of a budget.
    int stage = 1;                // 0: before changes, 1: not said, 2: changed, 3: after the change
    bool is_part = false;         // of some months only: "anggaran kas triwulan I"
    // Of a realisation.
    enum class Span { Unsaid, OneMonth, UntilMonth } span = Span::Unsaid;
    int month = last_month;       // of OneMonth (the last one of a quarter) and UntilMonth
};
TitleMeaning meaning_of(std::string const& title);

bool is_one_of(std::string const& title, std::initializer_list<std::string_view> words);

}  // namespace lkjip::workbook
