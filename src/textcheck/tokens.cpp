#include "textcheck/tokens.h"

#include <algorithm>
#include <array>

#include "figures/prose.h"
#include "textcheck/numbers.h"

namespace lkjip::textcheck {

namespace {

using Pieces = std::vector<Piece>;

// "sub kegiatan", "indikator kinerja utama": what is counted, and the words that takes.
struct Noun { Facets facet = 0; std::size_t words = 0; };
Noun noun_at(Pieces const& pieces, std::size_t at) {
    auto const is = [&](std::size_t i, std::string_view word) { return i < pieces.size() && pieces[i].is(word); };
    std::size_t const behind_sub = is(at + 1, "-") ? at + 2 : at + 1;
    if (is(at, "sub") && is(behind_sub, "kegiatan")) return {SubActivities, behind_sub - at + 1};
    if (is(at, "subkegiatan")) return {SubActivities, 1};
    if (is(at, "program")) return {Programmes, 1};
    if (is(at, "kegiatan")) return {Activities, 1};
    if (is(at, "iku")) return {Indicators, 1};
    if (is(at, "indikator")) return {Indicators, is(at + 1, "kinerja") ? (is(at + 2, "utama") ? 3U : 2U) : 1U};
    if (is(at, "sasaran")) return {Objectives, is(at + 1, "strategis") ? 2U : 1U};
    if (is(at, "kinerja") && is(at + 1, "utama")) return {Objectives, 2};
    return {};
}

std::string unit_of_word(Pieces const& pieces, std::size_t at, Known const& known) {
    if (at >= pieces.size()) return {};
    if (pieces[at].is("%") || pieces[at].is("persen")) return "%";
    if (!pieces[at].is_word()) return {};
    if (at + 1 < pieces.size()) {
        std::string const both = pieces[at].low + " " + pieces[at + 1].low;
        if (known.units.contains(both)) return both;
    }
    return known.units.contains(pieces[at].low) ? pieces[at].low : std::string{};
}

class Reading {
public:
    Reading(Pieces const& pieces, Known const& known) : pieces_(pieces), known_(known) {
        for (figures::Category const& category : known.scale) scale_.push_back(pieces_of(category.name));
    }

    std::vector<Token> run() {
        for (at_ = 0; at_ < pieces_.size();) {
            std::size_t const before = at_;
            if (!take()) at_ = std::max(at_, before + 1);
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] bool is(std::size_t at, std::string_view word) const { return at < pieces_.size() && pieces_[at].is(word); }

    bool take() {
        Piece const& piece = pieces_[at_];
        if (piece.kind == Piece::Kind::Binding || piece.kind == Piece::Kind::Mark) return false;
        if (piece.kind == Piece::Kind::Code) return take_code();
        if (piece.is("tabel")) return take_table();
        if (piece.is_number()) return take_date() || take_number();
        return take_category() || take_words();
    }

    void add(Token token) {
        at_ = token.last + 1;
        tokens_.push_back(std::move(token));
    }

    bool take_code() {
        bool const is_numbered = at_ > 0 && (pieces_[at_ - 1].is("nomor") || pieces_[at_ - 1].is("pukul"));
        Piece const& piece = pieces_[at_];
        bool const is_date = piece.low.size() == 8 || piece.low.size() == 10 ? piece.low.find('X') == std::string::npos && std::count(piece.low.begin(), piece.low.end(), '.') == 2 && piece.low.size() != 7 : false;
        if (is_numbered || is_date) return false;
        Token token{Token::Kind::Code, at_, at_, piece.begin, piece.end};
        token.name = piece.low;
        add(std::move(token));
        return true;
    }

    // A caption stands at the beginning and goes on with its title.
    bool take_table() {
        if (at_ + 1 >= pieces_.size() || !pieces_[at_ + 1].is_number()) return false;
        bool const begins = at_ == 0 || pieces_[at_ - 1].ends_line;
        bool const has_title = at_ + 2 >= pieces_.size() || pieces_[at_ + 2].is_capital || pieces_[at_ + 1].ends_line || pieces_[at_ + 2].is(":") || pieces_[at_ + 2].is(".");
        if (begins && has_title) { at_ += 2; return false; }
        Token token{Token::Kind::Table, at_, at_ + 1, pieces_[at_ + 1].begin, pieces_[at_ + 1].end};
        token.name = pieces_[at_ + 1].low;
        add(std::move(token));
        return true;
    }

    bool take_date() {
        if (at_ + 2 >= pieces_.size() || !pieces_[at_ + 1].is_word()) return false;
        std::string const said = pieces_[at_].low + " " + pieces_[at_ + 1].low + " " + pieces_[at_ + 2].low;
        std::vector<figures::Word> const words = figures::words_of(said);
        std::size_t next = 0;
        auto const date = figures::date_at(words, next);
        if (!date) return false;
        Token token{Token::Kind::Date, at_, at_ + 2, pieces_[at_].begin, pieces_[at_ + 2].end};
        token.date = *date;
        std::size_t const day = at_ >= 2 && (pieces_[at_ - 1].is(",") || pieces_[at_ - 1].is("/")) ? at_ - 2 : at_ >= 1 ? at_ - 1 : at_;
        if (int const weekday = figures::weekday_at(pieces_[day].low); weekday >= 0) token.weekday = weekday;
        add(std::move(token));
        return true;
    }

    bool take_number() {
        std::size_t const at = at_;
        bool const has_rupiah = at > 0 && (pieces_[at - 1].is("rp") || (at > 1 && pieces_[at - 1].is(".") && pieces_[at - 2].is("rp")));
        auto const number = number_in(pieces_[at].low);
        if (!number || (!has_rupiah && is_no_figure(pieces_, at)) || (has_rupiah && number->form == Form::PointDecimal)) return false;
        Token token{Token::Kind::Number, at, at, pieces_[at].begin, pieces_[at].end, number->value, number->value.scale()};
        if (has_rupiah) token.unit = "Rp", token.first = pieces_[at - 1].is("rp") ? at - 1 : at - 2;
        take_scale(token);
        take_brackets(token);
        take_unit(token);
        add(std::move(token));
        return true;
    }

    // "Rp19,68 miliar"
    void take_scale(Token& token) {
        static constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> scales{{{"ribu", 1000}, {"juta", 1000000}, {"miliar", 1000000000}, {"milyar", 1000000000}, {"triliun", 1000000000000}}};
        for (auto const& [word, factor] : scales) {
            constexpr std::int64_t most = 1000000;
            if (!is(token.last + 1, word) || token.value > base::Decimal(most)) continue;
            int zeros = 0;
            for (std::int64_t rest = factor; rest > 1; rest /= 10) ++zeros;
            token.digits -= zeros;      // rounded to so many places before the comma
            token.value = token.value * base::Decimal(factor);
            token.end = pieces_[++token.last].end;
            return;
        }
    }

    // "10 (sepuluh)", "sepuluh (10)"
    void take_brackets(Token& token) {
        std::size_t at = token.last + 1;
        if (!is(at, "(")) return;
        ++at;
        std::size_t inside = at;
        std::optional<base::Decimal> also;
        if (token.in_words && inside < pieces_.size() && pieces_[inside].is_number()) {
            if (auto const number = number_in(pieces_[inside].low)) also = number->value, ++inside;
        } else if (!token.in_words) {
            also = words_at(pieces_, inside);
            if (also && is(inside, "rupiah")) ++inside;
        }
        if (!also || !is(inside, ")")) return;
        token.also = also;
        token.also_begin = pieces_[at].begin;
        token.also_end = pieces_[inside - 1].end;
        token.last = inside;
    }

    void take_unit(Token& token) {
        if (token.unit == "Rp") {
            if (is(token.last + 1, ",") && is(token.last + 2, "-")) token.last += 2;
            return;
        }
        std::size_t at = token.last + 1;
        if (at < pieces_.size() && pieces_[token.last].ends_line) return;
        if (Noun const noun = noun_at(pieces_, at); noun.facet != 0) {
            token.noun = noun.facet;
            token.last += noun.words;
            return;
        }
        token.unit = unit_of_word(pieces_, at, known_);
        if (!token.unit.empty()) token.last += token.unit.find(' ') == std::string::npos ? 1 : 2;
    }

    // Alone, a number in words is a figure only where it counts something known.
    bool take_words() {
        std::size_t next = at_;
        auto const value = words_at(pieces_, next);
        if (!value) return false;
        Token token{Token::Kind::Number, at_, next - 1, pieces_[at_].begin, pieces_[next - 1].end, *value, value->scale()};
        token.in_words = true;
        take_brackets(token);
        take_unit(token);
        bool const is_part = at_ > 0 && (pieces_[at_ - 1].is("salah") || pieces_[at_ - 1].is("ke") || pieces_[at_ - 1].is("ketiga"));
        bool const counts = token.also || token.noun != 0 || !token.unit.empty();
        if (is_part || !counts || (next - at_ == 1 && pieces_[at_].is("nol"))) {
            at_ = next;
            return true;
        }
        add(std::move(token));
        return true;
    }

    bool take_category() {
        int best = -1;
        std::size_t length = 0;
        for (std::size_t i = 0; i < scale_.size(); ++i) {
            std::size_t k = 0;
            while (k < scale_[i].size() && at_ + k < pieces_.size() && pieces_[at_ + k].low == scale_[i][k].low) ++k;
            if (k == scale_[i].size() && k > length) best = static_cast<int>(i), length = k;
        }
        if (best < 0) return false;
        Token token{Token::Kind::Category, at_, at_ + length - 1, pieces_[at_].begin, pieces_[at_ + length - 1].end};
        token.category = best;
        std::size_t behind = token.last + 1;
        while (is(behind, "\"")) ++behind;
        bool const has_letter = is(behind, "(") && behind + 2 < pieces_.size() && pieces_[behind + 1].is_capital && is(behind + 2, ")") && pieces_[behind + 1].low.size() <= 2;
        if (has_letter) token.letter = pieces_[behind + 1].low, token.last = behind + 2;
        if (!has_letter && !is_called_category()) { at_ += length; return true; }
        add(std::move(token));
        return true;
    }

    // "kategori Baik", "berpredikat “Sangat Baik”"
    [[nodiscard]] bool is_called_category() const {
        std::size_t back = 1;
        while (back <= at_ && (pieces_[at_ - back].is("\"") || pieces_[at_ - back].is(":"))) ++back;
        for (std::size_t steps = 0; steps < 2 && back <= at_; ++steps, ++back) {
            Piece const& piece = pieces_[at_ - back];
            if (one_of(piece.low, {"kategori", "berkategori", "predikat", "berpredikat", "kualifikasi", "peringkat", "kriteria", "tergolong", "dikategorikan", "katagori"})) return pieces_[at_].is_capital || steps == 0;
            if (!one_of(piece.low, {"yang", "sebagai", "dengan", "capaian", "kinerja", "dalam"})) return false;
        }
        return false;
    }

    Pieces const& pieces_;
    Known const& known_;
    std::vector<Pieces> scale_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(Pieces const& pieces, Known const& known) { return Reading(pieces, known).run(); }

}  // namespace lkjip::textcheck
