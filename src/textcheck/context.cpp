#include "textcheck/context.h"

#include <algorithm>
#include <array>

#include "textcheck/facet_words.h"

namespace lkjip::textcheck {

namespace {

using Pieces = std::vector<Piece>;

constexpr std::size_t look_back = 26, look_ahead = 5;

bool is_mentioned(Reading const& reading, std::size_t piece) {
    return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](Mention const& mention) { return !mention.is_partial && mention.first <= piece && piece <= mention.last; });
}

// A binding that stands for a figure separates as a figure does; one that stands for a name does not.
bool prints_number(Piece const& piece) {
    if (piece.kind != Piece::Kind::Binding) return false;
    constexpr std::array<std::string_view, 5> filters{"angka", "rupiah", "persen", "terbilang", "jumlah"};
    return std::any_of(filters.begin(), filters.end(), [&](std::string_view filter) { return piece.low.find(filter) != std::string::npos; });
}

bool is_break(Piece const& piece) { return one_of(piece.low, {"sedangkan", "sementara", "namun", "tetapi", "adapun"}); }

// The last number before this one; categories and codes between them separate nothing.
std::size_t number_before(Reading const& reading, std::size_t token) {
    for (std::size_t i = token; i > 0; --i)
        if (reading.tokens[i - 1].kind == Token::Kind::Number) return reading.tokens[i - 1].last + 1;
    return 0;
}

// Words before the token, back to the last figure or the beginning of the sentence.
FacetWord facet_before(Reading const& reading, std::size_t token, UnitKind kind) {
    Token const& one = reading.tokens[token];
    std::size_t const begin = sentence_of(reading.pieces, one.first).first;
    std::size_t const after_last = number_before(reading, token);
    std::size_t const stop = std::max(begin, after_last);
    FacetWord vague, maybe;
    std::size_t looked_at = 0;
    for (std::size_t i = one.first; i > stop && looked_at < look_back; --i) {
        Piece const& piece = reading.pieces[i - 1];
        if (prints_number(piece) || is_break(piece)) break;
        if (!piece.is_word() || is_mentioned(reading, i - 1)) continue;
        ++looked_at;
        FacetWord const found = facet_word_at(reading.pieces, i - 1, kind);
        if (found.ends) return maybe.facets == 0 ? FacetWord{found.facets, false, vague.is_vague, false} : maybe;
        if (found.is_vague) vague.is_vague = true;
        if (found.facets == 0) continue;
        bool const narrows = maybe.facets == 0 || (found.is_sure && (found.facets & maybe.facets) != 0);
        if (found.is_sure) return narrows ? FacetWord{found.facets, true, vague.is_vague, false} : maybe;
        if (maybe.facets == 0) maybe = {found.facets, false, vague.is_vague, false};
    }
    return maybe.facets != 0 ? maybe : vague;
}

// "terealisasi 96 %" is of the money where money was told, of the target where that was.
void narrow(Reading const& reading, std::size_t token, std::vector<Context> const& told, FacetWord& word) {
    if (word.facets == 0 || word.is_sure || word.is_vague) return;
    std::size_t const begin = sentence_of(reading.pieces, reading.tokens[token].first).first;
    Facets before = 0;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (reading.tokens[i].first >= begin) before |= told[i].facets;
    Facets const narrowed = (before & (Budget | Spent)) != 0 ? word.facets & (Absorption | Spent) : (before & Target) != 0 ? word.facets & Realised : 0;
    if (narrowed != 0) word.facets = narrowed, word.is_sure = true;
}

FacetWord facet_after(Reading const& reading, std::size_t token, UnitKind kind) {
    Token const& one = reading.tokens[token];
    std::size_t const next = token + 1 < reading.tokens.size() ? reading.tokens[token + 1].first : reading.pieces.size();
    std::size_t const stop = std::min({next, sentence_of(reading.pieces, one.first).second, one.last + 1 + look_ahead});
    bool is_share = false;
    for (std::size_t i = one.last + 1; i < stop; ++i) {
        Piece const& piece = reading.pieces[i];
        if (prints_number(piece) || one_of(piece.low, {",", "(", "dengan", "atau", "dan", "serta"}) || is_break(piece)) break;
        if (piece.is("dari")) is_share = true;
        if (!piece.is_word() || is_mentioned(reading, i)) continue;
        if (FacetWord const found = share_word_at(reading.pieces, i, kind); is_share && found.facets != 0) return found;
        if (FacetWord const found = closing_word_at(reading.pieces, i, kind); !is_share && found.facets != 0) return found;
    }
    bool const is_of_next = is_share && token + 1 < reading.tokens.size() && stop == next && reading.tokens[token + 1].first - one.last <= 4;
    if (is_of_next && kind != UnitKind::Percent) return {kind == UnitKind::Money ? Spent : Realised, false, false, false};
    return {};
}

// Without words of its own a figure goes on from the one before: "(78,48 %)", "atau 78,48 %", "dari 36 titik".
FacetWord facet_in_chain(Reading const& reading, std::size_t token, std::vector<Context> const& told, UnitKind kind) {
    if (token == 0 || told.empty()) return {};
    Token const& one = reading.tokens[token];
    Token const& last = reading.tokens[token - 1];
    std::pair<std::size_t, std::size_t> const sentence = sentence_of(reading.pieces, one.first);
    if (last.first < sentence.first) return {};
    bool is_bracket = false, is_or = false, is_of = false, is_year = false;
    for (std::size_t i = last.last + 1; i < one.first; ++i) {
        Piece const& piece = reading.pieces[i];
        is_bracket = is_bracket || piece.is("(");
        is_or = is_or || piece.is("atau");
        is_of = is_of || piece.is("dari");
        is_year = is_year || piece.is("tahun");
    }
    Facets const before = told.back().facets;
    // "… 62,80 %, sedangkan pada tahun 2021 sebesar 82,80 %"
    if (is_year && before != 0 && unit_kind(last) == kind) {
        Facets all = 0;   // "125.799 dari target 96.000, sedangkan pada tahun 2023 92.052": which of them goes on is open
        for (std::size_t i = 0; i < token; ++i)
            if (reading.tokens[i].first >= sentence.first && unit_kind(reading.tokens[i]) == kind) all |= told[i].facets;
        return {all, all == before && told.back().is_said, told.back().is_vague, false};
    }
    if (one.first - last.last > 5) return {};
    if (kind == UnitKind::Money && (before == Absorption || before == RemainderShare)) return {before == Absorption ? Spent : Remainder, true, false, false};
    if ((is_bracket || is_or) && kind == UnitKind::Percent) {
        Facets earlier = 0;
        for (std::size_t i = 0; i < token; ++i)
            if (reading.tokens[i].first >= sentence.first) earlier |= told[i].facets;
        if (before == Remainder) return {RemainderShare, true, false, false};
        if (before == Spent || (before == Budget && (earlier & Spent))) return {Absorption, true, false, false};
        if (before == Realised || (before == Target && (earlier & Realised))) return {Achievement, true, false, false};
        return {0, false, before == Budget, false};
    }
    if (is_of && kind != UnitKind::Percent && (before & (Realised | Spent))) return {before & Spent ? Budget : Target, true, false, false};
    if (is_of && kind == UnitKind::Percent && before == Realised) return {Target, true, false, false};
    return {};
}

bool is_plain_year(Reading const& reading, std::size_t at) {
    Pieces const& pieces = reading.pieces;
    if (!is_year(pieces, at)) return false;
    bool const is_range = (at + 1 < pieces.size() && pieces[at + 1].is("-")) || (at > 0 && pieces[at - 1].is("-")) || (at + 1 < pieces.size() && pieces[at + 1].is("/"));
    bool const is_law = at >= 3 && pieces[at - 1].is("tahun") && (pieces[at - 2].is_number() || pieces[at - 2].is("/"));
    bool const is_title = at + 1 < pieces.size() && pieces[at + 1].is("tentang");
    bool const is_date = std::any_of(reading.tokens.begin(), reading.tokens.end(), [&](Token const& token) { return token.kind == Token::Kind::Date && token.first <= at && at <= token.last; });
    return !is_range && !is_law && !is_title && !is_date && !is_mentioned(reading, at);
}

// The year a word at `at` names; 0: none.
int year_at(Reading const& reading, std::size_t at, Known const& known) {
    Pieces const& pieces = reading.pieces;
    if (pieces[at].kind == Piece::Kind::Binding) {
        std::string word;
        for (char const c : pieces[at].low)
            if (c != ' ') word += c;
        return word == "tahun" ? known.year : word == "tahun-1" ? known.year - 1 : word == "tahun+1" ? known.year + 1 : 0;
    }
    if (is_plain_year(reading, at)) return std::stoi(pieces[at].low);
    if (!pieces[at].is("tahun") || at + 1 >= pieces.size()) return 0;
    if (one_of(pieces[at + 1].low, {"lalu", "sebelumnya"})) return known.year - 1;
    if (one_of(pieces[at + 1].low, {"depan", "berikutnya", "mendatang"})) return known.year + 1;
    if (pieces[at + 1].is("ini")) return known.year;
    return 0;
}

int quarter_before(Reading const& reading, std::size_t token) {
    static constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    Token const& one = reading.tokens[token];
    std::size_t const begin = std::max(sentence_of(reading.pieces, one.first).first, one.first > look_back ? one.first - look_back : 0);
    for (std::size_t i = one.first; i > begin + 1; --i) {
        if (!one_of(reading.pieces[i - 2].low, {"triwulan", "tw"})) continue;
        for (int k = 0; k < 4; ++k)
            if (reading.pieces[i - 1].low == roman[static_cast<std::size_t>(k)] || reading.pieces[i - 1].low == std::to_string(k + 1)) return k + 1;
    }
    return 0;
}

void add_once(std::vector<int>& topics, int topic) {
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
}

void find_topics(Reading const& reading, std::size_t token, Context& context) {
    Token const& one = reading.tokens[token];
    std::pair<std::size_t, std::size_t> const sentence = sentence_of(reading.pieces, one.first);
    std::vector<int> behind;
    for (auto mention = reading.mentions.rbegin(); mention != reading.mentions.rend(); ++mention) {
        bool const is_here = mention->first >= sentence.first && mention->first < sentence.second;
        if (mention->is_partial) {
            context.has_doubt = context.has_doubt || is_here;
            continue;
        }
        if (is_here && mention->first > one.first) behind.insert(behind.begin(), mention->topic);
        else if (is_here) {
            add_once(context.topics, mention->topic);
            if (mention->first >= number_before(reading, token)) context.fresh = context.topics.size();
        }
        else if (mention->last < sentence.first) add_once(context.earlier, mention->topic);
    }
    for (int const topic : behind) add_once(context.topics, topic);
}

// Of an indicator in per cent "terealisasi 1,57 %" is the realisasi, of one in points the capaian.
void narrow_by_topic(Known const& known, Context const& context, FacetWord& word) {
    bool const is_open = word.facets != 0 && !word.is_sure && (word.facets & Realised) != 0 && (word.facets & Achievement) != 0;
    if (!is_open || context.topics.empty() || known.topics.at(context.topics.front()).level != Level::Indicator) return;
    bool is_share = false;
    for (int const index : known.of_topic[static_cast<std::size_t>(context.topics.front())]) {
        KnownFigure const& figure = known.figures[static_cast<std::size_t>(index)];
        is_share = is_share || (figure.facet == Realised && figure.unit == "%");
    }
    if (!is_share) word.facets = Achievement, word.is_sure = true;
    else if ((word.facets & Average) == 0 && (word.facets & Absorption) != 0) word.facets = Realised, word.is_sure = true;
}

bool speaks_of_whole(Reading const& reading, std::size_t token) {
    std::pair<std::size_t, std::size_t> const sentence = sentence_of(reading.pieces, reading.tokens[token].first);
    for (std::size_t i = sentence.first; i < sentence.second; ++i)
        if (one_of(reading.pieces[i].low, {"keseluruhan", "total", "seluruh", "dinas", "badan", "kecamatan", "instansi", "skpd", "dpa", "dppa", "kantor", "sekretariat", "rumah", "inspektorat"}) ||
            (reading.pieces[i].is("tahun") && i + 1 < sentence.second && (reading.pieces[i + 1].is("anggaran") || is_year(reading.pieces, i + 1))))
            return true;
    return false;
}

bool speaks_overall(Reading const& reading, std::size_t token) {
    auto const [first, last] = sentence_of(reading.pieces, reading.tokens[token].first);
    return std::any_of(reading.pieces.begin() + static_cast<std::ptrdiff_t>(first), reading.pieces.begin() + static_cast<std::ptrdiff_t>(last),
                       [](Piece const& piece) { return one_of(piece.low, {"keseluruhan", "umum", "rata", "seluruhnya"}); });
}

}  // namespace

UnitKind unit_kind(Token const& token) {
    if (token.unit == "Rp") return UnitKind::Money;
    if (token.unit == "%") return UnitKind::Percent;
    return token.unit.empty() && token.noun == 0 ? UnitKind::None : UnitKind::Count;
}

std::pair<std::size_t, std::size_t> sentence_of(Pieces const& pieces, std::size_t piece) {
    return {pieces[piece].sentence_begin, pieces[piece].sentence_end};
}

int year_around(Reading const& reading, std::size_t token, Known const& known) {
    Token const& one = reading.tokens[token];
    std::pair<std::size_t, std::size_t> const sentence = sentence_of(reading.pieces, one.first);
    std::size_t const behind_last = number_before(reading, token);
    std::size_t const next_figure = token + 1 < reading.tokens.size() ? reading.tokens[token + 1].first : reading.pieces.size();
    for (std::size_t i = one.last + 1; i < std::min({sentence.second, next_figure, one.last + 5}); ++i) {
        if (one_of(reading.pieces[i].low, {",", "dan", "menjadi", "("})) break;
        if (int const year = year_at(reading, i, known)) return year;
    }
    for (std::size_t i = one.first; i > sentence.first; --i)
        if (int const year = year_at(reading, i - 1, known)) return i - 1 >= behind_last || year == known.year ? year : -year;
    return 0;
}

Context context_of(Reading const& reading, std::size_t token, std::vector<Context> const& told, Known const& known) {
    Context context;
    Token const& one = reading.tokens[token];
    UnitKind const kind = unit_kind(one);
    FacetWord word = facet_before(reading, token, kind);
    if (FacetWord const closing = facet_after(reading, token, kind); closing.facets != 0 && !word.is_sure && !word.is_vague) word = closing;
    if (word.facets == 0 && !word.is_vague) word = facet_in_chain(reading, token, told, kind);
    narrow(reading, token, told, word);
    find_topics(reading, token, context);
    narrow_by_topic(known, context, word);
    context.facets = one.noun != 0 ? one.noun : word.facets;
    context.is_said = one.noun != 0 || (word.facets != 0 && word.is_sure);
    context.is_vague = word.is_vague;
    int const year = year_around(reading, token, known);
    // A year told before another figure need not be meant here as well.
    context.year = std::abs(year) == known.year ? 0 : std::abs(year);
    if (year < 0) context.is_said = false;
    context.quarter = quarter_before(reading, token);
    context.is_whole = speaks_of_whole(reading, token);
    context.is_overall = speaks_overall(reading, token);
    if (context.is_overall && context.facets == Achievement) context.facets |= Average;
    std::pair<std::size_t, std::size_t> const sentence = sentence_of(reading.pieces, one.first);
    for (Token const& other : reading.tokens)
        if (other.kind == Token::Kind::Category && other.first >= sentence.first && other.first < sentence.second) context.categories.push_back(other.category);
    return context;
}

}  // namespace lkjip::textcheck
