#include "workbook/cell_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/checking.h"
#include "report/json_reader.h"
#include "workbook/marks.h"

namespace lkjip::workbook {

using base::Decimal;
using base::Severity;
using base::Value;
using report::Kind;
using report::Shape;

namespace {

bool is_number_kind(Kind kind) {
    return kind == Kind::Number || kind == Kind::Rupiah || kind == Kind::Percent || kind == Kind::Whole || kind == Kind::Year;
}

std::string trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", report::shortened(text)); }

// A dash is how tables say "none".
bool is_dash(std::string_view text) { return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94"; }

CellReading fault(std::string code, std::string message, std::string hint) {
    return {Value(), {{Severity::Error, std::move(code), std::move(message), std::move(hint)}}};
}

Decimal with_scale(Decimal number, int digits) {
    Decimal const plain = number.trimmed();
    if (digits <= plain.scale() || digits > 8) return plain;
    std::string text = plain.to_string();
    if (plain.scale() == 0) text += '.';
    return Decimal::parse(text + std::string(static_cast<std::size_t>(digits - plain.scale()), '0')).value_or(plain);
}

class CellReader {
public:
    CellReader(Cell const& cell, Shape const& shape, bool counts_from_1904)
        : cell_(cell), shape_(shape), counts_from_1904_(counts_from_1904) {}

    CellReading read() const {
        switch (cell_.kind) {
            case Cell::Kind::Blank: return {};
            case Cell::Kind::Error:
                return fault("W-014", fmt::format("sel berisi galat rumus {}", cell_.text),
                             "perbaiki rumusnya, atau ketik nilainya");
            case Cell::Kind::Uncomputed:
                return fault("W-015", "rumus di sel ini belum dihitung",
                             "buka di Excel atau LibreOffice, simpan, lalu impor lagi");
            default: break;
        }
        if (is_number_kind(shape_.kind)) return number();
        switch (shape_.kind) {
            case Kind::Date: return date();
            case Kind::Flag: return flag();
            case Kind::NumberOrText: return number_or_text();
            case Kind::Choice: return choice();
            default: return text();
        }
    }

private:
    // ---- numbers

    CellReading number() const {
        if (cell_.kind == Cell::Kind::Number) return typed_number();
        if (cell_.kind == Cell::Kind::Text) return number_in_text();
        return fault("W-016", "sel berisi TRUE/FALSE, padahal angka diharapkan", "ketik angkanya");
    }

    CellReading typed_number() const {
        if (cell_.format.is_date) {
            return fault(
                "W-019", "angka di sel ini berformat tanggal",
                "ubah format selnya menjadi Angka, lalu ketik ulang angkanya (misalnya 1,5 sering berubah menjadi 1 Mei)");
        }
        auto number = parse_cell_number(cell_.text);
        if (!number) return fault("W-016", fmt::format("{} bukan angka", quoted(cell_.text)), "ketik ulang angkanya");
        if (cell_.format.is_percent) number = (*number * Decimal(100)).trimmed();
        number = number->rounded(report::max_scale);
        if (!report::is_in_range(*number)) return too_large(cell_.text);
        bool const keeps_zeros = shape_.kind == Kind::Number || shape_.kind == Kind::Percent || shape_.kind == Kind::NumberOrText;
        if (keeps_zeros && cell_.format.decimals) return {Value(with_scale(*number, *cell_.format.decimals)), {}};
        return {Value(number->trimmed()), {}};
    }

    CellReading number_in_text() const {
        std::string const written = trimmed(cell_.text);
        if (is_dash(written)) return {};
        if (written == nothing_mark) return {};
        auto number = parse_number_text(written);
        if (!number) return fault("W-016", fmt::format("{} bukan angka", quoted(written)), number_hint());
        number->value = number->value.rounded(report::max_scale);
        if (!report::is_in_range(number->value)) return too_large(written);
        bool const is_whole_kind = shape_.kind == Kind::Rupiah || shape_.kind == Kind::Whole || shape_.kind == Kind::Year;
        if (number->is_ambiguous && is_whole_kind && !number->value.is_whole()) number->value = as_thousands(written);
        CellReading reading{Value(number->value), {}};
        bool const is_doubtful = number->is_ambiguous && !is_whole_kind;
        if (is_doubtful) {
            reading.faults.push_back({Severity::Warning, "W-017",
                                      fmt::format("{} dibaca sebagai {}", quoted(written), base::spell_number(number->value)),
                                      "bila bukan itu maksudnya, ketik sebagai angka, bukan teks"});
        }
        return reading;
    }

    static CellReading too_large(std::string const& written) {
        return fault("W-029", fmt::format("angka {} terlalu besar", quoted(written)),
                     fmt::format("paling banyak {} angka di depan koma; periksa satuannya", report::max_whole_digits));
    }

    static Decimal as_thousands(std::string text) {
        std::erase(text, ',');
        auto const number = parse_number_text(text);
        return number ? number->value : Decimal(0);
    }

    [[nodiscard]] std::string number_hint() const {
        return shape_.kind == Kind::Year ? "ketik tahun dengan empat angka, misalnya 2022"
                                         : "ketik angka saja, tanpa satuan; koma untuk desimal, misalnya 74,35";
    }

    // ---- dates

    CellReading date() const {
        if (cell_.kind == Cell::Kind::Flag) return bad_date("TRUE/FALSE");
        std::string const written = trimmed(cell_.text);
        if (cell_.kind == Cell::Kind::Number) return serial_date(written);
        if (is_dash(written) || written == nothing_mark) return {};
        std::string const day = written.size() > 10 && written[10] == 'T' ? written.substr(0, 10) : written;
        auto const date = parse_date_text(day);
        return date ? as_value(*date) : bad_date(written);
    }

    CellReading serial_date(std::string const& written) const {
        using namespace std::chrono;
        auto const number = parse_cell_number(written);
        auto const serial = number ? number->to_double() : -1.0;
        if (serial < 1 || serial > 100000) return bad_date(written);
        int const whole_days = static_cast<int>(std::floor(serial));
        sys_days const epoch =
            counts_from_1904_ ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / (whole_days < 60 ? 31 : 30));
        return as_value(base::Date(epoch + days(whole_days)));
    }

    static CellReading as_value(base::Date date) {
        return {Value(fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                  static_cast<unsigned>(date.day()))),
                {}};
    }

    static CellReading bad_date(std::string const& written) {
        return fault("W-018", fmt::format("{} bukan tanggal yang ada", quoted(written)),
                     "ketik seperti 14/04/2022 atau 14 April 2022 (hari, bulan, tahun)");
    }

    // ---- words

    CellReading flag() const {
        std::string const word = base::to_lower(trimmed(cell_.text));
        if (cell_.kind == Cell::Kind::Flag || cell_.kind == Cell::Kind::Number) return {Value(word != "0"), {}};
        if (word == nothing_mark) return {};
        for (std::string_view const yes : {"ya", "y", "true", "benar", "x", "v"})
            if (word == yes) return {Value(true), {}};
        for (std::string_view const no : {"tidak", "t", "false", "salah", "-"})
            if (word == no) return {Value(false), {}};
        return fault("W-021", fmt::format("{} bukan ya atau tidak", quoted(trimmed(cell_.text))), "ketik ya atau tidak");
    }

    CellReading number_or_text() const {
        if (cell_.kind != Cell::Kind::Text) return number();
        if (std::string const known = known_choice(); !known.empty()) return {Value(known), {}};
        if (!shape_.choices.empty() && parse_number_text(cell_.text)) return number_in_text();
        return text();
    }

    CellReading choice() const {
        std::string const known = known_choice();
        return known.empty() ? text() : CellReading{Value(known), {}};
    }

    [[nodiscard]] std::string known_choice() const {
        std::string const word = base::to_lower(trimmed(cell_.text));
        auto const found = std::find_if(shape_.choices.begin(), shape_.choices.end(),
                                        [&](std::string const& each) { return base::to_lower(each) == word; });
        return found == shape_.choices.end() ? "" : *found;
    }

    CellReading text() const {
        if (cell_.kind == Cell::Kind::Text) return written_text();
        if (cell_.kind == Cell::Kind::Flag) return {Value(cell_.text == "0" ? "tidak" : "ya"), {}};
        if (cell_.format.is_date) {
            return fault("W-019", "isi sel ini berubah menjadi tanggal atau jam, padahal teks diharapkan",
                         "ubah format selnya menjadi Teks, lalu ketik ulang");
        }
        auto const number = parse_cell_number(cell_.text);
        if (!number) return fault("W-016", fmt::format("{} bukan teks", quoted(cell_.text)), "ketik ulang");
        std::string const plain = with_scale(*number, cell_.format.decimals.value_or(0)).to_string();
        constexpr std::size_t digits_kept = 15;
        if (plain.size() > digits_kept) {
            return fault("W-020", "angka panjang tersimpan sebagai bilangan, sehingga digit terakhirnya hilang",
                         "ubah format selnya menjadi Teks, lalu ketik ulang seluruhnya");
        }
        auto const least = static_cast<std::size_t>(cell_.format.least_digits);
        return {Value(plain.size() < least ? std::string(least - plain.size(), '0') + plain : plain), {}};
    }

    CellReading written_text() const {
        std::string written = shape_.kind == Kind::Markdown || shape_.kind == Kind::Texts ? cell_.text : trimmed(cell_.text);
        return {Value(written == nothing_mark ? "" : without_mark_escape(std::move(written))), {}};
    }

    Cell const& cell_;
    Shape const& shape_;
    bool counts_from_1904_;
};

}  // namespace

CellReading read_cell(Cell const& cell, Shape const& shape, bool counts_from_1904) {
    return CellReader(cell, shape, counts_from_1904).read();
}

}  // namespace lkjip::workbook
