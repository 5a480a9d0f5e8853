#pragma once
// The grammar of JSON over tokens, going on behind what it does not allow.
#include <string_view>

#include "base/value.h"
#include "report/json_faults.h"

namespace lkjip::report {

// The one value in `text`. What could not be read is null; where `faults` has stopped, so is what would follow.
base::Value parse_tokens(std::string_view text, int file, JsonFaults& faults);

}  // namespace lkjip::report
