#include "layout/filters.h"

#include <fmt/format.h>

#include "base/indonesian.h"
#include "base/utf8.h"
#include "layout/expression.h"
#include "layout/remedies.h"

namespace lkjip::layout {

namespace {

std::string_view name_of(FilterId filter) {
    for (FilterRule const& rule : filters()) {
        if (rule.id == filter) return rule.name;
    }
    return {};
}

[[noreturn]] void fail(FilterId filter, Wanted wanted, Datum const& got, std::string const& in_words) {
    std::string const shown = got.text() != nullptr ? fmt::format(" '{}'", *got.text()) : "";
    bool const worded = got.text() != nullptr && got.text()->find_first_of("0123456789") != std::string::npos;
    std::string const hint = worded && wanted == Wanted::Number ? "saringan yang menghasilkan teks ditulis paling akhir" : remedy(wanted, got);
    throw ExpressionFault{"L-044", fmt::format("saringan `{}` memerlukan {}, bukan {}{}", name_of(filter), in_words, got.kind(), shown), hint, 0};
}

base::Decimal number_of(FilterId filter, Datum const& value) {
    if (value.number() == nullptr) fail(filter, Wanted::Number, value, "angka");
    return *value.number();
}

std::string text_of(FilterId filter, Datum const& value) {
    if (value.number() != nullptr) return print(value);
    if (value.text() == nullptr) fail(filter, Wanted::Text, value, "teks");
    return *value.text();
}

base::Date date_of(FilterId filter, Datum const& value) {
    auto const date = value.text() == nullptr ? std::nullopt : base::parse_date(*value.text());
    if (!date) fail(filter, Wanted::Date, value, "tanggal (2022-04-14)");
    return *date;
}

int whole_of(FilterId filter, Datum const& value, int least, int most) {
    auto const whole = value.number() == nullptr ? std::nullopt : value.number()->to_int();
    if (!whole || *whole < least || *whole > most) fail(filter, Wanted::Whole, value, fmt::format("bilangan bulat {} sampai {}", least, most));
    return static_cast<int>(*whole);
}

std::optional<int> digits_of(FilterId filter, std::vector<Datum> const& arguments) {
    if (arguments.empty()) return std::nullopt;
    return whole_of(filter, arguments[0], 0, 10);
}

// 196401201992031011 → 19640120 199203 1 011
std::string group_employee_number(std::string const& text) {
    std::string digits;
    for (char const c : text) {
        if (c != ' ') digits += c;
    }
    if (digits.size() != 18 || digits.find_first_not_of("0123456789") != std::string::npos) return text;
    return fmt::format("{} {} {} {}", digits.substr(0, 8), digits.substr(8, 6), digits.substr(14, 1), digits.substr(15));
}

std::string replace_all(std::string text, std::string const& from, std::string const& to) {
    if (from.empty()) return text;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

// For a title inside a sentence; an abbreviation at its beginning stays ("SKPD …").
std::string lower_first(std::string const& text) {
    std::size_t end = 0;
    base::next_character(text, end);
    std::size_t second = end;
    base::next_character(text, second);
    std::string const next = text.substr(end, second - end);
    bool const abbreviation = !next.empty() && next != base::to_lower(next);
    return abbreviation ? text : base::to_lower(text.substr(0, end)) + text.substr(end);
}

// At most `most` characters, cut at a space where there is one.
std::string shorten(std::string const& text, int most, std::string const& mark) {
    std::size_t at = 0;
    for (int count = 0; count < most && at < text.size(); ++count) base::next_character(text, at);
    if (at >= text.size()) return text;
    std::size_t const space = text.rfind(' ', at);
    return text.substr(0, space != std::string::npos && space > 0 ? space : at) + mark;
}

std::string filtered_text(FilterId filter, Datum const& value, std::vector<Datum> const& arguments) {
    switch (filter) {
        case FilterId::Rupiah: return base::format_rupiah(number_of(filter, value), digits_of(filter, arguments).value_or(2));
        case FilterId::Number: return base::format_number(number_of(filter, value), digits_of(filter, arguments));
        case FilterId::Percent: return base::format_percent(number_of(filter, value), digits_of(filter, arguments));
        case FilterId::Words: return base::spell_number(number_of(filter, value));
        case FilterId::NumberAndWords:
            return fmt::format("{}\u00a0({})", base::format_number(number_of(filter, value)), base::spell_number(number_of(filter, value)));
        case FilterId::Ordinal: return "ke" + base::spell_number(base::Decimal(whole_of(filter, value, 1, 1000000)));
        case FilterId::Date: return base::format_date(date_of(filter, value));
        case FilterId::Weekday: return base::weekday_name(date_of(filter, value));
        case FilterId::Month:
            if (value.number() != nullptr) return base::month_name(static_cast<unsigned>(whole_of(filter, value, 1, 12)));
            return base::month_name(static_cast<unsigned>(date_of(filter, value).month()));
        case FilterId::Year: return fmt::format("{}", static_cast<int>(date_of(filter, value).year()));
        case FilterId::Upper: return base::to_upper(text_of(filter, value));
        case FilterId::Lower: return base::to_lower(text_of(filter, value));
        case FilterId::LowerFirst: return lower_first(text_of(filter, value));
        case FilterId::Title: return base::to_title(base::to_lower(text_of(filter, value)));
        case FilterId::Roman: return base::to_roman(whole_of(filter, value, 1, 3999));
        case FilterId::Letters: return base::to_letters(whole_of(filter, value, 1, 18278));
        case FilterId::EmployeeNumber: return group_employee_number(text_of(filter, value));
        case FilterId::Replace: return replace_all(text_of(filter, value), print(arguments[0]), print(arguments[1]));
        case FilterId::Shorten: return shorten(text_of(filter, value), whole_of(filter, arguments[0], 1, 100000), arguments.size() > 1 ? print(arguments[1]) : "…");
        case FilterId::IfEmpty:
        case FilterId::IfZero: break;
    }
    return text_of(filter, value);
}

// 2022 is a year as likely as an amount: thousands are grouped only on request.
std::string as_entered(base::Decimal number) {
    std::string text = (number.is_negative() ? -number : number).to_string();
    if (std::size_t const point = text.find('.'); point != std::string::npos) text[point] = ',';
    return number.is_negative() ? "\u2212" + text : text;
}

Datum instead_of(Datum const& argument) { return argument.text() != nullptr ? Datum::substitute(*argument.text()) : argument; }

}  // namespace

Datum apply_filter(FilterId filter, Datum value, std::vector<Datum> const& arguments) {
    if (filter == FilterId::IfEmpty) return value.is_empty() ? instead_of(arguments[0]) : std::move(value);
    if (value.absent() != nullptr || value.is_substitute()) return value;
    if (value.is_list()) {
        Sequence items;
        for (std::size_t index = 0; index < value.size(); ++index) items.push_back(apply_filter(filter, value.at(index), arguments));
        return items;
    }
    if (filter == FilterId::IfZero) return number_of(filter, value).is_zero() ? instead_of(arguments[0]) : std::move(value);
    return Datum(base::Value(filtered_text(filter, value, arguments)));
}

std::string print(Datum const& datum) {
    if (datum.text() != nullptr) return *datum.text();
    if (datum.number() != nullptr) return as_entered(*datum.number());
    if (datum.flag() != nullptr) return *datum.flag() ? "ya" : "tidak";
    throw ExpressionFault{"L-045", fmt::format("{} tidak dapat dicetak", datum.kind()),
                          datum.is_list() ? "sebut satu unsurnya, atau pakailah gabung(daftar, ', ')" : "sebut salah satu bidangnya", 0};
}

}  // namespace lkjip::layout
