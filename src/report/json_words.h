#pragma once
// What stands in JSON without quotation marks: numbers, true, false, null, and whatever people write in their place.
#include "report/json_faults.h"
#include "report/json_tokens.h"

namespace lkjip::report {

// The value of a word; null after reporting that it has none.
base::Value word_value(Token const& word, JsonFaults& faults);

bool is_number(std::string_view text);   // by the grammar of JSON

}  // namespace lkjip::report
