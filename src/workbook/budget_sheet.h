#pragma once
// Budget realisation sheets as budget systems export them: titles above the header, codes split over columns, subtotals and
// account rows between the rows that count. What is what is recognised from the header and the figures.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "workbook/book.h"

namespace lkjip::workbook {

// The columns that matter, counted from 1.
struct BudgetColumns {
    std::vector<int> code;        // joined with dots when several
    int name = 0;
    int ceiling = 0;              // pagu
    int spent = 0;                // realisasi
};

struct BudgetMapping {
    std::size_t sheet = 0;        // index in the book
    int header_first = 0;         // rows of the header
    int header_last = 0;
    BudgetColumns columns;
    std::vector<std::string> titles;   // of code, name, ceiling, spent, as they stand on the sheet
};

enum class BudgetLevel { Programme, Activity, SubActivity };

struct BudgetRow {
    BudgetLevel level = BudgetLevel::SubActivity;
    std::string code;             // "1.06.02.2.01.01"
    std::string name;
    std::optional<base::Decimal> ceiling;
    std::optional<base::Decimal> spent;
    CellPlace place;
};

struct BudgetSheet {
    BudgetMapping mapping;
    std::vector<BudgetRow> rows;  // programmes, activities and sub activities, in order
    int rows_passed_over = 0;     // titles, subtotals, accounts below sub activities
};

struct BudgetRequest {
    std::string sheet;            // name; empty: the first one that fits
    std::string columns;          // "kode=A-F,uraian=G,pagu=H,realisasi=I"; empty: recognise
};

// nullopt with errors: no sheet fits (W-030), columns not found (W-031), figures not to be understood, codes twice (W-032).
std::optional<BudgetSheet> read_budget(Book const& book, BudgetRequest const& request, base::Diagnostics& diagnostics);

// ---- its parts

// budget_columns.cpp: what the header says; columns that could not be found are 0 or empty.
std::optional<BudgetMapping> recognise_columns(Sheet const& sheet, std::size_t index);
// "kode=A-F,uraian=G,pagu=H,realisasi=I" over what was recognised. False: not to be understood.
bool apply_mapping(std::string const& text, BudgetMapping& mapping);

// budget_codes.cpp
struct ParsedCode {
    std::string text;                          // "1.06.02.2.01.01"
    std::optional<BudgetLevel> level;          // nothing: urusan, bidang or office above, or an account below
    bool is_account = false;
};
std::optional<ParsedCode> parse_code(std::string const& text);   // nullopt: no code
std::string comparable_code(std::string const& code);            // without leading zeros in its parts

}  // namespace lkjip::workbook
