#pragma once
// What is wrong with imported data as a report, said in the words of the workbook: sheet, cell and column titles.
#include <string>

#include "base/value.h"
#include "workbook/book.h"
#include "workbook/faults.h"

namespace lkjip::workbook {

void check_import(base::Value& data, Book const& book, std::string const& folder, BookFaults& faults);

// Two texts of one name, a text and a group of texts, names of too many parts.
void check_names_of_texts(base::Value const& rows, SheetFaults& faults);

}  // namespace lkjip::workbook
