#pragma once
// Sheets for tests, written as text: one line a row, cells divided by "|".
#include <sstream>
#include <string>

#include "workbook/book.h"

namespace lkjip::workbook_tests {

// "12" and "-3.5" are numbers, "'12" the text 12, "#REF!" an error, "" blank; all else is text.
inline workbook::Cell cell(std::string text) {
    using Kind = workbook::Cell::Kind;
    std::size_t const first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    text = text.substr(first, text.find_last_not_of(' ') - first + 1);
    if (text.front() == '\'') return {Kind::Text, text.substr(1), {}};
    if (text.front() == '#') return {Kind::Error, text, {}};
    bool const is_number = text.find_first_not_of("0123456789.-") == std::string::npos && text.find_first_of("0123456789") != std::string::npos && text.find('.') == text.rfind('.');
    return {is_number ? Kind::Number : Kind::Text, text, {}};
}

inline workbook::Sheet sheet(std::string name, std::string const& grid) {
    workbook::Sheet made;
    made.name = std::move(name);
    std::istringstream lines(grid);
    std::string line;
    for (int number = 0; std::getline(lines, line); ++number) {
        if (number == 0 && line.empty()) continue;   // a raw string that begins on the next line
        workbook::Row row{number, {}};
        std::istringstream cells(line);
        std::string text;
        for (int column = 1; std::getline(cells, text, '|'); ++column)
            if (workbook::Cell read = cell(text); read.kind != workbook::Cell::Kind::Blank) row.cells.emplace_back(column, std::move(read));
        if (!row.cells.empty()) made.rows.push_back(std::move(row));
    }
    return made;
}

inline workbook::Sheet& sheet_in(workbook::Book& book, std::string const& name) {
    for (workbook::Sheet& each : book.sheets)
        if (each.name == name) return each;
    throw std::out_of_range(name);
}

inline void put(workbook::Book& book, std::string const& sheet_name, std::string const& where, workbook::Cell cell) {
    workbook::CellPlace const place = workbook::parse_cell_name(where).value();
    workbook::Sheet& sheet = sheet_in(book, sheet_name);
    auto row = sheet.rows.begin();
    while (row != sheet.rows.end() && row->number < place.row) ++row;
    if (row == sheet.rows.end() || row->number != place.row) row = sheet.rows.insert(row, {place.row, {}});
    auto at = row->cells.begin();
    while (at != row->cells.end() && at->first < place.column) ++at;
    if (at != row->cells.end() && at->first == place.column) at = row->cells.erase(at);
    if (cell.kind != workbook::Cell::Kind::Blank) row->cells.emplace(at, place.column, std::move(cell));
}

}  // namespace lkjip::workbook_tests
