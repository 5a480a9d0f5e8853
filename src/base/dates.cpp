#include <algorithm>
#include <array>

#include "base/indonesian.h"

namespace lkjip::base {

namespace {

constexpr std::array<char const*, 12> months = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                                "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array<char const*, 7> weekdays = {"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};

std::optional<unsigned> digits_to_number(std::string_view digits) {
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    unsigned value = 0;
    for (char const digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
    auto const year = digits_to_number(iso.substr(0, 4));
    auto const month = digits_to_number(iso.substr(5, 2));
    auto const day = digits_to_number(iso.substr(8, 2));
    if (!year || !month || !day) return {};
    Date const date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok()) return {};
    return date;
}

std::string format_date(Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + " " + month_name(static_cast<unsigned>(date.month())) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string weekday_name(Date date) {
    return weekdays.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::string month_name(unsigned month) { return months.at(month - 1); }

}  // namespace lkjip::base
