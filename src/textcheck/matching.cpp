#include "textcheck/matching.h"

#include <algorithm>

#include <fmt/format.h>

#include "figures/agreement.h"
#include "figures/evidence.h"
#include "figures/prose.h"
#include "textcheck/numbers.h"

namespace lkjip::textcheck {

namespace {

using base::Decimal;

bool fits_year(KnownFigure const& figure, Context const& context, Known const& known) {
    int const year = figure.year == 0 ? known.year : figure.year;
    int const wanted = context.year == 0 ? known.year : context.year;
    return year == wanted && figure.quarter == context.quarter;
}

// 9,24 for 92,44: what is left of the digits after the comma has moved.
bool is_point_moved(Token const& token, Decimal value) {
    constexpr int least_digits = 3, furthest = 3;
    if (telling_digits(token) < least_digits || token.digits < 0) return false;
    Token left = token, right = token;
    for (int i = 1; i <= furthest; ++i) {
        left.value = left.value * Decimal(10);
        left.digits = std::max(token.digits - i, 0);
        right.digits = token.digits + i;
        right.value = right.value.divided_by(10, right.digits);
        if (agrees(left, value) || agrees(right, value)) return true;
    }
    return false;
}

bool has_category(KnownFigure const& figure, Context const& context) {
    if (figure.category < 0) return true;
    return std::find(context.categories.begin(), context.categories.end(), figure.category) != context.categories.end();
}

}  // namespace

bool agrees(Token const& token, Decimal value) {
    if (token.digits >= 0) return value.scale() > token.digits ? value.rounded(token.digits) == token.value : value == token.value;
    Decimal half = 5;
    for (int i = token.digits + 1; i < 0; ++i) half = half * Decimal(10);
    return figures::absolute(token.value - value) <= half;
}

bool fits_unit(Token const& token, KnownFigure const& figure) {
    if (token.noun != 0) return figure.unit != "Rp" && figure.unit != "%";
    if (token.unit.empty()) return true;
    if (token.unit == "Rp" || token.unit == "%" || figure.unit == "Rp" || figure.unit == "%") return token.unit == figure.unit;
    return figure.unit.empty() || figures::lowered(figure.unit) == token.unit || (figure.facet & (Target | Realised)) == 0;
}

std::vector<int> meant(Known const& known, int topic, Facets facets, Token const& token, Context const& context) {
    std::vector<int> found;
    if (facets == Average && topic > plan_topic) facets |= Achievement;   // of an objective with one indicator
    if (topic < 0 || static_cast<std::size_t>(topic) >= known.of_topic.size()) return found;
    for (int const index : known.of_topic[static_cast<std::size_t>(topic)]) {
        KnownFigure const& figure = known.figures[static_cast<std::size_t>(index)];
        if ((figure.facet & facets) != 0 && fits_unit(token, figure) && fits_year(figure, context, known) && has_category(figure, context)) found.push_back(index);
    }
    bool const is_counted = token.noun == Indicators && !context.categories.empty();
    if (is_counted) std::erase_if(found, [&](int index) { return known.figures[static_cast<std::size_t>(index)].category < 0; });
    return found;
}

std::vector<int> of_value(Known const& known, Token const& token) {
    std::vector<int> found;
    auto const [first, last] = known.near(token.value, token.digits);
    for (std::size_t i = first; i < last; ++i) {
        std::size_t const index = known.by_value[i];
        if (agrees(token, known.figures[index].value) && fits_unit(token, known.figures[index])) found.push_back(static_cast<int>(index));
    }
    std::sort(found.begin(), found.end());
    return found;
}

int telling_digits(Token const& token) {
    std::string digits = digits_of(token.value);
    int const decimals = std::max(token.digits, 0);
    while (digits.size() > 1 && digits.back() == '0' && static_cast<int>(digits.size()) > decimals) digits.pop_back();
    return static_cast<int>(digits.size());
}

Cause cause_of(Token const& token, KnownFigure const& figure) {
    if (token.noun != 0) return Cause::Count;
    if (is_point_moved(token, figure.value)) return Cause::Shifted;
    switch (figures::slip_kind(token.value, token.digits >= 0 && figure.value.scale() > token.digits ? figure.value.rounded(token.digits) : figure.value)) {
        case figures::Slip::Shifted: return Cause::Shifted;
        case figures::Slip::Swapped: return Cause::Swapped;
        case figures::Slip::Mistyped: return Cause::Mistyped;
        case figures::Slip::None: break;
    }
    return Cause::Other;
}

int likeliest(Known const& known, std::vector<int> const& figures, Token const& token) {
    for (int const index : figures)
        if (cause_of(token, known.figures[static_cast<std::size_t>(index)]) != Cause::Other) return index;
    return figures.empty() ? -1 : figures.front();
}

std::string shown(Known const& known, int figure, Token const& token) {
    KnownFigure const& one = known.figures[static_cast<std::size_t>(figure)];
    int const digits = std::max({token.digits, one.unit == "%" ? 2 : 0, std::min(one.value.scale(), 2)});
    Decimal const value = one.value.scale() > digits ? one.value.rounded(digits) : one.value;
    if (one.unit == "%") return base::format_percent(value, digits);
    return figures::shown_number(value, one.unit);
}

std::string about(Known const& known, int figure) {
    KnownFigure const& one = known.figures[static_cast<std::size_t>(figure)];
    std::string year = one.year > 0 ? fmt::format(" tahun {}", one.year) : std::string{};
    if (one.year < 0) year = " akhir periode";
    int const topic = one.topic == office_topic || one.above < 0 ? one.topic : one.above;
    std::string const& name = known.topics.at(one.facet & (Target | Realised | Achievement) ? one.topic : topic).name;
    return fmt::format("{}{} {}", facet_word(one.facet), year, name);
}

Verdict agreeing(Token const& token, int figure, bool is_sure) { return {token, Result::Agrees, Cause::Other, figure, is_sure, {}, {}, {}}; }

Verdict disagreeing(Token const& token, Known const& known, int figure, Cause cause) {
    KnownFigure const& one = known.figures[static_cast<std::size_t>(figure)];
    Verdict verdict{token, Result::Disagrees, cause, figure, false, shown(known, figure, token), about(known, figure), {}};
    verdict.note = figures::slip(token.value, one.value, {});
    if (cause == Cause::Shifted && !verdict.note.ends_with("bergeser")) verdict.note += "; letak komanya bergeser";
    return verdict;
}

}  // namespace lkjip::textcheck
