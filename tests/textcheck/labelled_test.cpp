// How well figures in texts are told apart, measured on labelled sentences: those the rules were tuned on, and those kept back.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <fmt/format.h>

#include "labelled_sentences.h"
#include "textcheck/text_rules.h"

using namespace lkjip;
using labelled::Sentence;
using labelled::Truth;
using textcheck::Result;

namespace {

std::string const root = LKJIP_SOURCE_DIR;
constexpr std::size_t objects_per_template = 6;

struct Score {
    int figures = 0, agreeing = 0;             // right figures, and those found to agree
    int wrong = 0, found = 0;                  // wrong figures, and those found to disagree
    int false_alarms = 0, not_figures = 0, taken_for_figures = 0;
    std::map<std::string, std::pair<int, int>> by_slip;

    [[nodiscard]] double recall() const { return wrong == 0 ? 1 : static_cast<double>(found) / wrong; }
    [[nodiscard]] double false_share() const { return found + false_alarms == 0 ? 0 : static_cast<double>(false_alarms) / (found + false_alarms); }
};

bool wants_words() { return std::getenv("LKJIP_NASKAH") != nullptr; }

void tell(char const* what, Sentence const& sentence, labelled::Label const& label, textcheck::Verdict const* verdict) {
    if (!wants_words()) return;
    std::cout << fmt::format("{} [{}] {}⟦{}⟧{}{}\n", what, label.slip, sentence.text.substr(0, label.begin), sentence.text.substr(label.begin, label.end - label.begin), sentence.text.substr(label.end),
                             verdict ? fmt::format("\n      -> {} {} {}", verdict->expected, verdict->about, verdict->note) : "");
}

void judge(Sentence const& sentence, textcheck::Known const& known, Score& score) {
    textcheck::Before before;
    auto const verdicts = textcheck::check({sentence.text, textcheck::Shape::Paragraph, -1}, known, before);
    for (labelled::Label const& label : sentence.labels) {
        auto const at = std::find_if(verdicts.begin(), verdicts.end(), [&](textcheck::Verdict const& one) { return one.token.begin < label.end && label.begin < std::max(one.token.end, one.token.also_end); });
        textcheck::Verdict const* const verdict = at == verdicts.end() ? nullptr : &*at;
        bool const alarm = verdict != nullptr && verdict->result == Result::Disagrees;
        if (label.truth == Truth::Disagrees) {
            auto& [all, found] = score.by_slip[label.slip];
            ++all, ++score.wrong;
            if (alarm) ++found, ++score.found;
            else tell("LUPUT", sentence, label, verdict);
            continue;
        }
        if (alarm) ++score.false_alarms, tell("SALAH", sentence, label, verdict);
        if (label.truth == Truth::NoFigure) {
            ++score.not_figures;
            if (verdict != nullptr) ++score.taken_for_figures, tell("BUKAN", sentence, label, verdict);
        } else if (label.truth == Truth::Agrees) {
            ++score.figures;
            if (verdict != nullptr && verdict->result == Result::Agrees) ++score.agreeing;
            else if (!alarm) tell("RAGU", sentence, label, verdict);
        }
    }
}

Score measure(std::string const& file) {
    Score score;
    for (char const* const name : {"tapin-2022", "kota-contoh", "minimal"}) {
        base::Diagnostics diagnostics;
        labelled::Sample sample{report::read_report(root + "/samples/" + name, diagnostics), {}};
        sample.figures = figures::compute(sample.report, diagnostics);
        textcheck::Known const known = textcheck::know(sample.report, sample.figures);
        for (Sentence const& sentence : labelled::fill(file, sample, objects_per_template)) judge(sentence, known, score);
        for (Sentence const& sentence : labelled::with_slips(file, sample, objects_per_template)) judge(sentence, known, score);
    }
    return score;
}

void print(char const* title, Score const& score) {
    std::cout << fmt::format("{}: {} angka benar ({:.1f} % dikenali), {} angka salah; ditemukan {:.1f} %, alarm palsu {:.1f} % ({}); bukan angka {} ({} dikira angka)\n", title, score.figures,
                             100.0 * score.agreeing / score.figures, score.wrong, 100 * score.recall(), 100 * score.false_share(), score.false_alarms, score.not_figures, score.taken_for_figures);
    for (auto const& [slip, counts] : score.by_slip) std::cout << fmt::format("    {}: {} dari {}\n", slip, counts.second, counts.first);
}

}  // namespace

TEST_CASE("slips in sentences the rules were tuned on are found", "[textcheck][labelled]") {
    Score const score = measure(root + "/tests/textcheck/kalimat-latih.txt");
    print("kalimat latih", score);
    CHECK(score.figures >= 300);
    CHECK(score.wrong >= 60);
    CHECK(score.recall() >= 0.95);
    CHECK(score.false_share() < 0.05);
}

TEST_CASE("slips in sentences kept back are found", "[textcheck][labelled]") {
    Score const score = measure(root + "/tests/textcheck/kalimat-uji.txt");
    print("kalimat uji", score);
    CHECK(score.recall() >= 0.90);
    CHECK(score.false_share() < 0.05);
}
