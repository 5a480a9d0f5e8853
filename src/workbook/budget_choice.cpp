#include "workbook/budget_choice.h"

#include <algorithm>

#include "workbook/budget_titles.h"

namespace lkjip::workbook {

namespace {

enum class OfYear { Other, Unnamed, Same };

struct Candidate {
    AmountColumn const* column = nullptr;
    TitleMeaning meaning;
    OfYear year = OfYear::Unnamed;
};

OfYear year_of(TitleMeaning const& meaning, std::optional<int> year) {
    if (meaning.years.empty() || !year) return OfYear::Unnamed;
    bool const is_same = std::find(meaning.years.begin(), meaning.years.end(), *year) != meaning.years.end();
    return is_same ? OfYear::Same : OfYear::Other;
}

bool is_likelier(AmountColumn const& a, AmountColumn const& b) {
    bool const is_money = a.evidence == AmountEvidence::Large;
    return is_money && (b.evidence == AmountEvidence::Small || b.evidence == AmountEvidence::Texts);
}

// Realisation until when: until December or in all is more than until November; a single month is never all.
bool is_more_complete(TitleMeaning const& a, TitleMeaning const& b) {
    using Span = TitleMeaning::Span;
    if (a.span == Span::UntilMonth) {
        bool const reaches = a.month >= (b.span == Span::Unsaid ? last_month : b.month);
        return b.span == Span::UntilMonth ? a.month > b.month : reaches;
    }
    return a.span == Span::Unsaid && b.span == Span::OneMonth;
}

bool is_same_span(TitleMeaning const& a, TitleMeaning const& b) {
    return a.span == b.span && (a.span == TitleMeaning::Span::Unsaid || a.month == b.month) &&
           a.span != TitleMeaning::Span::OneMonth;
}

// Certainly rather than `b`.
bool beats(AmountRole role, Candidate const& a, Candidate const& b) {
    if (a.year != b.year && (a.year == OfYear::Other || b.year == OfYear::Other)) return b.year == OfYear::Other;
    if (a.meaning.is_of_before != b.meaning.is_of_before)
        return b.meaning.is_of_before && a.meaning.span != TitleMeaning::Span::OneMonth;
    if (is_likelier(*a.column, *b.column)) return true;
    if (a.column->evidence == AmountEvidence::None || is_likelier(*b.column, *a.column)) return false;
    if (role == AmountRole::Ceiling) {
        if (a.meaning.is_part != b.meaning.is_part) return b.meaning.is_part;
        if (a.meaning.stage != b.meaning.stage) return a.meaning.stage > b.meaning.stage;
        return a.year > b.year;
    }
    if (is_more_complete(a.meaning, b.meaning)) return true;
    if (!is_same_span(a.meaning, b.meaning)) return false;
    if (a.meaning.is_money != b.meaning.is_money) return a.meaning.is_money;
    return a.year > b.year;
}

bool hold_same(Sheet const& sheet, int below, int one, int other) {
    return std::all_of(sheet.rows.begin(), sheet.rows.end(), [&](Row const& row) {
        return row.number <= below || sheet.at({row.number, one}).text == sheet.at({row.number, other}).text;
    });
}

}  // namespace

AmountChoice choose_amounts(AmountRole role, std::vector<AmountColumn> const& columns, Sheet const& sheet, int below,
                            std::optional<int> year) {
    std::vector<Candidate> candidates;
    for (AmountColumn const& each : columns) {
        TitleMeaning const meaning = meaning_of(each.title);
        candidates.push_back({&each, meaning, year_of(meaning, year)});
    }
    AmountChoice choice;
    for (Candidate const& each : candidates) {
        bool const is_beaten = std::any_of(candidates.begin(), candidates.end(),
                                           [&](Candidate const& other) { return beats(role, other, each); });
        if (is_beaten) continue;
        if (choice.column == 0) choice.column = each.column->column;
        bool const is_other = std::none_of(choice.rivals.begin(), choice.rivals.end(), [&](int column) {
            return hold_same(sheet, below, column, each.column->column);
        });
        if (is_other) choice.rivals.push_back(each.column->column);
    }
    auto const chosen = std::find_if(candidates.begin(), candidates.end(), [&](Candidate const& each) {
        return each.column->column == choice.column;
    });
    bool const is_certain = choice.rivals.size() == 1 && chosen->year != OfYear::Other;
    if (is_certain) choice.rivals.clear();
    return choice;
}

}  // namespace lkjip::workbook
