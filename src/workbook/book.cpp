#include "workbook/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace lkjip::workbook {

namespace {

constexpr int max_columns = 16384;
constexpr int max_rows = 1048576;

bool is_plain_name(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; });
}

Cell const blank_cell{};

// The first section of a format without what is only decoration: quoted text, escapes, fill characters, colours, currencies.
std::string bare_format(std::string_view code) {
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        char const c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            std::size_t const end = std::min(code.find(']', i), code.size());
            std::string_view const inside = code.substr(i + 1, end - i - 1);
            if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s" || inside == "ss")
                bare += inside;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            bare += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return bare;
}

}  // namespace

std::string column_letters(int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::optional<int> parse_column_letters(std::string_view letters) {
    int column = 0;
    for (char const c : letters) {
        int const letter = std::toupper(static_cast<unsigned char>(c)) - 'A';
        if (letter < 0 || letter > 25 || column > max_columns) return std::nullopt;
        column = column * 26 + letter + 1;
    }
    if (column < 1 || column > max_columns) return std::nullopt;
    return column;
}

std::string cell_name(CellPlace place) { return fmt::format("{}{}", column_letters(place.column), place.row); }

std::optional<CellPlace> parse_cell_name(std::string_view name) {
    std::string plain;
    std::copy_if(name.begin(), name.end(), std::back_inserter(plain), [](char c) { return c != '$'; });
    std::size_t const digits = plain.find_first_of("0123456789");
    if (digits == std::string::npos) return std::nullopt;
    auto const column = parse_column_letters(std::string_view(plain).substr(0, digits));
    int row = 0;
    for (char const c : std::string_view(plain).substr(digits)) {
        if (c < '0' || c > '9' || row > max_rows) return std::nullopt;
        row = row * 10 + (c - '0');
    }
    if (!column || row < 1 || row > max_rows) return std::nullopt;
    return CellPlace{row, *column};
}

std::string place_in_sheet(std::string_view sheet, CellPlace place) {
    std::string const cell = place.row > 0 ? "!" + cell_name({place.row, std::max(place.column, 1)}) : "";
    return is_plain_name(sheet) ? fmt::format("{}{}", sheet, cell) : fmt::format("'{}'{}", sheet, cell);
}

NumberFormat parse_number_format(std::string_view code) {
    std::string const bare = bare_format(code);
    NumberFormat format;
    if (bare == "general" || bare == "@" || bare.empty()) return format;
    format.is_date = bare.find_first_of("dmyhs") != std::string::npos;
    if (format.is_date) return format;
    format.is_percent = bare.find('%') != std::string::npos;
    bool const is_scientific = bare.find('e') != std::string::npos || bare.find('/') != std::string::npos;
    std::size_t const point = bare.find('.');
    std::size_t const digits_end = bare.find_first_not_of("0#?", point == std::string::npos ? bare.size() : point + 1);
    std::string const after = point == std::string::npos
                                  ? ""
                                  : bare.substr(point + 1, digits_end == std::string::npos ? digits_end : digits_end - point - 1);
    bool const is_fixed = after.find_first_not_of('0') == std::string::npos;
    if (!is_scientific && is_fixed) format.decimals = static_cast<int>(after.size());
    bool const is_padded = bare.size() > 1 && bare.find_first_not_of('0') == std::string::npos;
    if (is_padded) format.least_digits = static_cast<int>(bare.size());
    return format;
}

std::size_t utf16_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = base::next_character(text, at);
        length += character && *character > 0xFFFF ? 2 : 1;
    }
    return length;
}

bool Range::holds(CellPlace place) const {
    return place.row >= first.row && place.row <= last.row && place.column >= first.column && place.column <= last.column;
}

Cell const& Sheet::at(CellPlace place) const {
    auto const row =
        std::lower_bound(rows.begin(), rows.end(), place.row, [](Row const& each, int number) { return each.number < number; });
    if (row == rows.end() || row->number != place.row) return blank_cell;
    auto const cell = std::lower_bound(row->cells.begin(), row->cells.end(), place.column,
                                       [](auto const& each, int column) { return each.first < column; });
    return cell == row->cells.end() || cell->first != place.column ? blank_cell : cell->second;
}

}  // namespace lkjip::workbook
