#include "textcheck/pieces.h"

#include <algorithm>
#include <initializer_list>

namespace lkjip::textcheck {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr std::string_view no_break_space = "\xC2\xA0", times_sign = "\xC3\x97";
constexpr std::string_view quotes[] = {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9E"};
constexpr std::string_view dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "\xE2\x80\x91"};

// Abbreviations whose point ends no sentence.
bool is_abbreviation(std::string_view word) {
    return word.size() == 1 || one_of(word, {"no", "rp", "jl", "kab", "kec", "prov", "drs", "dr", "ir", "hj", "nip", "telp", "fax", "an", "up", "tgl", "hal", "dll", "dkk", "ess", "st", "sos", "ap"});
}

class Cutting {
public:
    explicit Cutting(std::string_view text) : text_(text) {}

    std::vector<Piece> run() {
        while (at_ < text_.size()) step();
        mark_sentences();
        return std::move(pieces_);
    }

private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    void step() {
        char const c = text_[at_];
        if (c == ' ' || c == '\r' || c == '*' || c == '_' || c == '#') return blank(1, false);
        if (c == '\t' && !pieces_.empty()) pieces_.back().ends_cell = true;
        if (c == '\n' || c == '\t') return blank(1, true);
        if (rest().starts_with(no_break_space)) return blank(2, false);
        if (rest().starts_with("{{")) return binding();
        if (code_length() > 0) return add(Piece::Kind::Code, code_length());
        if (is_digit(c)) return number();
        if (is_letter(c) || is_foreign_letter()) return word();
        mark();
    }

    void mark_sentences() {
        for (std::size_t first = 0; first < pieces_.size();) {
            std::size_t last = first;
            while (last < pieces_.size() && !pieces_[last].ends_sentence) ++last;
            std::size_t const end = std::min(last + 1, pieces_.size());
            for (std::size_t i = first; i < end; ++i) pieces_[i].sentence_begin = first, pieces_[i].sentence_end = end;
            first = end;
        }
    }

    void blank(std::size_t length, bool is_break) {
        if (is_break && !pieces_.empty()) pieces_.back().ends_line = true;
        at_ += length;
        is_glued_ = false;
    }

    void binding() {
        std::size_t const close = text_.find("}}", at_);
        std::size_t const end = close == std::string_view::npos ? text_.size() : close + 2;
        Piece piece{Piece::Kind::Binding, at_, end, std::string(text_.substr(at_ + 2, end - at_ - (close == std::string_view::npos ? 2 : 4))), is_glued_};
        pieces_.push_back(std::move(piece));
        at_ = end;
        is_glued_ = true;
    }

    // 1.06.04, 1.06.04.2.01.05, X.XX.01.2.02.01, and such as are ill-formed from the fourth step
    [[nodiscard]] std::size_t code_length() const {
        if (is_glued_ && !pieces_.empty() && pieces_.back().kind != Piece::Kind::Mark) return 0;
        std::size_t length = 0, steps = 0;
        for (;; ++steps) {
            std::size_t step = 0;
            while (is_digit(peek(length + step)) || peek(length + step) == 'X') ++step;
            bool const fits = steps == 0 ? step == 1 : steps <= 2 ? step == 2 : step >= 1 && step <= 4;
            if (!fits) break;
            length += step;
            bool const goes_on = peek(length) == '.' && (is_digit(peek(length + 1)) || peek(length + 1) == 'X');
            if (!goes_on) { ++steps; break; }
            ++length;
        }
        bool const is_cut = is_digit(peek(length)) || is_letter(peek(length)) || (peek(length) == '.' && is_digit(peek(length + 1)));
        return steps >= 3 && !is_cut ? length : 0;
    }

    void number() {
        std::size_t length = 1;
        while (is_digit(peek(length)) || ((peek(length) == '.' || peek(length) == ',') && is_digit(peek(length + 1)))) ++length;
        add(Piece::Kind::Number, length);
        if (is_letter(peek(0))) {   // 3x1, 2a: neither number nor word
            pieces_.back().kind = Piece::Kind::Word;
            while (is_letter(peek(0)) || is_digit(peek(0))) ++at_;
            pieces_.back().end = at_;
            pieces_.back().low = lowered(pieces_.back().begin, at_);
        }
    }

    [[nodiscard]] bool is_foreign_letter() const {
        auto const c = static_cast<unsigned char>(text_[at_]);
        return c >= 0xC3 && c < 0xE0 && !rest().starts_with(times_sign);
    }

    void word() {
        std::size_t length = 0;
        while (at_ + length < text_.size()) {
            auto const c = static_cast<unsigned char>(text_[at_ + length]);
            bool const is_second_byte = c >= 0x80 && c < 0xC0 && length > 0 && static_cast<unsigned char>(text_[at_ + length - 1]) >= 0xC3;
            bool const is_inside = is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)) || (c >= 0xC3 && c < 0xE0) || is_second_byte || (c == '\'' && is_letter(peek(length + 1)));
            if (!is_inside) break;
            // "Rp19.678": the amount is a number of its own.
            if (length == 2 && is_digit(static_cast<char>(c)) && lower(text_[at_]) == 'r' && lower(text_[at_ + 1]) == 'p') break;
            ++length;
        }
        add(Piece::Kind::Word, std::max<std::size_t>(length, 1));
    }

    void mark() {
        std::size_t length = 1;
        std::string low(1, text_[at_]);
        auto const starts = [&](std::string_view one) { return rest().starts_with(one); };
        auto const c = static_cast<unsigned char>(text_[at_]);
        if (std::any_of(std::begin(quotes), std::end(quotes), starts)) length = 3, low = "\"";
        else if (std::any_of(std::begin(dashes), std::end(dashes), starts)) length = 3, low = "-";
        else if (starts(times_sign)) length = 2, low = "x";
        else if (c >= 0xF0) length = 4, low = "?";
        else if (c >= 0xE0) length = 3, low = "?";
        else if (c >= 0xC0) length = 2, low = "?";
        length = std::min(length, text_.size() - at_);
        bool const may_end = low == "." || low == "!" || (low == "?" && length == 1);
        Piece piece{Piece::Kind::Mark, at_, at_ + length, std::move(low), is_glued_};
        piece.ends_sentence = may_end && ends_sentence(length);
        pieces_.push_back(std::move(piece));
        at_ += length;
        is_glued_ = true;
    }

    [[nodiscard]] bool ends_sentence(std::size_t length) const {
        std::size_t const next = text_.find_first_not_of(" \n\t\r*_\"", at_ + length);
        if (next == std::string_view::npos) return true;
        if (next == at_ + length) return false;
        if (text_[at_] == '.' && !pieces_.empty() && pieces_.back().is_word() && is_abbreviation(pieces_.back().low)) return false;
        bool const is_list_number = pieces_.size() == 1 && pieces_.back().is_number();
        return !is_list_number && !(text_[next] >= 'a' && text_[next] <= 'z');
    }

    [[nodiscard]] std::string lowered(std::size_t begin, std::size_t end) const {
        std::string low(text_.substr(begin, end - begin));
        for (char& c : low) c = lower(c);
        return low;
    }

    void add(Piece::Kind kind, std::size_t length) {
        Piece piece{kind, at_, at_ + length, kind == Piece::Kind::Code ? std::string(text_.substr(at_, length)) : lowered(at_, at_ + length), is_glued_};
        piece.is_capital = is_upper(text_[at_]);
        pieces_.push_back(std::move(piece));
        at_ += length;
        is_glued_ = true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool is_glued_ = false;
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) { return Cutting(text).run(); }

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

}  // namespace lkjip::textcheck
