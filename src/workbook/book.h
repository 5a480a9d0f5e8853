#pragma once
// A workbook as read: sheets of cells, plain data.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lkjip::workbook {

struct CellPlace {   // counted from 1
    int row = 0;
    int column = 0;
};
std::string column_letters(int column);                             // 28 → "AB"
std::optional<int> parse_column_letters(std::string_view letters);
std::string cell_name(CellPlace place);                             // "AB12"
std::optional<CellPlace> parse_cell_name(std::string_view name);    // "AB12", "$AB$12"
std::string place_in_sheet(std::string_view sheet, CellPlace place);  // IKU!C12, 'Perjanjian Kinerja'!C12

// How a number is shown: what people see and mean.
struct NumberFormat {
    bool is_date = false;
    bool is_percent = false;
    std::optional<int> decimals;   // digits after the comma, where the format fixes them
    int least_digits = 0;          // "0000": 4, leading zeros shown
};
NumberFormat parse_number_format(std::string_view code);            // "#,##0.00", "dd/mm/yyyy"

struct Cell {
    enum class Kind {
        Blank,
        Text,
        Number,       // text: the number as the file has it, "12988600" or "1.2E-3"
        Flag,         // text: "1" or "0"
        Error,        // text: "#REF!"
        Uncomputed,   // a formula saved without its result
    } kind = Kind::Blank;
    std::string text{};
    NumberFormat format{};
};

constexpr std::size_t longest_cell_text = 32767;   // that Excel takes, in UTF-16 units
std::size_t utf16_length(std::string_view text);

struct Range {
    CellPlace first;
    CellPlace last;
    [[nodiscard]] bool holds(CellPlace place) const;
};

struct Row {
    int number = 0;
    std::vector<std::pair<int, Cell>> cells;   // column and cell, ascending, none blank
};

struct Sheet {
    std::string name;
    std::vector<Row> rows;        // ascending, none empty
    std::vector<Range> merged;

    // As a reader sees it: a cell merged downwards holds for each of its rows.
    [[nodiscard]] Cell const& at(CellPlace place) const;
};

struct Book {
    std::string name;             // as the user knows the file
    bool counts_from_1904 = false;  // dates
    std::vector<Sheet> sheets;    // worksheets only, in order
};

}  // namespace lkjip::workbook
