#include "figures/listed.h"

#include <algorithm>

#include "figures/evidence.h"
#include "figures/recorder.h"
#include "report/value_access.h"
#include "report/wording.h"

namespace lkjip::figures {

namespace {

using base::Decimal;
using base::Value;
using report::Kind;
using report::Shape;

constexpr int percent_digits = 2;

std::string shown(Decimal value, std::string const& unit) {
    return unit == "%" ? base::format_percent(value, std::max(percent_digits, value.scale())) : shown_number(value, unit);
}

// Walks the data along the schema, which knows what is money and what a share.
class Entered {
public:
    explicit Entered(report::Report const& report) : report_(report) {}

    void walk(Value const& value, Shape const& given, std::string const& path, std::string const& unit) {
        Shape const& shape = given.same_as ? given.same_as() : given;
        if (shape.kind == Kind::OwnTable) return walk_table(value, path);
        if (auto const* const number = value.as_number()) return add(*number, value, path, unit_of(shape, unit));
        if (auto const* const list = value.as_list(); list && !shape.of.empty()) {
            for (std::size_t i = 0; i < list->size(); ++i) walk((*list)[i], shape.of.front(), element_path(path, i), unit);
        }
        auto const* const object = value.as_object();
        if (!object) return;
        std::string const here = has_unit(shape) ? text_at(value, "satuan") : unit;
        for (auto const& [name, field] : object->fields) walk_field(field, shape, name, join_path(path, name), here);
    }

    std::vector<Listed> found;

private:
    void walk_field(Value const& value, Shape const& owner, std::string const& name, std::string const& path, std::string const& unit) {
        if (owner.kind == Kind::Map && !owner.of.empty()) return walk(value, owner.of.front(), path, {});
        auto const field = std::find_if(owner.fields.begin(), owner.fields.end(), [&](report::Field const& each) { return each.name == name; });
        bool const is_figure = field != owner.fields.end() && field->shape.kind != Kind::Year && field->shape.kind != Kind::Whole;
        if (is_figure) walk(value, field->shape, path, unit);
    }

    // Such an object says its unit itself, or has none: the parts of a share are no per cent.
    static bool has_unit(Shape const& shape) {
        return std::any_of(shape.fields.begin(), shape.fields.end(), [](report::Field const& field) { return field.name == "satuan"; });
    }

    static std::string unit_of(Shape const& shape, std::string const& unit) {
        if (shape.kind == Kind::Rupiah) return "Rp";
        return shape.kind == Kind::Percent ? "%" : unit;
    }

    // An own table says itself what is in its columns.
    void walk_table(Value const& table, std::string const& path) {
        Value const* const columns = table.find("kolom");
        auto const* const rows = report::list_in(table, "baris");
        if (columns && rows) walk_rows(*rows, *columns, path + ".baris");
    }
    void walk_rows(base::List const& rows, Value const& columns, std::string const& path) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (auto const& [name, cell] : rows[i].as_object()->fields) walk_cell(cell, columns.find(name), join_path(element_path(path, i), name), text_at(rows[i], "satuan"));
        }
    }
    void walk_cell(Value const& cell, Value const* column, std::string const& path, std::string const& unit) {
        auto const* const kind = column ? column->as_text() : nullptr;
        if (cell.as_list() && column && column->as_object()) return walk_rows(*cell.as_list(), *column, path);
        if (!cell.as_number() || !kind) return;
        add(*cell.as_number(), cell, path, kind->starts_with("rupiah") ? "Rp" : kind->starts_with("persen") ? "%" : unit);
    }

    void add(Decimal number, Value const& value, std::string const& path, std::string const& unit) {
        found.push_back({path, number, unit, shown_number(number, unit), {}, {}, report_.place_of(value)});
    }

    report::Report const& report_;
};

// Copied from the report, a per cent sign stands behind a space that does not break.
std::string with_plain_spaces(std::string text) {
    constexpr std::string_view no_break = "\u00A0";
    for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break)) text.replace(at, no_break.size(), " ");
    return text;
}

// The number somebody typed to search for; its digits after the comma say how closely it is meant.
std::optional<Decimal> number_typed(std::string const& wanted) {
    std::string plain = report::number_meant(with_plain_spaces(wanted));
    if (plain.empty()) return std::nullopt;
    std::size_t const comma = wanted.find_last_of(",.");
    bool const has_decimals = comma != std::string::npos && plain.find('.') != std::string::npos;
    if (!has_decimals) return Decimal::parse(plain);
    auto const digits = std::count_if(wanted.begin() + static_cast<std::ptrdiff_t>(comma), wanted.end(), [](char c) { return c >= '0' && c <= '9'; });
    while (static_cast<std::ptrdiff_t>(plain.size() - plain.find('.') - 1) < digits) plain += '0';
    return Decimal::parse(plain);
}

}  // namespace

std::vector<Listed> list_derived(report::Report const& report, Figures const& figures) {
    std::vector<Listed> list;
    list.reserve(figures.index.size());
    for (Figure const& figure : figures.index) {
        Placed const at = at_path({&figures.data, {}}, figure.path);
        base::Place place = at ? report.place_of(*at.value) : base::Place{};
        list.push_back({figure.path, figure.value, figure.unit, shown(figure.value, figure.unit), figure.formula, figure.inputs, std::move(place)});
    }
    return list;
}

std::vector<Listed> list_entered(report::Report const& report) {
    Entered entered(report);
    entered.walk(report.data, report::schema(), {}, {});
    return std::move(entered.found);
}

bool is_meant(Listed const& figure, std::string const& wanted) {
    auto const number = number_typed(wanted);
    if (!number) return figure.path.find(wanted) != std::string::npos;
    Decimal const value = number->scale() > 0 ? figure.value.rounded(number->scale()) : figure.value;
    bool const is_other_unit = (wanted.starts_with("Rp") && figure.unit != "Rp") || (wanted.ends_with('%') && figure.unit != "%");
    return value == *number && !is_other_unit;
}

}  // namespace lkjip::figures
