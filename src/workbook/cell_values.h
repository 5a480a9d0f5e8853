#pragma once
// What a cell means for a field of the report: numbers typed as text with dots for thousands, dates as serial numbers or in
// words, "ya" and "tidak".
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/indonesian.h"
#include "base/value.h"
#include "report/report.h"
#include "workbook/book.h"

namespace lkjip::workbook {

struct CellFault {
    base::Severity severity = base::Severity::Error;
    std::string code;
    std::string message;
    std::string hint;
};

struct CellReading {
    base::Value value;               // null: blank, or not to be understood (then there is a fault)
    std::vector<CellFault> faults;
};

// `shape` is of one value: no object, list or map. What the value must keep to beyond its kind is checked with the report.
CellReading read_cell(Cell const& cell, report::Shape const& shape, bool counts_from_1904);

// "1.234.567,89", "Rp 12.988.600,-", "74,35 %", "1,234,567.50", "(1.000)".
struct NumberText {
    base::Decimal value;
    bool is_ambiguous = false;       // "1.234": thousand or decimal?
};
std::optional<NumberText> parse_number_text(std::string_view text);

// "2022-04-14", "14/04/2022", "14-4-2022", "Kamis, 14 April 2022".
std::optional<base::Date> parse_date_text(std::string_view text);

// Numbers in cells are binary fractions: rounded to the 15 digits that Excel shows, they are the ones that were typed. All
// above 1e30 become 1e30.
std::optional<base::Decimal> parse_cell_number(std::string_view text);

}  // namespace lkjip::workbook
