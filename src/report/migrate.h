#pragma once
// Data of older versions of the format, raised step by step to the one that this program reads. A change of the format that
// old data do not fit gets the next number, a step here, and a case in tests/report.
#include <span>

#include "base/value.h"

namespace lkjip::report {

constexpr int current_version = 1;

struct Migration {
    int from = 0;                        // raises the data to from + 1
    void (*apply)(base::Value& data);    // keeps the origins of what it moves
};
std::span<Migration const> migrations();  // all that there are, ascending

// Leaves alone what has no known version: the check of the report says so.
void migrate(base::Value& data, std::span<Migration const> steps = migrations(), int to = current_version);

}  // namespace lkjip::report
