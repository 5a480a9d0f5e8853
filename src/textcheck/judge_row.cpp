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

// 1 2 3 4: the numbers of the columns.
bool is_numbering(Reading const& reading) {
    int expected = 0;
    for (Piece const& piece : reading.pieces)
        if (piece.kind != Piece::Kind::Mark && (!piece.is_number() || piece.low != std::to_string(++expected))) return false;
    return expected > 1;
}

// Keeps what the header says; false: this row is none.
bool take_header(Reading const& reading, std::vector<Cell> const& cells, Before& before) {
    for (Token const& token : reading.tokens)
        if (token.kind == Token::Kind::Number) return false;
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
    before.agreeing = before.other = 0;
    before.columns = std::move(columns);
    before.years = std::move(years);
    return true;
}

// How the cells of a row stand under the header's: one under the other, or, where the header joins columns, from the right.
enum class Aligned { No, Left, Right };

class Row {
public:
    Row(std::string const& text, Reading const& reading, Known const& known, Before const& before) : reading_(reading), known_(known), before_(before), cells_(cells_of(text)) {
        for (Token const& token : reading.tokens) {
            auto const code = token.kind == Token::Kind::Code ? known.codes.find(token.name) : known.codes.end();
            if (code != known.codes.end()) topics_.insert(topics_.end(), code->second.begin(), code->second.end());
        }
        for (Mention const& mention : reading.mentions) topics_.push_back(mention.topic);
        is_named_ = !topics_.empty() && (reading.mentions.empty() || !reading.mentions.front().is_partial);
        bool const is_total = topics_.empty() && !reading.pieces.empty() && (one_of(reading.pieces[0].low, {"total", "jumlah", "rata"}));
        constexpr int well_known = 4;   // cells that agreed above a row of totals
        if (is_total) topics_.push_back(office_topic), is_named_ = before.agreeing >= well_known;
        align();
    }

    [[nodiscard]] Verdict judge(std::size_t token) const {
        Token const& one = reading_.tokens[token];
        std::vector<int> figures;
        if (int const agreeing_one = look_up(one, aligned_, figures); agreeing_one >= 0) return agreeing(one, agreeing_one, false);
        if (!figures.empty() && is_named_ && !is_repeated(one)) return disagree(one, figures);
        return judge_loosely(one);
    }

    [[nodiscard]] int agreeing_cells() const { return agreeing_cells_; }
    [[nodiscard]] int other_cells() const { return other_cells_; }

private:
    [[nodiscard]] base::Decimal value(int index) const { return known_.figures[static_cast<std::size_t>(index)].value; }

    // The header's column over the cell; −1: none.
    [[nodiscard]] int column_over(Token const& token, Aligned aligned) const {
        auto const columns = static_cast<int>(before_.columns.size()), cells = static_cast<int>(cells_.size()), cell = static_cast<int>(cell_at(cells_, token.begin));
        int const column = aligned == Aligned::Left ? cell : columns - (cells - cell);
        return aligned == Aligned::No || column < 0 || column >= columns ? -1 : column;
    }

    // An amount of money under "target" stands in the wrong column, not for the target.
    static bool is_comparable(Token const& token, KnownFigure const& figure) {
        constexpr int large = 100000, far = 1000;
        if (figure.unit == "Rp") return token.value >= base::Decimal(far) || token.value.is_zero();
        return token.value < base::Decimal(large) || token.value < figure.value * base::Decimal(far);
    }

    // Target and realisasi of several offices side by side.
    [[nodiscard]] bool is_repeated(Token const& token) const {
        auto const column = static_cast<std::size_t>(column_over(token, aligned_));
        int same = 0;
        for (std::size_t i = 0; i < before_.columns.size(); ++i) same += before_.columns[i] == before_.columns[column] && before_.years[i] == before_.years[column] ? 1 : 0;
        return same > 1;
    }

    // What the header promises there: the figure that agrees, or −1 and those that could be meant.
    int look_up(Token const& token, Aligned aligned, std::vector<int>& figures) const {
        int const column = column_over(token, aligned);
        if (column < 0) return -1;
        Context context;
        context.facets = before_.columns[static_cast<std::size_t>(column)];
        int const year = before_.years[static_cast<std::size_t>(column)];
        if (year != known_.year) context.year = year;
        for (int const topic : topics_) {
            std::vector<int> const here = context.facets == 0 ? std::vector<int>{} : meant(known_, topic, context.facets, token, context);
            for (int const index : here)
                if (agrees(token, value(index))) return index;
            if (figures.empty()) std::copy_if(here.begin(), here.end(), std::back_inserter(figures), [&](int index) { return is_comparable(token, known_.figures[static_cast<std::size_t>(index)]); });
        }
        return -1;
    }

    // The header is believed as long as most of what stands under it agrees.
    void align() {
        if (before_.columns.empty() || topics_.empty()) return;
        auto const joined = static_cast<int>(cells_.size()) - static_cast<int>(before_.columns.size());
        constexpr int most_joined = 2;
        if (joined < 0 || joined > most_joined) return;
        Aligned const wanted = joined == 0 ? Aligned::Left : Aligned::Right;
        for (Token const& token : reading_.tokens) {
            std::vector<int> figures;
            if (token.kind != Token::Kind::Number) continue;
            if (look_up(token, wanted, figures) >= 0) ++agreeing_cells_;
            else if (!figures.empty()) ++other_cells_;
        }
        int const agreeing_so_far = before_.agreeing + agreeing_cells_, other_so_far = before_.other + other_cells_;
        bool const is_trusted = wanted == Aligned::Left ? agreeing_so_far >= 1 && agreeing_so_far >= other_so_far : agreeing_so_far >= 2 && agreeing_so_far >= 2 * other_so_far;
        if (is_trusted) aligned_ = wanted;
        if (has_strange_amount()) is_named_ = false;
    }

    // A large number that is none of the row's topics, nor nearly one: the row is about something else.
    [[nodiscard]] bool has_strange_amount() const {
        constexpr int large = 100000;
        return std::any_of(reading_.tokens.begin(), reading_.tokens.end(), [&](Token const& token) {
            if (token.kind != Token::Kind::Number || token.value < base::Decimal(large)) return false;
            for (int const topic : topics_)
                for (int const index : known_.of_topic[static_cast<std::size_t>(topic)])
                    if (value(index) >= base::Decimal(large) && (agrees(token, value(index)) || cause_of(token, known_.figures[static_cast<std::size_t>(index)]) != Cause::Other)) return false;
            return true;
        });
    }

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
    bool is_named_ = false;
    Aligned aligned_ = Aligned::No;
    int agreeing_cells_ = 0, other_cells_ = 0;
};

// Small numbers in tables that the data don't have would only fill the list.
bool is_worth_telling(Token const& token) {
    constexpr int telling_enough = 4;
    return telling_digits(token) >= telling_enough;
}

}  // namespace

std::vector<Verdict> judge_row(std::string const& text, Reading const& reading, Known const& known, Before& before) {
    std::vector<Verdict> verdicts;
    if (take_header(reading, cells_of(text), before) || is_numbering(reading)) return verdicts;
    Row const row(text, reading, known, before);
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        Token const& token = reading.tokens[i];
        if (token.kind == Token::Kind::Number) {
            Verdict verdict = row.judge(i);
            if (verdict.result != Result::Unknown || is_worth_telling(token)) verdicts.push_back(std::move(verdict));
        }
        else if (token.kind == Token::Kind::Code) verdicts.push_back(judge_code(reading, i, known));
        else if (token.kind == Token::Kind::Date) verdicts.push_back(judge_date(token, known));
    }
    before.agreeing += row.agreeing_cells();
    before.other += row.other_cells();
    return verdicts;
}

}  // namespace lkjip::textcheck
