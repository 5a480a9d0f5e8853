#pragma once
// Budget realisation sheets as budget systems export them: titles above the header, codes split over columns, subtotals and
// account rows between the rows that count. What is what is recognised from the header and the figures.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "workbook/book.h"
#include "workbook/budget_choice.h"

namespace lkjip::workbook {

// The columns that matter, counted from 1.
struct BudgetColumns {
    std::vector<int> code;        // joined with dots when several
    int name = 0;
    int ceiling = 0;              // pagu
    int spent = 0;                // realisasi
};

struct BudgetDoubt {
    AmountRole role = AmountRole::Ceiling;
    std::vector<int> columns;     // any of which could be meant; only one: it is of another year
};

struct BudgetMapping {
    std::size_t sheet = 0;        // index in the book
    int header_first = 0;         // rows of the header
    int header_last = 0;
    BudgetColumns columns;
    std::map<int, std::string> titles;    // of all columns, as they stand on the sheet
    std::vector<BudgetDoubt> doubts;      // about columns that were not given
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
    std::string sheet;            // name; empty: the one with the most sub activities
    std::string columns;          // "kode=A-F,uraian=G,pagu=H,realisasi=I"; empty: recognise
    std::optional<int> year{};    // of the report
};

// nullopt with errors: no sheet fits, or two equally well (W-030), columns not found (W-031) or not certain (W-046), figures not
// to be understood, codes twice (W-032).
std::optional<BudgetSheet> read_budget(Book const& book, BudgetRequest const& request, base::Diagnostics& diagnostics);

// ---- its parts

// budget_columns.cpp: what the header says; columns that could not be found are 0 or empty.
std::optional<BudgetMapping> recognise_columns(Sheet const& sheet, std::size_t index, std::optional<int> year);
bool is_column_number_row(Row const& row);
std::string_view word_for(AmountRole role);   // "pagu", "realisasi": as --kolom calls it
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
