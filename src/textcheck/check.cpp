#include <algorithm>

#include "textcheck/matching.h"

namespace lkjip::textcheck {

namespace {

Verdict judge(Reading const& reading, std::size_t i, std::vector<Context> const& contexts, std::vector<Verdict> const& verdicts, std::vector<int> const& settled, Known const& known) {
    Token const& token = reading.tokens[i];
    switch (token.kind) {
        case Token::Kind::Number: return judge_number(reading, i, contexts[i], settled, known);
        case Token::Kind::Category: return judge_category(reading, i, contexts, verdicts, known);
        case Token::Kind::Code: return judge_code(reading, i, known);
        case Token::Kind::Date: return judge_date(token, known);
        case Token::Kind::Table: return judge_table(token, known);
    }
    return {};
}

// What was named last, and the topic of a figure found certain, speak for the figures that follow in the sentence.
void settle(std::vector<int>& settled, Verdict const& verdict, Context const& context, Known const& known) {
    if (context.fresh > 0 && verdict.token.kind == Token::Kind::Number) settled = {context.topics.front()};
    if (verdict.result != Result::Agrees || verdict.figure < 0 || !verdict.is_sure) return;
    KnownFigure const& figure = known.figures[static_cast<std::size_t>(verdict.figure)];
    int const topic = figure.above >= 0 ? figure.above : figure.topic;
    std::erase(settled, topic);
    settled.insert(settled.begin(), topic);
}

std::vector<Verdict> judge_paragraph(Passage const& passage, Reading const& reading, Known const& known, Before& before) {
    std::vector<Context> contexts;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        contexts.push_back(context_of(reading, i, contexts, known));
        std::vector<int>& earlier = contexts.back().earlier;
        if (passage.owner >= 0) earlier.push_back(passage.owner);
        if (earlier.empty()) earlier = before.topics;
    }
    std::vector<Verdict> verdicts;
    std::vector<int> settled;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        std::size_t const here = sentence_of(reading.pieces, reading.tokens[i].first).first;
        if (here != sentence) settled.clear(), sentence = here;
        verdicts.push_back(judge(reading, i, contexts, verdicts, settled, known));
        settle(settled, verdicts.back(), contexts[i], known);
    }
    return verdicts;
}

std::vector<Verdict> check_part(Passage const& passage, Known const& known, Before& before) {
    Reading reading;
    reading.pieces = pieces_of(passage.text);
    reading.tokens = tokens_of(reading.pieces, known);
    constexpr std::size_t short_enough = 25;   // pieces of a heading
    bool const may_name = passage.shape == Shape::Paragraph && reading.tokens.empty() && reading.pieces.size() <= short_enough;
    bool const is_caption = !reading.pieces.empty() && reading.pieces[0].is("tabel");
    if (passage.shape == Shape::Paragraph && (!may_name || is_caption)) before.columns.clear();   // a title inside a table changes nothing
    if (!reading.tokens.empty() || may_name) reading.mentions = known.topics.mentioned(reading.pieces);
    std::vector<Verdict> verdicts;
    if (reading.tokens.empty() && passage.shape == Shape::Text) return verdicts;
    if (passage.shape == Shape::Row) verdicts = judge_row(passage.text, reading, known, before);
    else verdicts = judge_paragraph(passage, reading, known, before);
    if (may_name) {
        before.topics.clear();
        for (auto mention = reading.mentions.rbegin(); mention != reading.mentions.rend(); ++mention)
            if (!mention->is_partial) before.topics.push_back(mention->topic);
    }
    return verdicts;
}

// No paragraph of a person is as long; what is, is read piece by piece, so that its length costs no more than its words.
constexpr std::size_t longest = 6000;

void shift(Verdict& verdict, std::size_t by) {
    verdict.token.begin += by;
    verdict.token.end += by;
    if (verdict.token.also) verdict.token.also_begin += by, verdict.token.also_end += by;
}

}  // namespace

std::vector<Verdict> check(Passage const& passage, Known const& known, Before& before) {
    if (passage.text.size() <= longest) return check_part(passage, known, before);
    std::vector<Verdict> verdicts;
    for (std::size_t at = 0; at < passage.text.size();) {
        std::size_t end = std::min(at + longest, passage.text.size());
        if (end < passage.text.size())
            if (std::size_t const blank = passage.text.find_last_of(" \n\t", end); blank != std::string::npos && blank > at) end = blank + 1;
        for (Verdict& verdict : check_part({passage.text.substr(at, end - at), passage.shape, passage.owner}, known, before)) {
            shift(verdict, at);
            verdicts.push_back(std::move(verdict));
        }
        at = end;
    }
    return verdicts;
}

}  // namespace lkjip::textcheck
