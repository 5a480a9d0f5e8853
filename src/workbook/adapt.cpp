#include "workbook/adapt.h"

#include <algorithm>
#include <array>

#include "report/shapes.h"
#include "report/value_access.h"

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;
using report::Field;
using report::Shape;

namespace {

constexpr std::string_view path_between = " › ";
constexpr char const* nested_kind = "baris bersarang";
constexpr std::array column_kinds = {"teks", "markdown", "angka", "rupiah", "persen", "tanggal", "daftar"};

Value at_origin(Value value, base::Origin origin) {
    value.origin = origin;
    return value;
}

// ---- narasi: {"bab1": {"latar_belakang": "…"}} ↔ rows {"id": "bab1.latar_belakang", "naskah": "…"}

std::string escaped_name(std::string const& name) {
    std::string text;
    for (char const c : name) text += c == '.' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return text;
}

Value text_row(std::string path, Value const* text) {
    Object row;
    row.set("id", std::move(path));
    if (text) row.set("naskah", *text);
    return row;
}

void list_texts(Value const& texts, std::string const& path, List& rows) {
    auto const* const object = texts.as_object();
    if (!object) return rows.push_back(text_row(path, &texts));
    if (object->fields.empty()) return rows.push_back(text_row(path + ".", nullptr));
    for (auto const& [name, inner] : object->fields) list_texts(inner, path.empty() ? escaped_name(name) : path + "." + escaped_name(name), rows);
}

Value texts_to_sheet(Value const& texts) {
    List rows;
    list_texts(texts, "", rows);
    return rows;
}

std::vector<std::string> names_in_path(std::string const& path) {
    std::vector<std::string> names(1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '.') names.emplace_back();
        else if (path[i] == '\\' && i + 1 < path.size()) names.back() += path[++i];
        else names.back() += path[i];
    }
    return names;
}

void place_text(Object& into, std::vector<std::string> const& names, std::size_t at, Value text, base::Origin origin) {
    bool const is_last = at + 1 == names.size();
    if (is_last) {
        if (!names[at].empty()) into.set(names[at], std::move(text));
        return;
    }
    Value* inner = into.find(names[at]);
    if (!inner || !inner->as_object()) inner = &into.set(names[at], at_origin(Object(), origin));
    place_text(*inner->as_object(), names, at + 1, std::move(text), origin);
}

Value texts_from_sheet(Value rows) {
    Object texts;
    for (Value const& row : *rows.as_list()) {
        auto const* const path = report::text_in(row, "id");
        Value const* const text = row.find("naskah");
        bool const is_named = path && !path->starts_with('.');
        if (is_named) place_text(texts, names_in_path(*path), 0, text ? *text : at_origin(Value(""), row.origin), row.origin);
    }
    return at_origin(std::move(texts), rows.origin);
}

// ---- daftar: {"misi": ["…", "…"]} ↔ records with rows below them

Value lists_to_sheet(Value const& lists) {
    Object sheet;
    for (auto const& [name, list] : lists.as_object()->fields) {
        List rows;
        for (Value const& text : *list.as_list()) {
            Object row;
            row.set("naskah", text);
            rows.emplace_back(std::move(row));
        }
        Object record;
        record.set("butir", std::move(rows));
        sheet.set(name, std::move(record));
    }
    return sheet;
}

Value lists_from_sheet(Value sheet) {
    Object lists;
    for (auto& [name, record] : sheet.as_object()->fields) {
        List texts;
        auto const* const rows = report::list_in(record, "butir");
        for (std::size_t i = 0; rows && i < rows->size(); ++i)
            if (Value const* const text = (*rows)[i].find("naskah")) texts.push_back(*text);
        lists.set(name, at_origin(std::move(texts), record.origin));
    }
    return at_origin(std::move(lists), sheet.origin);
}

// ---- tabel: {"kolom": {"rincian": {"uraian": "teks"}}} ↔ rows {"nama": "rincian › uraian", "jenis": "teks"}

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

Value tables_from_sheet(Value sheet) {
    for (auto& [name, table] : sheet.as_object()->fields) {
        Object columns;
        auto const* const rows = report::list_in(table, "kolom");
        for (std::size_t i = 0; rows && i < rows->size(); ++i) {
            Value const& row = (*rows)[i];
            auto const* const path = report::text_in(row, "nama");
            auto const* const kind = report::text_in(row, "jenis");
            if (path && kind) place_column(columns, *path, *kind, row);
        }
        table.as_object()->set("kolom", at_origin(std::move(columns), table.origin));
    }
    return sheet;
}

std::vector<std::string> kinds_to_choose() {
    std::vector<std::string> kinds(column_kinds.begin(), column_kinds.end());
    kinds.emplace_back(nested_kind);
    return kinds;
}

Shape shape_of_texts() {
    return report::list(report::object({
        report::must("id", report::text(), "misalnya bab1.latar_belakang: bagian-bagian nama dipisahkan titik"),
        report::may("naskah", report::markdown(), "paragraf dipisahkan baris kosong (Alt+Enter)"),
    }));
}

Shape shape_of_lists() {
    return report::map(report::object({
        report::must("butir", report::list(report::object({report::must("naskah", report::markdown(), "satu baris tiap butir")}))),
    }));
}

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

Shape column_shape(std::string const& kind) {
    if (kind == "markdown") return report::markdown();
    if (kind == "angka") return report::number();
    if (kind == "rupiah") return report::of_kind(report::Kind::Rupiah);
    if (kind == "persen") return report::percent();
    if (kind == "tanggal") return report::date();
    if (kind == "daftar") return report::list(report::text());
    return report::text();   // unknown kinds are reported with the declaration
}

Shape row_shape(Value const& columns) {
    std::vector<Field> fields;
    for (auto const& [name, column] : columns.as_object()->fields) {
        if (name == "?") continue;
        if (column.as_object()) {
            fields.push_back({name, report::list(row_shape(column)), !report::flag_in(column, "?"), {}});
            continue;
        }
        std::string kind = column.as_text() ? *column.as_text() : "";
        bool const is_optional = kind.ends_with('?');
        if (is_optional) kind.pop_back();
        fields.push_back({name, column_shape(kind), !is_optional, {}});
    }
    return report::object(std::move(fields));
}

}  // namespace

Adapter const* adapter_for(std::string_view field) {
    static Adapter const texts{shape_of_texts(), texts_to_sheet, texts_from_sheet};
    static Adapter const lists{shape_of_lists(), lists_to_sheet, lists_from_sheet};
    static Adapter const tables{shape_of_tables(), tables_to_sheet, tables_from_sheet};
    return field == "narasi" ? &texts : field == "daftar" ? &lists : field == "tabel" ? &tables : nullptr;
}

std::shared_ptr<Shape const> shape_of_rows(Value const& columns) { return std::make_shared<Shape const>(report::list(row_shape(columns))); }

void fill_up_years(Value& plan_monitoring) {
    auto const* const years = report::list_in(plan_monitoring, "tahun");
    Value* const parts = plan_monitoring.find("bagian");
    if (!years || !parts || !parts->as_list()) return;
    for (Value& part : *parts->as_list()) {
        Value* const rows = part.find("baris");
        if (!rows || !rows->as_list()) continue;
        for (Value& row : *rows->as_list()) {
            for (char const* const name : {"target", "realisasi"}) {
                Value* const list = row.find(name);
                while (list && list->as_list() && list->as_list()->size() < years->size()) list->as_list()->push_back(at_origin(Object(), list->origin));
            }
        }
    }
}

}  // namespace lkjip::workbook
