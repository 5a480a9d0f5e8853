#include "workbook/faults.h"

#include <fmt/format.h>

namespace lkjip::workbook {

void BookFaults::add(base::Severity severity, std::string code, std::string message, std::string pointer, std::string hint) {
    if (is_full()) return;
    ++count_;
    diagnostics_.add({severity,
                      base::Category::Data,
                      std::move(code),
                      std::move(message),
                      {book_, 0, 0, std::move(pointer)},
                      std::move(hint)});
    if (is_full()) {
        diagnostics_.error(base::Category::Limit, "W-024", fmt::format("pemeriksaan dihentikan setelah {} masalah", max_faults),
                           {book_, 0, 0, {}}, "perbaiki yang sudah dilaporkan, lalu impor lagi");
    }
}

void SheetFaults::error(CellPlace place, std::string code, std::string message, std::string hint) {
    book_.remember_gap(index_, place.row);
    book_.add(base::Severity::Error, std::move(code), std::move(message), place_in_sheet(sheet_, place), std::move(hint));
}

void SheetFaults::warning(CellPlace place, std::string code, std::string message, std::string hint) {
    book_.add(base::Severity::Warning, std::move(code), std::move(message), place_in_sheet(sheet_, place), std::move(hint));
}

}  // namespace lkjip::workbook
