#include <algorithm>

#include "report/checking.h"
#include "workbook/budget_merge.h"
#include "workbook/check_import.h"
#include "workbook/faults.h"
#include "workbook/programme_file.h"

namespace lkjip::workbook {

void check_merged(report::Report report, BudgetMerge const& merge, BudgetSheet const& budget, Book const& book,
                  base::Diagnostics& diagnostics) {
    report.files.push_back(book.name);
    base::Value programmes = merge.programmes;
    base::Diagnostics found;
    report::Checking(report, found).check(programmes, shape_of_programmes());
    BookFaults faults(book.name, diagnostics);
    std::string const& sheet = book.sheets[budget.mapping.sheet].name;
    for (base::Diagnostic const& each : found.all()) {
        bool const is_here = each.place.file == book.name;
        if (is_here)
            faults.add(each.severity, each.code, in_words(each.message), place_in_sheet(sheet, {each.place.line, each.place.column}), in_words(each.hint));
        else if (each.severity == base::Severity::Error) diagnostics.add(each);   // of both together: warnings of old are no news
    }
}

}  // namespace lkjip::workbook
