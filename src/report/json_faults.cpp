#include "report/json_faults.h"

#include <fmt/format.h>

namespace lkjip::report {

using base::Category;

void JsonFaults::error(base::Origin at, std::string code, std::string message, std::string hint) {
    if (has_stopped_) return;
    diagnostics_.error(Category::Data, std::move(code), std::move(message), {file_, at.line, at.column, path_.pointer()}, std::move(hint));
    if (++count_ < most) return;
    has_stopped_ = true;
    diagnostics_.error(Category::Limit, "D-019", fmt::format("pembacaan dihentikan setelah {} masalah", most), {file_, at.line, at.column, {}},
                       "perbaiki yang sudah dilaporkan, lalu periksa lagi");
}

void JsonFaults::stop(base::Origin at, std::string code, std::string message, std::string hint) {
    error(at, std::move(code), std::move(message), std::move(hint));
    has_stopped_ = true;
}

}  // namespace lkjip::report
