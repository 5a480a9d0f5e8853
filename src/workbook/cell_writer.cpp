#include <fmt/format.h>

#include <algorithm>

#include "base/indonesian.h"
#include "workbook/sheet_writer.h"

namespace lkjip::workbook {

using base::Decimal;
using base::Value;
using report::Kind;

namespace {

constexpr int digits_of_excel = 15;

int significant_digits(Decimal const& number) {
    std::string const text = number.trimmed().to_string();
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// Zeros at the end are part of what was entered: 2,50.
bool ends_in_zeros(Decimal const& number) { return number.scale() > number.trimmed().scale(); }

void write_number(XlsxWriter& book, CellPlace at, Decimal const& number, Kind kind, CellStyle style) {
    if (significant_digits(number) > digits_of_excel) {
        style.number_format = "@";
        return book.text(at, base::format_number(number), style);
    }
    bool const keeps_zeros = kind != Kind::Rupiah && kind != Kind::Year && kind != Kind::Whole && ends_in_zeros(number);
    if (keeps_zeros) style.number_format = "0." + std::string(static_cast<std::size_t>(number.scale()), '0');
    book.number(at, number.to_double(), style);
}

}  // namespace

CellStyle style_for(Kind kind) {
    CellStyle style;
    switch (kind) {
        case Kind::Rupiah: style.number_format = "#,##0"; break;
        case Kind::Year:
        case Kind::Whole: style.number_format = "0"; break;
        case Kind::Date: style.number_format = "[$-421]d mmmm yyyy"; break;
        case Kind::Number:
        case Kind::Percent:
        case Kind::NumberOrText: break;
        default:
            style.number_format = "@";
            style.is_wrapped = true;
            break;
    }
    return style;
}

bool write_cell(XlsxWriter& book, CellPlace at, Value const& value, Kind kind, CellStyle style) {
    if (auto const* const number = value.as_number()) {
        write_number(book, at, *number, kind, std::move(style));
        return true;
    }
    std::string const& text = *value.as_text();
    auto const date = kind == Kind::Date ? base::parse_date(text) : std::nullopt;
    bool const is_date_of_excel = date && date->year() >= std::chrono::year(1901);
    if (is_date_of_excel) {
        book.date(at, *date, style);
        return true;
    }
    if (utf16_length(text) > longest_cell_text) return false;
    if (kind == Kind::Date || kind == Kind::NumberOrText) style.number_format = "@";
    book.text(at, text, style);
    return true;
}

std::string kind_in_words(Kind kind) {
    switch (kind) {
        case Kind::Rupiah: return "rupiah bulat";
        case Kind::Number: return "angka";
        case Kind::Percent: return "persen";
        case Kind::Whole: return "bilangan bulat";
        case Kind::Year: return "tahun";
        case Kind::NumberOrText: return "angka atau teks";
        case Kind::Date: return "tanggal";
        case Kind::Flag: return "ya atau tidak";
        case Kind::Nip: return "18 angka";
        case Kind::Choice: return "pilihan";
        case Kind::Id: return "nama singkat tanpa spasi";
        case Kind::Reference: return "nama pendek dari lembar lain";
        case Kind::Markdown:
        case Kind::Texts: return "teks panjang";
        default: return "teks";
    }
}

XlsxWriter::Choice choice_for(report::Shape const& shape, std::vector<std::pair<std::string, std::string>> const& sources) {
    XlsxWriter::Choice choice;
    if (shape.kind == Kind::Flag) choice.words = {"ya", "tidak"};
    if (shape.kind == Kind::Choice) choice.words = shape.choices;
    choice.is_strict = shape.kind == Kind::Flag || shape.kind == Kind::Choice;
    auto const source =
        std::find_if(sources.begin(), sources.end(), [&](auto const& each) { return each.first == shape.refers_to; });
    if (shape.kind == Kind::Reference && source != sources.end()) choice.source = source->second;
    return choice;
}

}  // namespace lkjip::workbook
