#include "layout/function_table.h"

#include <array>

namespace lkjip::layout {

namespace {

constexpr std::array all_functions = {
    FunctionRule{FunctionId::Sum, "jumlah", 1, 1},
    FunctionRule{FunctionId::Count, "banyak", 1, 1},
    FunctionRule{FunctionId::Mean, "rata", 1, 1},
    FunctionRule{FunctionId::Least, "terkecil", 1, 1},
    FunctionRule{FunctionId::Greatest, "terbesar", 1, 1},
    FunctionRule{FunctionId::If, "jika", 3, 3},
    FunctionRule{FunctionId::Has, "ada", 1, 1},
    FunctionRule{FunctionId::Where, "saring", 3, 3, Arguments::Lambda},
    FunctionRule{FunctionId::SortBy, "urut", 3, 3, Arguments::Lambda},
    FunctionRule{FunctionId::JoinTexts, "gabung", 2, 3},
    FunctionRule{FunctionId::Last, "akhir", 1, 1},
    FunctionRule{FunctionId::First, "awal", 1, 1},
    FunctionRule{FunctionId::Round, "bulat", 2, 2},
    FunctionRule{FunctionId::Find, "cari", 3, 3, Arguments::Lambda},
};

constexpr std::array all_filters = {
    FilterRule{FilterId::Rupiah, "rupiah", 0, 1},
    FilterRule{FilterId::Number, "angka", 0, 1},
    FilterRule{FilterId::Percent, "persen", 0, 1},
    FilterRule{FilterId::Words, "terbilang", 0, 0},
    FilterRule{FilterId::NumberAndWords, "terbilang_angka", 0, 0},
    FilterRule{FilterId::Ordinal, "urutan", 0, 0},
    FilterRule{FilterId::Date, "tanggal", 0, 0},
    FilterRule{FilterId::Weekday, "hari", 0, 0},
    FilterRule{FilterId::Month, "bulan", 0, 0},
    FilterRule{FilterId::Year, "tahun", 0, 0},
    FilterRule{FilterId::Upper, "besar", 0, 0},
    FilterRule{FilterId::Lower, "kecil", 0, 0},
    FilterRule{FilterId::LowerFirst, "kecil_awal", 0, 0},
    FilterRule{FilterId::Title, "judul", 0, 0},
    FilterRule{FilterId::Roman, "romawi", 0, 0},
    FilterRule{FilterId::Letters, "huruf", 0, 0},
    FilterRule{FilterId::EmployeeNumber, "nip", 0, 0},
    FilterRule{FilterId::IfEmpty, "jika_kosong", 1, 1},
    FilterRule{FilterId::IfZero, "jika_nol", 1, 1},
    FilterRule{FilterId::Replace, "ganti", 2, 2},
    FilterRule{FilterId::Shorten, "potong", 1, 2},
};

template <typename Table>
int find_in(Table const& table, std::string_view name) {
    for (std::size_t at = 0; at < table.size(); ++at) {
        if (table[at].name == name) return static_cast<int>(at);
    }
    return -1;
}

template <typename Table>
std::vector<std::string> names_in(Table const& table) {
    std::vector<std::string> names;
    for (auto const& rule : table) names.emplace_back(rule.name);
    return names;
}

}  // namespace

std::span<FunctionRule const> functions() { return all_functions; }
std::span<FilterRule const> filters() { return all_filters; }
int find_function(std::string_view name) { return find_in(all_functions, name); }
int find_filter(std::string_view name) { return find_in(all_filters, name); }
std::vector<std::string> function_names() { return names_in(all_functions); }
std::vector<std::string> filter_names() { return names_in(all_filters); }

}  // namespace lkjip::layout
