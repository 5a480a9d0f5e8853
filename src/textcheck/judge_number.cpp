// The verdict on one number.
#include <algorithm>

#include <fmt/format.h>

#include "base/indonesian.h"
#include "textcheck/matching.h"

namespace lkjip::textcheck {

namespace {

constexpr int telling_enough = 4;      // digits of a number that stands for itself
constexpr int telling_for_slip = 5;

class Judging {
public:
    Judging(Reading const& reading, std::size_t token, Context const& context, std::vector<int> const& settled, Known const& known)
        : reading_(reading), token_(reading.tokens[token]), context_(context), known_(known) {
        for (std::size_t i = 0; i < context.fresh; ++i) add(topics_, context.topics[i]);
        for (int const topic : settled) add(topics_, topic);
        for (int const topic : context.topics) add(topics_, topic);
        named_ = topics_.size();
        bool const is_whole = token_.noun != 0 || (context.is_whole && !context.has_doubt) || (context.facets & Average) != 0;
        if (named_ == 0 && is_whole) add_whole(), named_ = topics_.size();
        for (int const topic : context.earlier) add(topics_, topic);
        add_whole();
        if (!context.categories.empty()) add(topics_, plan_topic);
    }

    Verdict run() {
        if (token_.also && *token_.also != token_.value) return words_differ();
        if (context_.facets != 0) look_for_meant();
        if (agreeing_ >= 0) return agreeing(token_, agreeing_, is_sure());
        if (wants_disagreement()) return explain();
        return by_value();
    }

private:
    static void add(std::vector<int>& topics, int topic) {
        if (topic >= 0 && std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
    }
    void add_whole() {
        auto const [first, last] = sentence_of(reading_.pieces, token_.first);
        for (std::size_t i = first; i < last; ++i)
            if (reading_.pieces[i].is("rpjmd")) add(topics_, plan_topic);
        add(topics_, office_topic);
    }
    [[nodiscard]] KnownFigure const& at(int index) const { return known_.figures[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool is_named(std::size_t topic) const { return topic < named_; }

    Verdict words_differ() {
        Verdict verdict{token_, Result::Disagrees, Cause::Words, -1, false, base::format_number(token_.value), "angka dan hurufnya", {}};
        verdict.expected = fmt::format("{} ({})", base::format_number(token_.value), base::spell_number(token_.value));
        verdict.note = fmt::format("yang satu {}, yang lain {}", base::format_number(token_.value), base::format_number(*token_.also));
        return verdict;
    }

    void look_for_meant() {
        for (std::size_t i = 0; i < topics_.size(); ++i) {
            std::vector<int> const here = meant(known_, topics_[i], context_.facets, token_, context_);
            if (here.empty()) continue;
            if (meant_.empty()) meant_ = here, meant_topic_ = i;
            for (int const index : here)
                if (agrees(token_, at(index).value)) { agreeing_ = index; agreeing_topic_ = i; return; }
            if (is_named(i) && !is_named(i + 1) && !meant_.empty() && token_.noun == 0) break;   // what was named before doesn't count then
        }
    }

    // No other figure could be meant, nor has the same value by chance.
    [[nodiscard]] bool is_sure() const {
        if (!context_.is_said || !is_named(agreeing_topic_)) return false;
        std::vector<int> const same = meant(known_, topics_[agreeing_topic_], context_.facets, token_, context_);
        return std::all_of(same.begin(), same.end(), [&](int index) { return at(index).value == at(agreeing_).value; });
    }

    [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
        return at < reading_.pieces.size() && one_of(reading_.pieces[at].low, words);
    }

    // "terdapat 6 program, 14 kegiatan": how many there are in all.
    [[nodiscard]] bool is_total() const {
        std::size_t const begin = sentence_of(reading_.pieces, token_.first).first;
        for (std::size_t i = token_.first; i > begin; --i)
            if (is_any(i - 1, {"terdapat", "sebanyak", "memuat", "terdiri", "melaksanakan", "memiliki", "mempunyai", "menetapkan", "seluruh", "dari",
                               "dengan", "melalui", "adalah", "ialah", "berjumlah", "meliputi", "mencakup", "didukung", "mendukung", "dilaksanakan",
                               "pada", "dalam", "jumlah", "dan", "serta", "menjadi", "berupa", "yaitu", "yakni", "mengelola", "menjalankan", "atas",
                               "ada", "tersebar", "capaian", "hasil"}))
                return true;
        return false;
    }

    // "2 indikator yang belum mencapai target": some of them.
    [[nodiscard]] bool is_subset() const {
        if (token_.noun == 0) return false;
        if (!is_total() || is_narrowed(token_.last + 1)) return true;
        return token_.first > 0 && is_any(token_.first - 1, {"beberapa", "hanya", "ada", "baru", "antara", "setiap", "salah"});
    }

    // What stands behind the noun picks some out.
    [[nodiscard]] bool is_narrowed(std::size_t next) const {
        if (is_any(next, {"yang"}))
            return is_any(next + 1, {"belum", "tidak", "mencapai", "melampaui", "telah", "sudah", "terlaksana", "gagal", "kurang", "berkategori",
                                     "mendukung", "capaiannya", "realisasinya", "serapannya", "mengalami", "dapat"});
        if (!context_.categories.empty()) return false;   // counted by category
        if (is_any(next, {"dengan", "di"})) return is_any(next + 1, {"antaranya", "capaian", "realisasi", "kategori", "serapan", "bawah", "atas"});
        return is_any(next, {"belum", "tidak", "mencapai", "telah", "sudah", "terakhir", "pertama", "lainnya", "lain", "tersebut", "berkategori",
                             "masih", "prioritas", "unggulan", "pendukung", "ini", "dapat"});
    }

    [[nodiscard]] bool wants_disagreement() const {
        return !meant_.empty() && !context_.is_vague && context_.is_said && is_named(meant_topic_) && !is_subset();
    }

    // Figures of the same topic that were taken for the one that is meant.
    [[nodiscard]] int taken_instead(Facets facets, bool other_year) const {
        int const topic = topics_[meant_topic_];
        for (int const index : known_.of_topic[static_cast<std::size_t>(topic)]) {
            KnownFigure const& figure = at(index);
            bool const is_other_year = figure.year > 0 && figure.year < known_.year;
            if ((figure.facet & facets) != 0 && is_other_year == other_year && figure.quarter == 0 && agrees(token_, figure.value) && fits_unit(token_, figure)) return index;
        }
        return -1;
    }

    Verdict explain() {
        int const figure = likeliest(known_, meant_, token_);
        Facets const facet = at(figure).facet;
        Verdict verdict = disagreeing(token_, known_, figure, cause_of(token_, at(figure)));
        if (token_.noun != 0) return verdict;
        if (int const other = taken_instead(facet, true); other >= 0 && context_.year == 0) {
            verdict.cause = Cause::LastYear;
            verdict.note += fmt::format("; angka ini {}", about(known_, other));
        } else if (int const exchanged = taken_instead(Target | Realised | Achievement | Average | Budget | Spent | Remainder | Absorption | RemainderShare, false); exchanged >= 0) {
            bool const is_pair = ((facet | at(exchanged).facet) == (Target | Realised)) || ((facet | at(exchanged).facet) == (Budget | Spent));
            verdict.cause = is_pair ? Cause::Exchanged : Cause::OtherFigure;
            verdict.note += fmt::format("; angka ini {}", about(known_, exchanged));
        }
        return verdict;
    }

    // How well a figure of that value goes with the words around.
    [[nodiscard]] int score(int index) const {
        KnownFigure const& figure = at(index);
        int score = std::min(telling_digits(token_), 6) - 1;
        auto const topic = std::find_if(topics_.begin(), topics_.end(), [&](int one) { return one == figure.topic || one == figure.above; });
        auto const place = static_cast<std::size_t>(topic - topics_.begin());
        if (topic != topics_.end()) score += is_named(place) ? 4 : 2;
        else score += known_.topics.coverage(figure.topic, reading_.pieces, sentence_of(reading_.pieces, token_.first).first, sentence_of(reading_.pieces, token_.first).second - 1) / 34;
        if ((figure.facet & context_.facets) != 0) score += 2;
        if (!token_.unit.empty() && token_.unit != "Rp" && token_.unit != "%" && !figure.unit.empty()) score += 1;
        int const year = figure.year == 0 ? known_.year : figure.year;
        if (context_.year != 0 && year != context_.year) score -= 3;
        if (figure.quarter != context_.quarter) score -= 2;
        return score;
    }

    Verdict by_value() {
        std::vector<int> const same = of_value(known_, token_);
        int best = -1, best_score = 0;
        for (int const index : same)
            if (int const one = score(index); one > best_score) best = index, best_score = one;
        constexpr int good_enough = 4;
        if (best >= 0 && best_score >= good_enough) return agreeing(token_, best, false);
        if (same.empty() && !context_.is_vague && telling_digits(token_) >= telling_enough) return by_slip();
        return {token_, Result::Unknown, Cause::Other, -1, false, {}, {}, {}};
    }

    // A number that is nobody's, but nearly that of a figure that is spoken of.
    Verdict by_slip() {
        for (std::size_t i = 0; i < topics_.size(); ++i) {
            bool const is_likely = is_named(i) || telling_digits(token_) >= telling_for_slip;
            for (int const index : known_.of_topic[static_cast<std::size_t>(topics_[i])]) {
                KnownFigure const& figure = at(index);
                bool const is_same_kind = context_.facets == 0 || (figure.facet & context_.facets) != 0;
                if (!is_likely || !is_same_kind || !fits_unit(token_, figure) || token_.unit.empty() || figure.quarter != 0) continue;
                Cause const cause = cause_of(token_, figure);
                if (cause == Cause::Swapped || cause == Cause::Shifted || cause == Cause::Mistyped) return disagreeing(token_, known_, index, cause);
            }
        }
        return {token_, Result::Unknown, Cause::Other, -1, false, {}, {}, {}};
    }

    Reading const& reading_;
    Token const& token_;
    Context const& context_;
    Known const& known_;
    std::vector<int> topics_;
    std::size_t named_ = 0;
    std::vector<int> meant_;
    std::size_t meant_topic_ = 0, agreeing_topic_ = 0;
    int agreeing_ = -1;
};

}  // namespace

Verdict judge_number(Reading const& reading, std::size_t token, Context const& context, std::vector<int> const& settled, Known const& known) {
    return Judging(reading, token, context, settled, known).run();
}

}  // namespace lkjip::textcheck
