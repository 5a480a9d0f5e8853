#pragma once
// Faults that end the reading of a file: thrown deep down, caught at the front doors.
#include <string>

#include "base/diagnostic.h"

namespace lkjip::workbook {

[[noreturn]] inline void fail(base::Category category, std::string code, std::string message, std::string const& file, std::string hint = {}) {
    throw base::Error({base::Severity::Error, category, std::move(code), std::move(message), {file, 0, 0, {}}, std::move(hint)});
}

}  // namespace lkjip::workbook
