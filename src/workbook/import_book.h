#pragma once
// A filled workbook back into the data of a report.
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/value.h"
#include "workbook/book.h"

namespace lkjip::workbook {

// All problems are reported, with sheet and cell: those of the cells, and those that the check of a report finds. `folder`
// is where the report will be: pictures and scans that are not there yet are warned of. nullopt with errors.
std::optional<base::Value> import_book(Book const& book, std::string const& folder, base::Diagnostics& diagnostics);

}  // namespace lkjip::workbook
