#pragma once
// One sheet of the template: title, explanation, column titles, what each column is for, examples, data.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "workbook/computed.h"
#include "workbook/fill.h"
#include "workbook/xlsx_writer.h"

namespace lkjip::workbook {

constexpr int title_row = 1;
constexpr int explanation_row = 2;
constexpr int header_row = 4;
constexpr int note_row = 5;
constexpr int first_data_row = 6;
constexpr int last_checked_row = 2000;      // choices and formulas reach so far
constexpr int first_field_column = 2;       // behind "Baris"

struct SheetInput {
    SheetPlan const& plan;
    std::vector<FilledRow> const& examples;
    std::vector<FilledRow> const& rows;
    std::string negative_rule;                              // see FormulaPlaces
    std::vector<std::pair<std::string, std::string>> sources; // of choices by what they refer to: {"pejabat", "=Pejabat!$B$6:$B$2000"}
};
void write_sheet(XlsxWriter& book, SheetInput const& input, base::Diagnostics& diagnostics);

// One cell as its kind of value asks for. False: too long for a cell.
bool write_cell(XlsxWriter& book, CellPlace at, base::Value const& value, report::Kind kind, CellStyle style);
CellStyle style_for(report::Kind kind);

// The list of choices for a field; without words and source there is none.
XlsxWriter::Choice choice_for(report::Shape const& shape, std::vector<std::pair<std::string, std::string>> const& sources);

std::string kind_in_words(report::Kind kind);   // "tanggal"

}  // namespace lkjip::workbook
