// Numbers that count nothing.
#include <algorithm>

#include "textcheck/numbers.h"
#include "textcheck/tokens.h"

namespace lkjip::textcheck {

namespace {

using Pieces = std::vector<Piece>;

Piece const* before(Pieces const& pieces, std::size_t at, std::size_t steps = 1) { return at >= steps ? &pieces[at - steps] : nullptr; }
Piece const* after(Pieces const& pieces, std::size_t at, std::size_t steps = 1) { return at + steps < pieces.size() ? &pieces[at + steps] : nullptr; }
bool is_at(Piece const* piece, std::string_view word) { return piece != nullptr && piece->is(word); }
bool is_any(Piece const* piece, std::initializer_list<std::string_view> words) { return piece != nullptr && piece->kind != Piece::Kind::Binding && one_of(piece->low, words); }

bool is_whole(Piece const& piece) { return piece.low.find_first_of(".,") == std::string::npos; }

// "Nomor 53", "No. 129", "NIP. 1976…", "Telp (0517) 31239", "Bab 3", "Pasal 5", "halaman 12"
bool is_named_number(Pieces const& pieces, std::size_t at) {
    std::size_t back = 1;
    while (back <= 3 && is_any(before(pieces, at, back), {".", ":", "(", "-"})) ++back;
    if (is_any(before(pieces, at, back), {"nomor", "no", "nip", "nik", "npwp", "telp", "telepon", "tlp", "fax", "faks", "faksimile", "hp", "wa", "pos", "rt", "rw", "bab", "pasal", "ayat", "butir", "halaman",
                                          "hal", "lampiran", "gambar", "grafik", "diagram", "bagan", "formulir", "versi", "edisi", "eselon", "golongan", "gol", "kolom", "baris", "covid", "jalan", "jl",
                                          "km", "lantai", "ruang", "blok", "kav", "diktum", "misi", "tipe", "kelas", "seri", "iso", "pp", "uu", "perpres", "perbup", "perda", "pmk", "tap", "sasaran", "strategis", "tujuan"}))
        return true;
    // "eselon 3 dan 4"
    if (back == 1 && at >= 2 && is_any(before(pieces, at), {"dan", ",", "atau", "-"}) && pieces[at - 2].is_number() && is_whole(pieces[at]) && is_whole(pieces[at - 2])) return is_named_number(pieces, at - 2);
    // The second part of a telephone number: "(0517) 31239"
    return back == 1 && is_at(before(pieces, at), ")") && is_at(before(pieces, at, 3), "(") && before(pieces, at, 2)->is_number() && before(pieces, at, 2)->low.starts_with("0");
}

// "Jl. Gubernur Aberani Sulaiman 129"
bool is_house_number(Pieces const& pieces, std::size_t at) {
    for (std::size_t back = 2; back <= 6 && back <= at; ++back) {
        Piece const& piece = pieces[at - back];
        if (piece.ends_sentence) return false;
        if (one_of(piece.low, {"jl", "jln", "jalan"})) return is_whole(pieces[at]) && pieces[at].low.size() <= 3;
    }
    return false;
}

// "800/181/Sekt.1", "134/PMK.07/2022", but not "Rp5.000/orang"
bool is_letter_number(Pieces const& pieces, std::size_t at) {
    Piece const* const previous = before(pieces, at);
    Piece const* const next = after(pieces, at);
    if (previous && previous->is("/") && (previous->glued || pieces[at].glued)) return true;
    if (previous && pieces[at].glued && previous->is(".") && previous->glued && at >= 2 && pieces[at - 2].is_word() && !pieces[at - 2].is("rp")) return true;
    if (!next || !next->is("/")) return false;
    Piece const* const behind = after(pieces, at, 2);
    return behind && (behind->is_number() || behind->is_capital);
}

bool is_joined_to_word(Pieces const& pieces, std::size_t at) {
    Piece const* const previous = before(pieces, at);
    bool const is_dash = previous && previous->is("-") && previous->glued && pieces[at].glued && at >= 2;
    if (is_dash && pieces[at - 2].is_word()) return true;                                   // Covid-19, ke-2
    if (is_dash && pieces[at - 2].is_number() && is_whole(pieces[at]) && is_year(pieces, at - 2)) return true;
    return previous && previous->is_word() && one_of(previous->low, {"ke", "kelima", "triwulan", "tw", "semester", "tahap", "putaran", "angkatan", "periode", "pukul", "jam", "usia", "umur", "urutan"});
}

// The number before it in counting stands earlier, with a point behind it as well.
bool follows_number(Pieces const& pieces, std::size_t at) {
    int const number = std::stoi(pieces[at].low);
    if (number == 1) return true;
    for (std::size_t i = 0; i + 1 < at; ++i)
        if (pieces[i].is_number() && pieces[i].low == std::to_string(number - 1) && pieces[i + 1].is(".")) return true;
    return false;
}

// "1." and "2)" at the beginning of a line, "(1)" standing alone, "3.1" before a heading.
bool is_list_number(Pieces const& pieces, std::size_t at) {
    std::size_t first = at;
    while (first > 0 && is_any(&pieces[first - 1], {"(", "-", "?", "|"}) && !pieces[first - 1].ends_line) --first;
    bool const begins = first == 0 || pieces[first - 1].ends_line;
    bool const is_in_cell = first > 0 && pieces[first - 1].ends_cell;
    Piece const* const next = after(pieces, at);
    if (begins && !is_in_cell && (next == nullptr || pieces[at].ends_line)) return true;                  // alone on its line: a page number, a row's number
    if (begins && is_any(next, {".", ")"}) && next->glued) return true;
    if (is_in_cell && is_at(before(pieces, at), "(") && is_at(next, ")")) return true;   // the number of a column
    // "… 2. Pekerja Sosial 3. Kepala Subbagian": a list run together
    bool const is_numbered = is_any(next, {"."}) && next->glued && is_whole(pieces[at]) && pieces[at].low.size() <= 2 && at + 2 < pieces.size() && pieces[at + 2].is_capital && !pieces[at + 2].glued;
    if (is_numbered && follows_number(pieces, at)) return true;
    auto const number = number_in(pieces[at].low);
    if (begins && number && number->form == Form::PointDecimal) return true;
    return false;
}

// "78.48" is a number only with a unit behind it.
bool is_heading_number(Pieces const& pieces, std::size_t at) {
    auto const number = number_in(pieces[at].low);
    if (!number) return true;
    if (number->form != Form::PointDecimal) return false;
    return !is_any(after(pieces, at), {"%", "persen"});
}

// "lebih dari 75 %", "55 % sampai 75 %", "paling sedikit 20 jam": bounds, not what came out.
bool is_bound(Pieces const& pieces, std::size_t at) {
    std::size_t back = 1;
    if (is_any(before(pieces, at, back), {"rp"})) ++back;
    Piece const* const previous = before(pieces, at, back);
    if (is_any(previous, {"<", ">", "=", "x", "minimal", "maksimal", "hingga", "dikali", "antara", "sekitar", "kali", "maksimum", "minimum", "kurangnya", "lambatnya", "banyaknya", "=", "times", "dibagi"}))
        return !is_at(previous, "banyaknya") || is_at(before(pieces, at, back + 1), "-");
    Piece const* const second = before(pieces, at, back + 1);
    if (is_at(previous, "dari") && is_any(second, {"lebih", "kurang"})) return true;
    if (is_any(previous, {"sedikit", "banyak", "rendah", "tinggi", "lambat", "lama", "cepat"}) && is_at(second, "paling")) return true;
    if (is_any(previous, {"atas", "bawah"}) && is_at(second, "di")) return true;
    if (is_at(previous, "sampai") || (is_at(previous, "dengan") && is_at(second, "sampai"))) return true;
    if (is_any(previous, {"d", "."}) && is_any(second, {".", "d"}) && is_any(before(pieces, at, back + 2), {"s", "."}) ) return true;
    std::size_t ahead = 1;
    if (is_any(after(pieces, at, ahead), {"%", "persen"})) ++ahead;
    if (is_any(after(pieces, at, ahead), {"sampai", "hingga"})) return true;
    return is_at(after(pieces, at, ahead), "s") && is_any(after(pieces, at, ahead + 1), {".", "/"}) && is_at(after(pieces, at, ahead + 2), "d");
}

// "09.30 Wita", "pukul 21.00"
bool is_time(Pieces const& pieces, std::size_t at) {
    std::string const& low = pieces[at].low;
    bool const is_shaped = low.size() == 5 && low[2] == '.' && low.find(',') == std::string::npos;
    return is_shaped && (is_any(after(pieces, at), {"wita", "wib", "wit"}) || is_any(before(pieces, at), {"pukul", "jam"}));
}

// A long row of digits: NIP, NIK, account numbers.
bool is_identity(Pieces const& pieces, std::size_t at) {
    constexpr std::size_t longest_plain = 9;
    std::string const& low = pieces[at].low;
    if (is_whole(pieces[at]) && low.size() > longest_plain) return true;
    if (is_whole(pieces[at]) && low.size() > 1 && low[0] == '0') return true;
    auto const is_part = [&](std::ptrdiff_t step) {
        auto const index = static_cast<std::ptrdiff_t>(at) + step;
        if (index < 0 || index >= static_cast<std::ptrdiff_t>(pieces.size())) return false;
        Piece const& piece = pieces[static_cast<std::size_t>(index)];
        return piece.is_number() && is_whole(piece) && (step >= 0 || !piece.ends_line);
    };
    bool const is_post_code = low.size() == 5 && is_whole(pieces[at]) && at > 0 && pieces[at - 1].is_capital && (at + 1 == pieces.size() || pieces[at].ends_line);
    bool const in_row = is_part(0) && ((is_part(-1) && is_part(1) && !pieces[at].ends_line) || (is_part(1) && is_part(2) && !pieces[at].ends_line && !pieces[at + 1].ends_line) || (is_part(-1) && is_part(-2)));
    return in_row || is_post_code;
}

// Dots that lead to the page in a table of contents.
bool is_page_of_contents(Pieces const& pieces, std::size_t at) {
    std::size_t dots = 0;
    for (std::size_t back = 1; back <= at && pieces[at - back].is(".") && dots < 4; ++back) ++dots;
    bool const is_last = at + 1 >= pieces.size();
    if (is_last && dots >= 4) return true;
    bool const has_title = pieces[0].is("bab") || pieces[0].is("tabel") || pieces[0].is("gambar") || pieces[0].is("lampiran") || (pieces.size() > 2 && pieces[0].low.size() == 1 && pieces[1].is("."));
    return is_last && has_title && at > 0 && pieces[at - 1].ends_line && is_whole(pieces[at]) && pieces[at].low.size() <= 3;
}

}  // namespace

bool is_year(Pieces const& pieces, std::size_t at) {
    std::string const& low = pieces[at].low;
    if (!pieces[at].is_number() || low.size() != 4 || !is_whole(pieces[at]) || (low[0] != '1' && low[0] != '2')) return false;
    return low >= "1900" && low <= "2100";
}

bool is_no_figure(Pieces const& pieces, std::size_t at) {
    if (is_year(pieces, at)) return true;
    if (is_any(after(pieces, at), {"tahun", "hektare", "ha", "km"}) || (is_at(after(pieces, at), "(") && is_at(after(pieces, at, 4), "tahun"))) return true;   // a span of time, a size
    return is_named_number(pieces, at) || is_house_number(pieces, at) || is_letter_number(pieces, at) || is_joined_to_word(pieces, at) || is_list_number(pieces, at) ||
           is_heading_number(pieces, at) || is_bound(pieces, at) || is_time(pieces, at) || is_identity(pieces, at) || is_page_of_contents(pieces, at);
}

}  // namespace lkjip::textcheck
