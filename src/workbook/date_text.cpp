#include <array>
#include <charconv>

#include "workbook/cell_values.h"

namespace lkjip::workbook {

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char const c : text) {
        if (c == ' ' || c == '/' || c == '-' || c == '.' || c == ',') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::optional<int> number_of(std::string const& word) {
    int number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

// By number, Indonesian name or its first three letters.
std::optional<int> month_of(std::string const& word) {
    if (auto const number = number_of(word)) return number;
    std::string const lower = base::to_lower(word);
    for (unsigned month = 1; month <= 12; ++month) {
        std::string const name = base::to_lower(base::month_name(month));
        if (lower == name || (lower.size() == 3 && name.starts_with(lower))) return static_cast<int>(month);
    }
    static constexpr std::array<std::pair<std::string_view, int>, 7> others = {
        {{"nopember", 11}, {"pebruari", 2}, {"agt", 8}, {"agust", 8}, {"sept", 9}, {"nop", 11}, {"peb", 2}}};
    for (auto const& [name, month] : others)
        if (lower == name) return month;
    return std::nullopt;
}

// Also "Jum'at" and "Ahad".
std::optional<std::string> weekday_named(std::string const& word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> days = {
        {{"senin", "Senin"}, {"selasa", "Selasa"}, {"rabu", "Rabu"}, {"kamis", "Kamis"}, {"jumat", "Jumat"}, {"jum'at", "Jumat"}, {"sabtu", "Sabtu"}, {"minggu", "Minggu"}, {"ahad", "Minggu"}}};
    std::string const lower = base::to_lower(word);
    for (auto const& [name, day] : days)
        if (lower == name) return std::string(day);
    return std::nullopt;
}

}  // namespace

std::optional<std::string> weekday_in(std::string_view date) {
    std::vector<std::string> const words = words_of(date);
    return words.empty() ? std::nullopt : weekday_named(words.front());
}

std::optional<base::Date> parse_date_text(std::string_view text) {
    std::vector<std::string> words = words_of(text);
    if (words.size() == 4 && weekday_named(words.front())) words.erase(words.begin());
    if (words.size() != 3) return std::nullopt;
    bool const year_first = words[0].size() == 4;
    auto const year = number_of(words[year_first ? 0 : 2]);
    auto const month = month_of(words[1]);
    auto const day = number_of(words[year_first ? 2 : 0]);
    if (!year || !month || !day || *year < 1000 || *month < 1 || *day < 1) return std::nullopt;
    base::Date const date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                          std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

}  // namespace lkjip::workbook
