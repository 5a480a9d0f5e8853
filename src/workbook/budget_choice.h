#pragma once
// Of several columns with budgets or realisations, the one that the report is about: of its year, after the last change,
// until the end of December. Where the titles do not say which one that is, nothing is guessed.
#include <optional>
#include <string>
#include <vector>

#include "workbook/book.h"

namespace lkjip::workbook {

enum class AmountRole { Ceiling, Spent };

// What the figures below a title say: amounts of money are large.
enum class AmountEvidence { None, Texts, Small, Large };

struct AmountColumn {
    int column = 0;
    std::string title;            // as comparable() makes it
    AmountEvidence evidence = AmountEvidence::None;
};

struct AmountChoice {
    int column = 0;               // 0: none; a rival's where it is not certain
    std::vector<int> rivals;      // columns that could all be meant: more than one, or one of another year
};

// `columns`: those whose titles speak for the role at all. Columns with the same figures are no rivals. `year`: the report's.
AmountChoice choose_amounts(AmountRole role, std::vector<AmountColumn> const& columns, Sheet const& sheet, int below,
                            std::optional<int> year);

}  // namespace lkjip::workbook
