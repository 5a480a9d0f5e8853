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

std::map<std::string, Shape, std::less<>> const& column_kinds() {
    static std::map<std::string, Shape, std::less<>> const kinds = {
        {"teks", text()},      {"markdown", markdown()}, {"angka", number()},       {"rupiah", of_kind(Kind::Rupiah)},
        {"persen", percent()}, {"tanggal", date()},      {"daftar", list(text())},
    };
    return kinds;
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (auto const& each : column_kinds()) names.push_back(each.first);
    return names;
}

std::string kinds_hint() {
    return fmt::format("jenis kolom: {}, atau objek untuk baris bersarang; tambahkan ? bila boleh kosong", fmt::join(kind_names(), ", "));
}

void report_kind(Value const& column, std::string const& kind, Checking& checking) {
    std::string hint = maybe_meant(kind, kind_names());
    if (hint.empty()) hint = kinds_hint();
    checking.error(column, "D-040", fmt::format("jenis kolom tidak dikenal \"{}\"", shortened(kind)), std::move(hint));
}

Shape row_shape(Value const& columns, Checking& checking);

// nullopt when the kind of the column is unknown (reported): its cells are then not checked.
Field column_field(std::string const& name, Value const& column, Checking& checking) {
    if (column.as_object()) return {name, list(row_shape(column, checking)), !flag_in(column, optional_mark), {}};
    auto const* const declared = column.as_text();
    if (!declared) {
        checking.error(column, "D-040", fmt::format("jenis kolom \"{}\" harus berupa teks atau objek", shortened(name)), kinds_hint());
        return {name, Shape{}, false, {}};
    }
    bool const is_optional = declared->ends_with(optional_mark);
    std::string const kind = is_optional ? declared->substr(0, declared->size() - 1) : *declared;
    auto const known = column_kinds().find(kind);
    if (known == column_kinds().end()) {
        report_kind(column, kind, checking);
        return {name, Shape{}, false, {}};
    }
    return {name, known->second, !is_optional, {}};
}

Shape row_shape(Value const& columns, Checking& checking) {
    std::vector<Field> fields;
    for (auto const& [name, column] : columns.as_object()->fields) {
        if (name == optional_mark) continue;
        Checking::Inside const inside(checking, std::string_view(name));
        check_name(name, column, checking);
        fields.push_back(column_field(name, column, checking));
    }
    return object(std::move(fields));
}

}  // namespace

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
    Shape shape;
    {
        Checking::Inside const inside(checking, std::string_view("kolom"));
        shape = list(row_shape(*columns, checking));
    }
    Checking::Inside const inside(checking, std::string_view("baris"));
    checking.check(*rows, shape);
}

}  // namespace lkjip::report
