#include "report/own_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/checking.h"
#include "report/shapes.h"
#include "report/value_access.h"

namespace lkjip::report {

using base::Value;

namespace {

constexpr std::string_view optional_mark = "?";

std::map<std::string, Shape, std::less<>> const& shapes_by_kind() {
    static std::map<std::string, Shape, std::less<>> const kinds = {
        {"teks", text()},      {"markdown", markdown()}, {"angka", number()},       {"rupiah", of_kind(Kind::Rupiah)},
        {"persen", percent()}, {"tanggal", date()},      {"daftar", list(text())},
    };
    return kinds;
}

std::string kinds_hint() {
    return fmt::format("jenis kolom: {}, atau objek untuk baris bersarang; tambahkan ? bila boleh kosong", fmt::join(column_kinds(), ", "));
}

void report_kind(Value const& column, std::string const& kind, Checking& checking) {
    std::string hint = maybe_meant(kind, column_kinds());
    if (hint.empty()) hint = kinds_hint();
    checking.error(column, "D-040", fmt::format("jenis kolom tidak dikenal \"{}\"", shortened(kind)), std::move(hint));
}

struct Declared {
    std::string kind;
    bool is_optional = false;
};

Declared declared(std::string const& text) {
    bool const is_optional = text.ends_with(optional_mark);
    return {is_optional ? text.substr(0, text.size() - 1) : text, is_optional};
}

Field column_field(std::string const& name, Value const& column) {
    if (column.as_object()) return {name, list(row_shape(column)), !flag_in(column, optional_mark), {}};
    Declared const as = declared(column.as_text() ? *column.as_text() : "");
    auto const known = shapes_by_kind().find(as.kind);
    if (known == shapes_by_kind().end()) return {name, Shape{}, false, {}};
    return {name, known->second, !as.is_optional, {}};
}

void check_columns(Value const& columns, Checking& checking) {
    for (auto const& [name, column] : columns.as_object()->fields) {
        if (name == optional_mark) continue;
        Checking::Inside const inside(checking, std::string_view(name));
        check_name(name, column, checking);
        if (column.as_object()) {
            check_columns(column, checking);
        } else if (!column.as_text()) {
            checking.error(column, "D-040", fmt::format("jenis kolom \"{}\" harus berupa teks atau objek", shortened(name)), kinds_hint());
        } else if (std::string const kind = declared(*column.as_text()).kind; !shapes_by_kind().contains(kind)) {
            report_kind(column, kind, checking);
        }
    }
}

}  // namespace

std::vector<std::string> column_kinds() {
    std::vector<std::string> names;
    for (auto const& each : shapes_by_kind()) names.push_back(each.first);
    return names;
}

Shape row_shape(Value const& columns) {
    std::vector<Field> fields;
    for (auto const& [name, column] : columns.as_object()->fields)
        if (name != optional_mark) fields.push_back(column_field(name, column));
    return object(std::move(fields));
}

void check_own_table(Value& value, Checking& checking) {
    static Shape const outer = object({
        may("judul", text()),
        may("sumber", text()),
        may("keterangan", markdown()),
        stated(),
        must("kolom", Shape{}, "nama kolom dan jenisnya: {\"nama\": \"teks\"}"),
        must("baris", Shape{}, "daftar baris"),
    });
    checking.check(value, outer);
    Value const* const columns = value.find("kolom");
    Value* const rows = value.find("baris");
    if (!columns || !rows) return;
    if (!columns->as_object()) {
        checking.error(*columns, "D-006", fmt::format("\"kolom\" harus berupa objek, bukan {}", kind_phrase(*columns)), "tulis {\"nama\": \"teks\"}",
                       "kolom");
        return;
    }
    if (columns->as_object()->fields.empty()) return checking.error(*columns, "D-040", "tabel ini tidak berkolom", "tulis {\"nama\": \"teks\"}",
                                                                    "kolom");
    {
        Checking::Inside const inside(checking, std::string_view("kolom"));
        check_columns(*columns, checking);
    }
    Checking::Inside const inside(checking, std::string_view("baris"));
    checking.check(*rows, list(row_shape(*columns)));
}

}  // namespace lkjip::report
