// Verdicts on categories, codes, dates and tables.
#include <algorithm>

#include <fmt/format.h>

#include "figures/prose.h"
#include "textcheck/matching.h"

namespace lkjip::textcheck {

namespace {

Verdict unknown(Token const& token) { return {token, Result::Unknown, Cause::Other, -1, false, {}, {}, {}}; }
Verdict agreed(Token const& token) { return {token, Result::Agrees, Cause::Other, -1, false, {}, {}, {}}; }

std::string with_letter(figures::Category const& category) { return category.letter.empty() ? category.name : fmt::format("{} ({})", category.name, category.letter); }

int category_of(Known const& known, base::Decimal value) {
    for (std::size_t i = 0; i < known.scale.size(); ++i)
        if (known.scale[i].holds(value)) return static_cast<int>(i);
    return -1;
}

Verdict wrong_category(Token const& token, Known const& known, int right, std::string about) {
    return {token, Result::Disagrees, Cause::Category, -1, false, right < 0 ? std::string{} : with_letter(known.scale[static_cast<std::size_t>(right)]), std::move(about), {}};
}

// Achievements told in the sentence.
std::vector<std::size_t> achievements(Reading const& reading, std::size_t token, std::vector<Context> const& contexts) {
    auto const [first, last] = sentence_of(reading.pieces, reading.tokens[token].first);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        Token const& other = reading.tokens[i];
        bool const is_share = other.kind == Token::Kind::Number && other.unit == "%" && other.first >= first && other.first < last;
        if (is_share && (contexts[i].facets == 0 || (contexts[i].facets & (Achievement | Average)) != 0)) found.push_back(i);
    }
    return found;
}

}  // namespace

Verdict judge_category(Reading const& reading, std::size_t token, std::vector<Context> const& contexts, std::vector<Verdict> const& verdicts, Known const& known) {
    Token const& one = reading.tokens[token];
    figures::Category const& said = known.scale[static_cast<std::size_t>(one.category)];
    if (!one.letter.empty() && !said.letter.empty() && one.letter != figures::lowered(said.letter))
        return {one, Result::Disagrees, Cause::Letter, -1, false, with_letter(said), "singkatan kategori", fmt::format("huruf singkatan {} ialah {}", said.name, said.letter)};
    std::vector<std::size_t> const told = achievements(reading, token, contexts);
    for (std::size_t const i : told)
        if (category_of(known, reading.tokens[i].value) == one.category) return agreed(one);
    Context const& context = contexts[token];
    auto const holds = [&](int topic) {
        auto const found = known.categories.find(topic);
        return found != known.categories.end() && found->second.contains(one.category);
    };
    for (int const topic : context.topics)
        if (holds(topic)) return agreed(one);
    if (context.topics.empty() && context.is_overall && holds(office_topic)) return agreed(one);
    bool const is_counted = std::any_of(verdicts.begin(), verdicts.end(), [&](Verdict const& verdict) { return verdict.token.noun == Indicators; });
    if (is_counted) return agreed(one);
    if (told.size() == 1) {
        int const right = category_of(known, reading.tokens[told.front()].value);
        return wrong_category(one, known, right, fmt::format("kategori untuk {} %", base::format_number(reading.tokens[told.front()].value)));
    }
    if (!told.empty()) return unknown(one);
    std::vector<int> topics = context.topics;
    if (topics.empty() && context.is_whole) topics = {office_topic};
    for (int const topic : topics) {
        auto const found = known.categories.find(topic);
        if (found == known.categories.end()) continue;
        if (holds(topic)) return agreed(one);
        return wrong_category(one, known, *found->second.begin(), "kategori " + known.topics.at(topic).name);
    }
    for (int const topic : context.earlier)
        if (holds(topic)) return agreed(one);
    return holds(office_topic) && topics.empty() ? agreed(one) : unknown(one);
}

Verdict judge_code(Reading const& reading, std::size_t token, Known const& known) {
    Token const& one = reading.tokens[token];
    std::vector<int> behind;
    for (Mention const& mention : reading.mentions)
        if (!mention.is_partial && mention.first > one.last && mention.first - one.last <= 6) behind.push_back(mention.topic);
    auto const found = known.codes.find(one.name);
    if (found != known.codes.end() && (behind.empty() || found->second.contains(behind.front()))) return agreed(one);
    for (int const topic : behind) {
        for (auto const& [code, topics] : known.codes) {
            if (!topics.contains(topic)) continue;
            return {one, Result::Disagrees, Cause::Code, -1, false, code, "kode " + known.topics.at(topic).name, found == known.codes.end() ? "kode ini tidak ada dalam data" : "kode ini milik yang lain"};
        }
    }
    if (found != known.codes.end()) return agreed(one);
    return unknown(one);
}

Verdict judge_date(Token const& token, Known const& known) {
    int const weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(token.date)).c_encoding());
    if (token.weekday && *token.weekday != weekday)
        return {token, Result::Disagrees, Cause::Date, -1, false, fmt::format("{}, {}", base::weekday_name(token.date), base::format_date(token.date)), "hari untuk tanggal itu", {}};
    return known.dates.contains(token.date) ? agreed(token) : unknown(token);
}

Verdict judge_table(Token const& token, Known const& known) {
    if (known.tables.empty()) return unknown(token);
    if (known.tables.contains(token.name)) return agreed(token);
    return {token, Result::Disagrees, Cause::Table, -1, false, {}, "tabel yang dirujuk", {}};
}

}  // namespace lkjip::textcheck
