#pragma once
// How much the title of a column speaks for what it holds, in points; titles as comparable() makes them.
#include <initializer_list>
#include <string>
#include <string_view>

namespace lkjip::workbook {

constexpr int enough_points = 5;   // make a column one of ours

int points_as_code(std::string const& title);
int points_as_name(std::string const& title);
int points_as_ceiling(std::string const& title);   // pagu
int points_as_spent(std::string const& title);     // realisasi

bool is_one_of(std::string const& title, std::initializer_list<std::string_view> words);

}  // namespace lkjip::workbook
