#include "workbook/budget_titles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/indonesian.h"

namespace lkjip::workbook {

namespace {

struct Words {
    int points;
    std::initializer_list<std::string_view> words;   // each found counts
};

int points_for(std::string const& title, std::initializer_list<Words> groups) {
    int points = 0;
    for (Words const& group : groups)
        for (std::string_view const word : group.words)
            if (title.find(word) != std::string::npos) points += group.points;
    return points;
}

bool has(std::string const& title, std::string_view word) { return title.find(word) != std::string::npos; }

// Words of columns beside the amounts: what is left, per cent, physical progress.
int points_against(std::string const& title) {
    constexpr int never = -30;
    return points_for(title, {{never, {"sisa", "%", "persen", "fisik", "serap", "kinerja", "sumber"}},
                              {never, {"bertambah", "berkurang", "selisih", "indikator", "volume"}}});
}

bool has_any(std::string const& title, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(title, word); });
}

std::vector<std::string> words_of(std::string const& title) {
    std::vector<std::string> words(1);
    for (char const c : title) {
        if (std::isalnum(static_cast<unsigned char>(c))) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    return words;
}

bool holds(std::vector<std::string> const& words, std::initializer_list<std::string_view> any) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) { return std::find(any.begin(), any.end(), word) != any.end(); });
}

std::vector<int> years_among(std::vector<std::string> const& words) {
    std::vector<int> years;
    for (std::string const& word : words) {
        bool const is_year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                             word.find_first_not_of("0123456789") == std::string::npos;
        if (is_year) years.push_back(std::stoi(word));
    }
    return years;
}

std::optional<int> month_named(std::string const& word) {
    constexpr std::array<std::pair<std::string_view, int>, 5> others = {
        {{"nopember", 11}, {"nop", 11}, {"pebruari", 2}, {"agt", 8}, {"sept", 9}}};
    for (unsigned month = 1; month <= last_month; ++month) {
        std::string const name = base::to_lower(base::month_name(month));
        if (word == name || (word.size() == 3 && name.starts_with(word))) return static_cast<int>(month);
    }
    for (auto const& [name, month] : others)
        if (word == name) return month;
    return std::nullopt;
}

// "iii" and "3" after "triwulan", "tw", "semester".
std::optional<int> end_of_part(std::string const& kind, std::string const& number) {
    int const length = kind == "tw" || kind == "triwulan" ? 3 : kind == "semester" || kind == "smt" ? 6 : 0;
    constexpr std::array<std::array<std::string_view, 2>, 4> numbers = {{{"i", "1"}, {"ii", "2"}, {"iii", "3"}, {"iv", "4"}}};
    for (std::size_t i = 0; length > 0 && i < numbers.size(); ++i)
        if (number == numbers[i][0] || number == numbers[i][1]) return std::min(length * static_cast<int>(i + 1), last_month);
    return std::nullopt;
}

std::optional<int> last_month_in(std::vector<std::string> const& words) {
    std::optional<int> last;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::optional<int> month = month_named(words[i]);
        if (!month && i + 1 < words.size()) month = end_of_part(words[i], words[i + 1]);
        if (month) last = std::max(last.value_or(0), *month);
    }
    return last;
}

int stage_of(std::string const& title, std::vector<std::string> const& words) {
    if (has_any(title, {"sebelum", "murni", "induk", "semula"}) || holds(words, {"awal"})) return 0;
    if (has_any(title, {"setelah", "sesudah", "menjadi"})) return 3;
    bool const is_changed =
        has_any(title, {"perubahan", "pergeseran", "dppa", "apbd-p", "apbd p", "apbdp", "p-apbd", "papbd", "p apbd"});
    return is_changed ? 2 : 1;
}

}  // namespace

TitleMeaning meaning_of(std::string const& title) {
    using Span = TitleMeaning::Span;
    std::vector<std::string> const words = words_of(title);
    auto const month = last_month_in(words);
    bool const is_period = month || has_any(title, {"bulan ini", "bulan lalu"}) || holds(words, {"triwulan", "tw", "semester"});
    bool const is_until = has_any(title, {"s.d", "s/d", "sampai", "kumulatif"}) || holds(words, {"sd", "per"});
    bool const is_all = has_any(title, {"jumlah", "total"});
    TitleMeaning meaning;
    meaning.years = years_among(words);
    meaning.is_of_before = holds(words, {"lalu", "sebelumnya"});
    meaning.is_money = has_any(title, {"keuangan", "rupiah"}) || holds(words, {"rp"});
    meaning.stage = stage_of(title, words);
    meaning.is_part = is_period || is_until || holds(words, {"kas"});
    bool const is_day = month && std::any_of(words.begin(), words.end(), [](std::string const& word) { return word == "31" || word == "30"; });
    meaning.span = is_until || is_all || is_day ? Span::UntilMonth : is_period ? Span::OneMonth : Span::Unsaid;
    meaning.month = month.value_or(last_month);
    return meaning;
}

bool is_one_of(std::string const& title, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return title == each; });
}

int points_as_code(std::string const& title) {
    if (is_one_of(title, {"rekening", "no rek", "no. rek", "no. rekening"})) return 8;
    return points_for(title, {{10, {"kode"}}, {-3, {"uraian"}}});
}

int points_as_name(std::string const& title) {
    int const named = points_for(title, {{10, {"uraian"}}, {9, {"nomenklatur"}}, {5, {"nama"}}});
    bool const is_work = has(title, "program") && has(title, "kegiatan");
    return std::max(named, is_work ? 8 : 0) + points_for(title, {{-4, {"kode"}}, {-8, {"indikator"}}, {-20, {"penanggung", "sumber"}}});
}

int points_as_ceiling(std::string const& title) {
    int const named = has(title, "pagu") ? 10 : has(title, "anggaran") ? 8 : has(title, "apbd") || has(title, "dpa") || has(title, "dppa") ? 7 : 0;
    if (named == 0) return 0;
    return named + points_against(title) +
           points_for(title, {{3, {"setelah", "sesudah"}}, {2, {"perubahan", "dppa"}}, {-30, {"realisasi"}}});
}

int points_as_spent(std::string const& title) {
    if (!has(title, "realisasi")) return 0;
    return 10 + points_against(title) +
           points_for(title, {{3, {"s.d", "s/d", "sampai", "kumulatif"}}, {2, {"keuangan", "jumlah", "total"}}, {-30, {"target"}}});
}

}  // namespace lkjip::workbook
