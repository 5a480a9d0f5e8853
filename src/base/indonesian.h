#pragma once
// Numbers, words, money and dates as Indonesian official documents write them (EYD V; Permendagri on naskah dinas).
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace lkjip::base {

using Date = std::chrono::year_month_day;

// 1.234.567,89. Without `digits`: as many as the number has. Minus is U+2212.
std::string format_number(Decimal value, std::optional<int> digits = {});
std::string format_rupiah(Decimal value, int digits = 2);          // Rp19.678.585.487,00
std::string format_percent(Decimal value, std::optional<int> digits = {});  // 81,40 % with a no-break space before %

std::string spell_number(Decimal value);                           // terbilang: "seratus dua belas", "dua koma lima"
std::string to_roman(int value);                                   // 1..3999, upper case
std::string to_letters(int value);                                 // 1 → a, 27 → aa

std::optional<Date> parse_date(std::string_view iso);              // "2022-04-14", a day that exists
std::string format_date(Date date);                                // 14 April 2022
std::string weekday_name(Date date);                               // Kamis
std::string month_name(unsigned month);                            // April

std::string to_upper(std::string_view text);                       // Unicode, Indonesian
std::string to_lower(std::string_view text);
// Judul: each word with a capital but for the particles (dan, di, ke, dari, yang, untuk, pada, …) inside.
std::string to_title(std::string_view text);

}  // namespace lkjip::base
