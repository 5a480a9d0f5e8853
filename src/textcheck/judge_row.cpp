// Rows of tables: the name in the row says whose the numbers are, the header above what they are.
#include <algorithm>

#include <fmt/format.h>

#include "textcheck/facet_words.h"
#include "textcheck/matching.h"

namespace lkjip::textcheck {

namespace {

struct Cell { std::size_t begin = 0, end = 0; };

std::vector<Cell> cells_of(std::string const& text) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('\t', at), text.size());
        cells.push_back({at, end});
        at = end + 1;
    }
    while (cells.size() > 1 && cells.back().begin >= text.size()) cells.pop_back();
    return cells;
}

std::size_t cell_at(std::vector<Cell> const& cells, std::size_t offset) {
    std::size_t at = 0;
    while (at + 1 < cells.size() && cells[at].end < offset) ++at;
    return at;
}

// What a header cell promises.
Facets facets_of_header(Reading const& reading, Cell const& cell, int& year) {
    Facets facets = 0;
    std::size_t words = 0;
    bool is_money = false;
    for (std::size_t i = 0; i < reading.pieces.size(); ++i) {
        Piece const& piece = reading.pieces[i];
        if (piece.begin < cell.begin || piece.end > cell.end) continue;
        if (is_year(reading.pieces, i)) year = std::stoi(piece.low);
        is_money = is_money || piece.is("rp") || piece.is("keuangan");
        if (piece.is_word()) ++words;
        if (one_of(piece.low, {"target"})) facets |= Target;
        if (one_of(piece.low, {"realisasi"})) facets |= Realised | Spent;
        if (one_of(piece.low, {"capaian", "serapan", "persentase", "%"})) facets |= Achievement | Absorption | Average;
        if (one_of(piece.low, {"pagu", "anggaran", "alokasi"})) facets |= Budget;
        if (piece.is("sisa")) facets |= Remainder;
    }
    constexpr std::size_t most_words = 6;
    if (words > most_words) return 0;
    if (facets & Remainder) return Remainder;
    if (facets & Spent) return is_money || (facets & Budget) ? Spent : facets & Achievement ? Facets(Achievement | Absorption) : Facets(Realised | Spent);
    return facets & Achievement ? Facets(Achievement | Absorption | Average) : facets;
}

// Keeps what the header says; false: this row is none.
bool take_header(Reading const& reading, std::vector<Cell> const& cells, Before& before) {
    for (Token const& token : reading.tokens)
        if (token.kind == Token::Kind::Number && token.unit != "%") return false;
    std::vector<Facets> columns;
    std::vector<int> years;
    for (Cell const& cell : cells) {
        int year = 0;
        columns.push_back(facets_of_header(reading, cell, year));
        years.push_back(year);
    }
    if (std::count_if(columns.begin(), columns.end(), [](Facets one) { return one != 0; }) < 2) return false;
    if (before.columns.size() == columns.size()) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] == 0) columns[i] = before.columns[i];
            if (years[i] == 0) years[i] = before.years[i];
        }
    }
    before.columns = std::move(columns);
    before.years = std::move(years);
    return true;
}

class Row {
public:
    Row(std::string const& text, Reading const& reading, Known const& known, Before const& before) : reading_(reading), known_(known), before_(before), cells_(cells_of(text)) {
        for (Token const& token : reading.tokens) {
            auto const code = token.kind == Token::Kind::Code ? known.codes.find(token.name) : known.codes.end();
            if (code != known.codes.end()) topics_.insert(topics_.end(), code->second.begin(), code->second.end());
        }
        for (Mention const& mention : reading.mentions)
            if (!mention.is_partial) topics_.push_back(mention.topic);
        bool const is_total = topics_.empty() && !reading.pieces.empty() && (one_of(reading.pieces[0].low, {"total", "jumlah", "rata"}));
        if (is_total) topics_.push_back(office_topic);
    }

    Verdict judge(std::size_t token) const {
        Token const& one = reading_.tokens[token];
        std::size_t const column = cell_at(cells_, one.begin);
        bool const is_aligned = before_.columns.size() == cells_.size() && !topics_.empty();
        Facets const facets = is_aligned ? before_.columns[column] : 0;
        Context context;
        context.facets = facets;
        context.topics = topics_;
        if (is_aligned && before_.years[column] != 0 && before_.years[column] != known_.year) context.year = before_.years[column];
        std::vector<int> meant_here;
        for (int const topic : topics_) {
            std::vector<int> const here = facets == 0 ? std::vector<int>{} : meant(known_, topic, facets, one, context);
            for (int const index : here)
                if (agrees(one, value(index))) return agreeing(one, index, false);
            if (meant_here.empty()) meant_here = here;
        }
        if (!meant_here.empty()) return disagree(one, meant_here);
        return judge_loosely(one);
    }

private:
    [[nodiscard]] base::Decimal value(int index) const { return known_.figures[static_cast<std::size_t>(index)].value; }

    Verdict disagree(Token const& token, std::vector<int> const& figures) const {
        int const figure = likeliest(known_, figures, token);
        Verdict verdict = disagreeing(token, known_, figure, cause_of(token, known_.figures[static_cast<std::size_t>(figure)]));
        int const topic = topics_.front();
        for (int const index : known_.of_topic[static_cast<std::size_t>(topic)]) {
            KnownFigure const& other = known_.figures[static_cast<std::size_t>(index)];
            if (!agrees(token, other.value) || !fits_unit(token, other) || telling_digits(token) < 2) continue;
            Facets const both = other.facet | known_.figures[static_cast<std::size_t>(figure)].facet;
            verdict.cause = other.year > 0 && other.year < known_.year ? Cause::LastYear : both == (Target | Realised) ? Cause::Exchanged : Cause::OtherFigure;
            verdict.note += fmt::format("; angka ini {}", about(known_, index));
            break;
        }
        return verdict;
    }

    // Without a header any figure of the row's topics will do, and otherwise one of that value that tells itself.
    Verdict judge_loosely(Token const& token) const {
        for (int const topic : topics_)
            for (int const index : known_.of_topic[static_cast<std::size_t>(topic)])
                if (agrees(token, value(index)) && fits_unit(token, known_.figures[static_cast<std::size_t>(index)])) return agreeing(token, index, false);
        constexpr int telling_enough = 4, telling_for_slip = 6;
        std::vector<int> const same = of_value(known_, token);
        if (!same.empty() && telling_digits(token) >= telling_enough) return agreeing(token, same.front(), false);
        for (std::size_t i = 0; i < topics_.size() && same.empty() && telling_digits(token) >= telling_for_slip; ++i)
            for (int const index : known_.of_topic[static_cast<std::size_t>(topics_[i])])
                if (Cause const cause = cause_of(token, known_.figures[static_cast<std::size_t>(index)]); cause != Cause::Other && fits_unit(token, known_.figures[static_cast<std::size_t>(index)]))
                    return disagreeing(token, known_, index, cause);
        return {token, Result::Unknown, Cause::Other, -1, false, {}, {}, {}};
    }

    Reading const& reading_;
    Known const& known_;
    Before const& before_;
    std::vector<Cell> cells_;
    std::vector<int> topics_;
};

}  // namespace

std::vector<Verdict> judge_row(std::string const& text, Reading const& reading, Known const& known, Before& before) {
    std::vector<Verdict> verdicts;
    if (take_header(reading, cells_of(text), before)) return verdicts;
    Row const row(text, reading, known, before);
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        Token const& token = reading.tokens[i];
        if (token.kind == Token::Kind::Number) verdicts.push_back(row.judge(i));
        else if (token.kind == Token::Kind::Code) verdicts.push_back(judge_code(reading, i, known));
        else if (token.kind == Token::Kind::Date) verdicts.push_back(judge_date(token, known));
    }
    return verdicts;
}

}  // namespace lkjip::textcheck
