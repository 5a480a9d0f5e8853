#pragma once
// The words by which texts say what a number is.
#include "textcheck/context.h"

namespace lkjip::textcheck {

struct FacetWord {
    Facets facets = 0;
    bool is_sure = false;       // "pagu", but not "mencapai"
    bool is_vague = false;      // "naik", "sebagian": the number is a difference or a part
    bool ends = false;          // what stands before this word belongs to something else
};

// Before a number: "pagu anggaran sebesar", "realisasi", "capaian".
FacetWord facet_word_at(std::vector<Piece> const& pieces, std::size_t at, UnitKind kind);
// Behind "… dari": "87 % dari target".
FacetWord share_word_at(std::vector<Piece> const& pieces, std::size_t at, UnitKind kind);
// Behind a number: "36 titik yang ditargetkan".
FacetWord closing_word_at(std::vector<Piece> const& pieces, std::size_t at, UnitKind kind);

}  // namespace lkjip::textcheck
