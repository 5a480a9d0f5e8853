#include "workbook/own_tables.h"

#include <fmt/format.h>

#include "report/own_tables.h"
#include "report/shapes.h"
#include "report/value_access.h"
#include "workbook/adapt.h"
#include "workbook/paths.h"

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;
using report::Shape;

namespace {

constexpr std::string_view path_between = " › ";
constexpr char const* nested_kind = "baris bersarang";

void list_columns(Value const& columns, std::string const& path, List& rows) {
    for (auto const& [name, column] : columns.as_object()->fields) {
        if (name == "?") continue;
        Object row;
        std::string const here = path + name;
        row.set("nama", here);
        bool const is_nested = column.as_object() != nullptr;
        std::string kind = is_nested ? nested_kind : column.as_text() ? *column.as_text() : "";
        bool const is_optional = is_nested ? report::flag_in(column, "?") : kind.ends_with('?');
        if (!is_nested && is_optional) kind.pop_back();
        row.set("jenis", kind);
        if (is_optional) row.set("opsional", true);
        rows.emplace_back(std::move(row));
        if (is_nested) list_columns(column, here + std::string(path_between), rows);
    }
}

int levels_of(std::string_view path) {
    int levels = 1;
    for (std::size_t at = path.find(path_between); at != std::string_view::npos; at = path.find(path_between, at + path_between.size()))
        ++levels;
    return levels;
}

void place_column(Object& into, std::string_view path, std::string const& kind, Value const& row) {
    std::size_t const step = path.find(path_between);
    std::string const name(path.substr(0, step));
    if (step != std::string_view::npos) {
        Value* inner = into.find(name);
        if (!inner || !inner->as_object()) inner = &into.set(name, at_origin(Object(), row.origin));
        return place_column(*inner->as_object(), path.substr(step + path_between.size()), kind, row);
    }
    bool const is_optional = report::flag_in(row, "opsional");
    if (kind != nested_kind) {
        into.set(name, at_origin(Value(is_optional ? kind + "?" : kind), row.origin));
        return;
    }
    Object nested;
    if (is_optional) nested.set("?", at_origin(Value(true), row.origin));
    into.set(name, at_origin(std::move(nested), row.origin));
}

std::vector<std::string> kinds_to_choose() {
    std::vector<std::string> kinds = report::column_kinds();
    kinds.emplace_back(nested_kind);
    return kinds;
}

}  // namespace

Shape shape_of_tables() {
    return report::map(report::object({
        report::may("judul", report::text()),
        report::may("sumber", report::text(), "di bawah tabel"),
        report::may("keterangan", report::markdown()),
        report::must(sheet_field, report::text(), "nama lembar yang berisi baris-barisnya"),
        report::must("kolom", report::list(report::object({
                                  report::must("nama", report::text(), "nama kolom; kolom bersarang: rincian › uraian"),
                                  report::must("jenis", report::choice(kinds_to_choose()), "jenis isi kolom"),
                                  report::may("opsional", report::flag(), "ya: boleh kosong dalam satu baris"),
                              }))),
    }));
}

Value tables_to_sheet(Value const& tables) {
    Object sheet;
    for (auto const& [name, table] : tables.as_object()->fields) {
        Object record;
        for (char const* const field : {"judul", "sumber", "keterangan", sheet_field})
            if (Value const* const value = table.find(field)) record.set(field, *value);
        List rows;
        if (Value const* const columns = table.find("kolom")) list_columns(*columns, "", rows);
        record.set("kolom", std::move(rows));
        sheet.set(name, std::move(record));
    }
    return sheet;
}

void check_columns_of_tables(Value const& sheet, SheetFaults& faults) {
    for (auto const& [name, table] : sheet.as_object()->fields) {
        auto const* const rows = report::list_in(table, "kolom");
        for (std::size_t i = 0; rows && i < rows->size(); ++i) {
            Value const* const path = (*rows)[i].find("nama");
            if (!path || !path->as_text() || levels_of(*path->as_text()) <= most_levels) continue;
            faults.error({path->origin.line, path->origin.column}, "W-038",
                         fmt::format("kolom ini bertingkat lebih dari {}", most_levels), "pendekkan jalurnya");
        }
    }
}

Value tables_from_sheet(Value sheet) {
    for (auto& [name, table] : sheet.as_object()->fields) {
        Object columns;
        auto const* const rows = report::list_in(table, "kolom");
        for (std::size_t i = 0; rows && i < rows->size(); ++i) {
            Value const& row = (*rows)[i];
            auto const* const path = report::text_in(row, "nama");
            auto const* const kind = report::text_in(row, "jenis");
            if (path && kind && levels_of(*path) <= most_levels) place_column(columns, *path, *kind, row);
        }
        table.as_object()->set("kolom", at_origin(std::move(columns), table.origin));
    }
    return sheet;
}

std::shared_ptr<Shape const> shape_of_rows(Value const& columns) {
    return std::make_shared<Shape const>(report::list(report::row_shape(columns)));
}

}  // namespace lkjip::workbook
