#include "typeset/joins.h"

#include <algorithm>
#include <array>
#include <string>

namespace lkjip::typeset {

namespace {

using View = std::string_view;

// Sorted, lower case.
constexpr std::array numbered{View("angka"), View("ayat"),     View("bab"),     View("bagan"),    View("bagian"),
                              View("butir"), View("eselon"),   View("gambar"),  View("golongan"), View("grafik"),
                              View("hal"),   View("halaman"),  View("hlm"),     View("huruf"),    View("kelas"),
                              View("kolom"), View("lampiran"), View("no"),      View("nomor"),    View("nip"),
                              View("pasal"), View("poin"),     View("romawi"),  View("sasaran"),  View("semester"),
                              View("tabel"), View("tahun"),    View("tanggal"), View("triwulan"), View("tujuan")};
constexpr std::array units{View("%"),     View("cm"),     View("desa"), View("ekor"),   View("ha"),    View("hari"),
                           View("jam"),   View("jiwa"),   View("juta"), View("kali"),   View("kg"),    View("kk"),
                           View("km"),    View("km²"),    View("m"),    View("m²"),     View("m³"),    View("miliar"),
                           View("orang"), View("persen"), View("ribu"), View("rupiah"), View("tahun"), View("triliun"),
                           View("unit"),  View("buah")};
constexpr std::array months{View("januari"),   View("februari"), View("maret"),    View("april"),
                            View("mei"),       View("juni"),     View("juli"),     View("agustus"),
                            View("september"), View("oktober"),  View("november"), View("desember")};
constexpr std::array titles{View("dr."), View("dra."), View("drg."), View("drs."), View("h."),    View("hj."),  View("hm."),
                            View("ir."), View("k.h."), View("kh."),  View("ny."),  View("prof."), View("sdr."), View("tn.")};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

template <std::size_t size>
bool holds(std::array<View, size> const& list, View word) {
    constexpr std::size_t longest = 12;
    if (word.empty() || word.size() > longest) return false;
    std::array<char, longest> lower{};
    std::transform(word.begin(), word.end(), lower.begin(),
                   [](char c) { return is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c; });
    return std::find(list.begin(), list.end(), View(lower.data(), word.size())) != list.end();
}

View without_brackets(View word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.front() == '[')) word.remove_prefix(1);
    return word;
}

View without_stops(View word) {
    auto is_stop = [](char c) { return c == '.' || c == ',' || c == ':' || c == ';' || c == ')' || c == '"'; };
    while (!word.empty() && is_stop(word.back())) word.remove_suffix(1);
    return word;
}

bool is_numeral(View word) {  // roman, or one letter of an enumeration
    if (word.size() == 1) return is_small(word[0]) || is_capital(word[0]);
    return !word.empty() && word.size() <= 7 && word.find_first_not_of("IVXLCDM") == View::npos;
}

bool is_number_or_numeral(View word) {
    View const bare = without_stops(without_brackets(word));
    return !bare.empty() && (is_digit(bare.front()) || is_numeral(bare));
}

// "A." or "M.": an initial, a title or the number of a heading; all stay with what follows.
bool is_initial(View word) {
    return word.size() == 2 && is_capital(word[0]) && word[1] == '.';
}

// "S.Sos.", "M.Si", "A.Md.": after a name and a comma.
bool is_degree(View word) {
    return word.size() >= 3 && (word[0] == 'S' || word[0] == 'M' || word[0] == 'A') && word[1] == '.' && is_capital(word[2]);
}

bool stands_alone_behind(View word) {  // what must not begin a line
    return word == ":" || word == "%" || word == "-" || word == "–" || word == "—" || word == "=" || word == "," || word == ";";
}

}  // namespace

bool may_break_between(View before, View after) {
    if (before.empty() || after.empty()) return true;
    View const left = without_brackets(before);
    if (left.empty()) return false;  // an opening bracket alone
    View const right = without_brackets(after);
    bool const right_is_number = !right.empty() && is_digit(right.front());
    if (right_is_number) {
        if (is_digit(left.back())) return false;
        if (left == "Rp" || left == "Rp.") return false;
    }
    if (stands_alone_behind(after)) return false;
    if (is_digit(left.front()) && is_digit(left.back())) {
        View const bare = without_stops(after);
        return !holds(units, bare) && !(left.size() <= 2 && holds(months, bare));
    }
    if (is_initial(left) || holds(titles, left)) return false;
    if (left.back() == ',' && is_degree(right)) return false;
    return !(is_number_or_numeral(after) && holds(numbered, without_stops(left)));
}

}  // namespace lkjip::typeset
