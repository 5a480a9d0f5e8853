#include "textcheck/facet_words.h"

namespace lkjip::textcheck {

namespace {

using Pieces = std::vector<Piece>;

FacetWord sure(Facets facets) { return {facets, facets != 0, false, false}; }
FacetWord maybe(Facets facets) { return {facets, false, false, false}; }
constexpr FacetWord vague{0, false, true, false};

bool near_is(Pieces const& pieces, std::size_t at, int step, std::initializer_list<std::string_view> words) {
    auto const index = static_cast<std::ptrdiff_t>(at) + step;
    return index >= 0 && index < static_cast<std::ptrdiff_t>(pieces.size()) && one_of(pieces[static_cast<std::size_t>(index)].low, words);
}

bool is_about_money(Pieces const& pieces, std::size_t at) {
    auto const is_money = [&](int step) { return near_is(pieces, at, step, {"anggaran", "keuangan", "belanja", "dana", "pagu"}); };
    return is_money(1) || is_money(-1) || (near_is(pieces, at, 1, {"penyerapan"}) && is_money(2));
}
bool is_denied(Pieces const& pieces, std::size_t at) { return near_is(pieces, at, -1, {"tidak", "belum", "tak"}); }

FacetWord spent(Pieces const& pieces, std::size_t at, UnitKind kind) {
    if (is_denied(pieces, at)) return kind == UnitKind::Money ? sure(Remainder | Unused) : kind == UnitKind::Percent ? sure(RemainderShare) : vague;
    if (kind == UnitKind::Money) return sure(Spent);
    return kind == UnitKind::Percent ? sure(Absorption) : FacetWord{};
}

FacetWord realised(Pieces const& pieces, std::size_t at, UnitKind kind) {
    if (kind == UnitKind::Money) return is_denied(pieces, at) ? sure(Remainder | Unused) : sure(Spent);
    if (kind == UnitKind::Percent && is_about_money(pieces, at)) return sure(Absorption);
    if (kind == UnitKind::Percent && pieces[at].is("terealisasi")) return maybe(Realised | Absorption | Achievement);
    return is_denied(pieces, at) ? vague : sure(Realised);
}

// "anggaran" by itself is the pagu; in "realisasi anggaran" the other word tells.
FacetWord budget(Pieces const& pieces, std::size_t at, UnitKind kind) {
    if (kind != UnitKind::Money) return {};
    if (near_is(pieces, at, -1, {"sisa", "tersisa", "menyisakan", "realisasi", "terealisasi", "serapan", "penyerapan", "terserap", "efisiensi", "capaian", "tahun", "perubahan", "menyerap", "kuasa", "pengguna"})) return {};
    bool const is_known = near_is(pieces, at, 2, {"dikelola", "tersedia", "ditetapkan", "diperoleh", "diterima", "disediakan", "dimiliki", "disetujui"});
    bool const goes_on = near_is(pieces, at, 1, {"yang", "tersebut", "tidak", "belum", "itu"});
    return goes_on && !is_known ? maybe(Budget) : sure(Budget);
}

FacetWord achieved(Pieces const& pieces, std::size_t at, UnitKind kind) {
    if (is_denied(pieces, at)) return vague;
    if (near_is(pieces, at, 1, {"target", "realisasi", "keuangan", "anggaran"}) && kind == UnitKind::Percent) return maybe(Achievement | Average | Absorption | Realised);
    if (kind == UnitKind::Percent && near_is(pieces, at, -1, {"realisasi"})) return {Achievement | Realised, false, false, true};
    if (kind == UnitKind::Percent) return sure(Achievement);
    return kind == UnitKind::Money ? FacetWord{} : maybe(Realised);
}

bool is_change(Piece const& piece) {
    return one_of(piece.low, {"naik", "turun", "meningkat", "menurun", "bertambah", "berkurang", "kenaikan", "penurunan", "peningkatan", "selisih", "kekurangan", "kelebihan", "deviasi", "melampaui", "melebihi", "lebih", "kurang", "tumbuh"});
}
bool is_part(Piece const& piece) {
    return one_of(piece.low, {"sebagian", "sekitar", "hampir", "masing", "setiap", "tiap", "bobot", "porsi", "kontribusi", "proporsi", "refocusing", "dialihkan", "rata", "potongan", "pajak", "denda", "bantuan", "kira"});
}

}  // namespace

FacetWord facet_word_at(Pieces const& pieces, std::size_t at, UnitKind kind) {
    Piece const& piece = pieces[at];
    if (one_of(piece.low, {"sisa", "tersisa", "silpa", "sisanya"})) return kind == UnitKind::Money ? sure(Remainder) : kind == UnitKind::Percent ? sure(RemainderShare) : vague;
    if (one_of(piece.low, {"serapan", "penyerapan", "terserap", "menyerap", "diserap", "dibelanjakan", "terpakai", "serapannya", "membelanjakan", "menghabiskan", "dihabiskan", "digunakan", "dimanfaatkan", "penggunaan", "pemanfaatan"})) return spent(pieces, at, kind);
    if (one_of(piece.low, {"realisasi", "terealisasi", "direalisasikan", "merealisasikan", "realisasinya", "terealisasikan"})) return realised(pieces, at, kind);
    if (one_of(piece.low, {"pagu", "dianggarkan", "alokasi", "dialokasikan", "pagunya", "beranggaran", "anggarannya", "berpagu"})) return kind == UnitKind::Money ? sure(Budget) : FacetWord{};
    if (piece.is("anggaran")) return budget(pieces, at, kind);
    if (one_of(piece.low, {"target", "targetnya", "ditargetkan", "menargetkan", "bertarget"})) return kind == UnitKind::Money ? FacetWord{} : near_is(pieces, at, -1, {"capaian", "pencapaian", "melampaui", "melebihi", "bawah", "atas"}) ? maybe(Target) : sure(Target);
    if (piece.is("rata") && kind == UnitKind::Percent) return sure(Average);
    if (one_of(piece.low, {"capaian", "pencapaian", "capaiannya", "tercapai", "ketercapaian"})) return achieved(pieces, at, kind);
    if (piece.is("kinerja") && near_is(pieces, at, -1, {"nilai"}) && kind == UnitKind::Percent) return sure(Achievement);
    if (piece.is("mencapai")) return kind == UnitKind::Percent ? maybe(Achievement | Average | Realised | Absorption) : kind == UnitKind::Money ? maybe(Spent) : maybe(Realised);
    if (piece.is("menjadi")) return {0, false, false, true};
    if (is_change(piece) || is_part(piece)) return vague;
    return {};
}

FacetWord share_word_at(Pieces const& pieces, std::size_t at, UnitKind kind) {
    Piece const& piece = pieces[at];
    if (kind == UnitKind::Percent && piece.is("target")) return sure(Achievement);
    if (kind == UnitKind::Percent && one_of(piece.low, {"pagu", "anggaran", "alokasi", "dana"})) return maybe(Absorption);
    if (kind == UnitKind::Money && one_of(piece.low, {"pagu", "anggaran", "alokasi"})) return maybe(Spent);
    if (kind != UnitKind::Percent && piece.is("target")) return maybe(Realised);
    return {};
}

FacetWord closing_word_at(Pieces const& pieces, std::size_t at, UnitKind kind) {
    Piece const& piece = pieces[at];
    if (one_of(piece.low, {"ditargetkan", "direncanakan"}) && kind != UnitKind::Money) return sure(Target);
    if (one_of(piece.low, {"terserap", "terealisasi", "tersisa", "dibelanjakan"}) && kind != UnitKind::Percent) return facet_word_at(pieces, at, kind);
    return {};
}

}  // namespace lkjip::textcheck
