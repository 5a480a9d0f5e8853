#pragma once
// What the words around a number say it is: pagu or realisasi, of which programme, of which year.
#include <vector>

#include "textcheck/known.h"
#include "textcheck/tokens.h"

namespace lkjip::textcheck {

struct Reading {
    std::vector<Piece> pieces;
    std::vector<Token> tokens;
    std::vector<Mention> mentions;
};

// Begin of the sentence `piece` stands in, and the piece behind its end.
std::pair<std::size_t, std::size_t> sentence_of(std::vector<Piece> const& pieces, std::size_t piece);

struct Context {
    Facets facets = 0;              // what may be meant; 0: the words don't say
    bool is_said = false;           // by one word right there, not guessed
    bool is_vague = false;          // a difference, a part, an estimate: nothing to compare
    int year = 0;                   // 0: of the report
    int quarter = 0;
    std::vector<int> topics;        // named in the sentence, the likeliest first
    std::size_t fresh = 0;          // so many of them are named since the last number
    std::vector<int> earlier;       // named before, nearest first
    bool is_whole = false;          // the sentence speaks of the whole office
    bool has_doubt = false;         // part of a name is in the sentence
    bool is_overall = false;        // … of all its achievements together
    std::vector<int> categories;    // named in the sentence
};

enum class UnitKind { Money, Percent, Count, None };
UnitKind unit_kind(Token const& token);

// `told`: contexts of the tokens before this one, in order.
Context context_of(Reading const& reading, std::size_t token, std::vector<Context> const& told, Known const& known);

// Years that are no part of a law or a plan's name; 0: none nearby.
int year_around(Reading const& reading, std::size_t token, Known const& known);

}  // namespace lkjip::textcheck
