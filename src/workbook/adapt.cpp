#include "workbook/adapt.h"

#include "report/shapes.h"
#include "report/value_access.h"
#include "workbook/own_tables.h"
#include "workbook/paths.h"

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;
using report::Field;
using report::Shape;

namespace {

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
    for (auto const& [name, inner] : object->fields)
        list_texts(inner, path.empty() ? escaped_name(name) : path + "." + escaped_name(name), rows);
}

Value texts_to_sheet(Value const& texts) {
    List rows;
    list_texts(texts, "", rows);
    return rows;
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
        if (!path || path->starts_with('.')) continue;
        std::vector<std::string> const names = names_in_path(*path);
        bool const is_too_deep = names.size() > most_levels;   // told by check_names_of_texts
        if (!is_too_deep) place_text(texts, names, 0, text ? *text : at_origin(Value(""), row.origin), row.origin);
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

Shape shape_of_texts() {
    return report::list(report::object({
        report::must("id", report::text(), "misalnya bab1.latar_belakang: bagian-bagian nama dipisahkan titik"),
        report::may("naskah", report::markdown(), "paragraf dipisahkan baris kosong (Alt+Enter)"),
    }));
}

Shape shape_of_lists() {
    return report::map(report::object({
        report::must("butir",
                     report::list(report::object({report::must("naskah", report::markdown(), "satu baris tiap butir")}))),
    }));
}

}  // namespace

std::vector<std::string> names_in_path(std::string const& path) {
    std::vector<std::string> names(1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '.') names.emplace_back();
        else if (path[i] == '\\' && i + 1 < path.size()) names.back() += path[++i];
        else names.back() += path[i];
    }
    return names;
}

Adapter const* adapter_for(std::string_view field) {
    static Adapter const texts{shape_of_texts(), texts_to_sheet, texts_from_sheet};
    static Adapter const lists{shape_of_lists(), lists_to_sheet, lists_from_sheet};
    static Adapter const tables{shape_of_tables(), tables_to_sheet, tables_from_sheet};
    return field == "narasi" ? &texts : field == "daftar" ? &lists : field == "tabel" ? &tables : nullptr;
}

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
                while (list && list->as_list() && list->as_list()->size() < years->size())
                    list->as_list()->push_back(at_origin(Object(), list->origin));
            }
        }
    }
}

}  // namespace lkjip::workbook
