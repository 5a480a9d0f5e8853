#include "workbook/import_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/checking.h"
#include "report/value_access.h"
#include "workbook/adapt.h"
#include "workbook/check_import.h"
#include "workbook/collect.h"
#include "workbook/form.h"
#include "workbook/labels.h"
#include "workbook/own_tables.h"
#include "workbook/record_kinds.h"

namespace lkjip::workbook {

using base::Value;

namespace {

constexpr std::size_t most_years = 12;

// Nothing below the column titles that would be read: the sheet of the example of an own table.
bool holds_only_examples(Sheet const& sheet) {
    bool is_below_titles = false;
    for (Row const& row : sheet.rows) {
        std::string const label = comparable(sheet.at({row.number, 1}).text);
        if (is_below_titles && !is_explanation(label)) return false;
        if (label == comparable(record_column)) is_below_titles = true;
    }
    return is_below_titles || sheet.rows.empty();
}

class Importer {
public:
    Importer(Book const& book, base::Diagnostics& diagnostics) : book_(book), faults_(book.name, diagnostics) {}

    Value read() {
        Value data{base::Object()};
        if (auto const form = sheet_named(form_sheet)) {
            SheetFaults faults = faults_for(*form);
            collect_form(book_.sheets[*form], book_.counts_from_1904, faults, data);
        } else {
            report_missing(form_sheet);
        }
        for (report::Field const& field : report::schema().fields) {
            if (stands_on_form(field.shape)) continue;
            Value part = read_part(field);
            if (!part.is_null()) data.as_object()->set(field.name, std::move(part));
        }
        report_unknown_sheets();
        return data;
    }
    [[nodiscard]] BookFaults& faults() { return faults_; }

private:
    Value read_part(report::Field const& field) {
        SheetName const names = sheet_of(field.name);
        auto const index = sheet_named(names.sheet);
        if (!index && field.required) report_missing(names.sheet);
        if (!index) return {};
        Adapter const* const adapter = adapter_for(field.name);
        SheetPlan const plan = make_plan({field.name, std::string(names.sheet), "", std::string(names.record),
                                          adapter ? &adapter->shape : &field.shape, Naming::InWords, most_years});
        SheetFaults faults = faults_for(*index);
        Value part = collect_part(plan, book_.sheets[*index], book_.counts_from_1904, faults);
        if (part.is_null()) return field.required ? empty_part(field, *index) : part;
        if (field.name == "narasi") check_names_of_texts(part, faults);
        if (field.name == "tabel") check_columns_of_tables(part, faults);
        if (adapter) part = adapter->from_sheet(std::move(part));
        if (field.name == "tabel") read_tables(part);
        if (field.name == "monev_renstra") fill_up_years(part);
        return part;
    }

    Value empty_part(report::Field const& field, std::size_t index) {
        report::Kind const kind = resolved(field.shape).kind;
        Value empty = kind == report::Kind::List ? Value(base::List()) : Value(base::Object());
        empty.origin = {static_cast<int>(index), 1, 1};
        bool const is_told = faults_.has_gap(static_cast<int>(index), BookFaults::whole_sheet);   // its header was not found
        if (kind == report::Kind::Object && !is_told)
            faults_for(index).error({1, 1}, "W-012",
                                    fmt::format("lembar \"{}\" masih kosong, padahal wajib diisi", book_.sheets[index].name));
        return empty;
    }

    // The rows of own tables, each from its own sheet.
    void read_tables(Value& tables) {
        for (auto& [name, table] : tables.as_object()->fields) {
            auto const* const named = report::text_in(table, sheet_field);
            std::string const sheet = named ? *named : "";
            Value const place = named ? *table.find(sheet_field) : table;
            std::erase_if(table.as_object()->fields, [](auto const& field) { return field.first == sheet_field; });
            auto const index = sheet_named(sheet);
            if (index) read_rows(name, sheet, *index, table);
            else if (named)
                faults_at(place).error({place.origin.line, place.origin.column}, "W-005",
                                       fmt::format("lembar \"{}\" tidak ada", sheet), meant_sheet(sheet));
        }
    }

    void read_rows(std::string const& name, std::string const& sheet, std::size_t index, Value& table) {
        Value const* const columns = table.find("kolom");
        Value rows{base::List()};
        if (columns && !columns->as_object()->fields.empty()) {
            auto const shape = shape_of_rows(*columns);
            SheetPlan const plan = make_plan({name, sheet, "", "Baris", shape.get(), Naming::AsWritten, 0});
            SheetFaults faults = faults_for(index);
            Value read = collect_part(plan, book_.sheets[index], book_.counts_from_1904, faults);
            if (!read.is_null()) rows = std::move(read);
        }
        if (rows.origin.file < 0) rows.origin = {static_cast<int>(index), 1, 1};
        table.as_object()->set("baris", std::move(rows));
    }

    // ---- sheets

    std::optional<std::size_t> sheet_named(std::string_view name) {
        for (std::size_t i = 0; i < book_.sheets.size(); ++i) {
            if (comparable(book_.sheets[i].name) != comparable(name)) continue;
            known_.insert(i);
            return i;
        }
        return std::nullopt;
    }

    void report_missing(std::string_view name) {
        faults_.remember_gap(-1, 0);
        faults_.add(base::Severity::Error, "W-005", fmt::format("lembar \"{}\" tidak ada, padahal wajib", name), {},
                    meant_sheet(name));
    }

    [[nodiscard]] std::string meant_sheet(std::string_view name) const {
        std::vector<std::string> names;
        for (Sheet const& sheet : book_.sheets) names.push_back(sheet.name);
        std::string const nearest = base::nearest_name(name, names);
        return nearest.empty() ? fmt::format("lembar yang ada: {}", fmt::join(names, ", "))
                               : fmt::format("ganti nama lembar \"{}\" menjadi \"{}\"?", nearest, name);
    }

    void report_unknown_sheets() {
        for (std::size_t i = 0; i < book_.sheets.size(); ++i) {
            Sheet const& sheet = book_.sheets[i];
            bool const is_guide = comparable(sheet.name) == comparable(guide_sheet) || sheet.name.starts_with('#');
            if (known_.contains(i) || is_guide || holds_only_examples(sheet)) continue;
            faults_.add(base::Severity::Warning, "W-006", "lembar ini tidak dikenal, maka tidak dibaca",
                        place_in_sheet(sheet.name, {}), "awali namanya dengan # bila memang hanya catatan sendiri");
        }
    }

    SheetFaults faults_for(std::size_t index) { return {faults_, book_.sheets[index].name, static_cast<int>(index)}; }
    SheetFaults faults_at(Value const& value) { return faults_for(static_cast<std::size_t>(std::max(value.origin.file, 0))); }

    Book const& book_;
    BookFaults faults_;
    std::set<std::size_t> known_;
};

}  // namespace

std::optional<Value> import_book(Book const& book, std::string const& folder, base::Diagnostics& diagnostics) {
    Importer importer(book, diagnostics);
    Value data = importer.read();
    check_import(data, book, folder, importer.faults());
    if (diagnostics.has_errors()) return std::nullopt;
    return data;
}

}  // namespace lkjip::workbook
