#include "report/quarters.h"

#include <algorithm>

#include "report/value_access.h"

namespace lkjip::report {

using base::Decimal;
using base::List;
using base::Value;

Accumulation accumulation_of(Value const& indicator) {
    auto const* const word = text_in(indicator, "akumulasi");
    if (word && *word == "akhir") return Accumulation::Last;
    return word && *word == "rata-rata" ? Accumulation::Mean : Accumulation::Sum;
}

int digits_of_quarters(Value const& indicator, std::string_view quarters) {
    int digits = 0;
    if (List const* const list = list_in(indicator, quarters))
        for (Value const& quarter : *list)
            if (quarter.as_number()) digits = std::max(digits, quarter.as_number()->scale());
    return digits;
}

std::optional<Decimal> accumulated(Value const& indicator, std::string_view quarters, int digits) {
    List const* const list = list_in(indicator, quarters);
    if (!list || list->empty() || !std::all_of(list->begin(), list->end(), [](Value const& each) { return each.as_number() != nullptr; })) return {};
    Accumulation const how = accumulation_of(indicator);
    if (how == Accumulation::Last) return *list->back().as_number();
    Decimal sum;
    for (Value const& quarter : *list) sum = sum + *quarter.as_number();
    return how == Accumulation::Sum ? sum : sum.divided_by(Decimal(static_cast<std::int64_t>(list->size())), digits);
}

}  // namespace lkjip::report
