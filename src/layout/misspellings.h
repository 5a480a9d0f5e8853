#pragma once
// Names that an expression may do without, but which look like another one: `ada(s.catatn)`.
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "layout/datum.h"

namespace lkjip::layout {

class Misspellings {
public:
    // `known`: names that are right whether or not the report has them; may be null.
    explicit Misspellings(std::vector<std::string> const* known);

    // The name that was probably meant; empty when the missing one is known, occurs anywhere in the report, resembles none of
    // its neighbours, or was asked about by the same `user` before.
    std::string meant(base::Value const& report, void const* user, Absent const& absent);

private:
    void collect(base::Value const& value);

    std::unordered_set<std::string_view> known_;
    std::unordered_set<std::string_view> names_;                 // of all fields in the report
    std::set<std::pair<void const*, std::string>> asked_;
};

}  // namespace lkjip::layout
