#include "workbook/template_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "report/value_access.h"
#include "workbook/adapt.h"
#include "workbook/guide_sheet.h"
#include "workbook/labels.h"
#include "workbook/sheet_writer.h"

namespace lkjip::workbook {

using base::Value;

namespace {

constexpr std::size_t least_years = 5;
constexpr std::size_t longest_sheet_name = 31;

// What stands on one sheet, before it is written.
struct PreparedSheet {
    SheetPlan plan;
    std::vector<FilledRow> examples;
    std::vector<FilledRow> rows;
};

class TemplateMaker {
public:
    TemplateMaker(TemplateInput const& input, base::Diagnostics& diagnostics) : input_(input), diagnostics_(diagnostics) {}

    std::string make() {
        for (report::Field const& field : report::schema().fields)
            if (!stands_on_form(field.shape)) prepare(field);
        XlsxWriter book;
        write_guide(book, contents());
        write_form(book, input_.data, example_report());
        auto const sources = sources_of_choices();
        std::string const rule = negative_rule_cell();
        for (PreparedSheet const& sheet : sheets_)
            write_sheet(book, {sheet.plan, sheet.examples, sheet.rows, rule, sources}, diagnostics_);
        return diagnostics_.has_errors() ? std::string() : book.finish();
    }

private:
    Value const* part_of(Value const* report, std::string const& field) const { return report ? report->find(field) : nullptr; }

    // As it stands on the sheet; kept alive here.
    Value const* adapted(Adapter const* adapter, Value const* part) {
        if (!adapter || !part) return part;
        kept_.push_back(adapter->to_sheet(*part));
        return &kept_.back();
    }

    void prepare(report::Field const& field) {
        SheetName const names = sheet_of(field.name);
        Adapter const* const adapter = adapter_for(field.name);
        Value const* entered = part_of(input_.data, field.name);
        if (field.name == "tabel" && entered) entered = &kept_.emplace_back(with_sheet_names(*entered));
        Value const* const part = adapted(adapter, entered);
        std::size_t const years = part && field.name == "monev_renstra" ? years_in(*part) : 0;
        sheets_.push_back(
            {make_plan({field.name, std::string(names.sheet), std::string(names.explanation), std::string(names.record),
                        adapter ? &adapter->shape : &field.shape, Naming::InWords, std::max(least_years, years)}),
             {},
             {}});
        PreparedSheet& sheet = sheets_.back();
        Value const* const derived = adapter ? nullptr : part_of(input_.derived, field.name);
        if (part) sheet.rows = fill_rows(sheet.plan, *part, derived);
        Value const* example = part_of(&example_report(), field.name);
        if (field.name == "tabel" && example) example = &kept_.emplace_back(with_sheet_names(*example));
        if (!input_.data && example) sheet.examples = fill_rows(sheet.plan, *adapted(adapter, example), nullptr);
        if (field.name == "tabel" && entered) prepare_tables(*entered, Rows::Data);
        if (field.name == "tabel" && !input_.data) prepare_tables(*example, Rows::Examples);
    }

    enum class Rows { Data, Examples };

    void prepare_tables(Value const& tables, Rows as) {
        for (auto const& [name, table] : tables.as_object()->fields) {
            Value const* const columns = table.find("kolom");
            Value const* const rows = table.find("baris");
            if (!columns || !rows) continue;
            auto shape = shape_of_rows(*columns);
            auto const* const title = report::text_in(table, "judul");
            SheetPlan plan = make_plan(
                {name, *report::text_in(table, sheet_field), title ? *title : "", "Baris", shape.get(), Naming::AsWritten, 0});
            plan.own_shape = std::move(shape);
            std::vector<FilledRow> filled = fill_rows(plan, *rows, nullptr);
            if (as == Rows::Data) sheets_.push_back({std::move(plan), {}, std::move(filled)});
            else sheets_.push_back({std::move(plan), std::move(filled), {}});
        }
    }

    // Each own table gets the name of the sheet with its rows.
    static Value with_sheet_names(Value tables) {
        std::vector<std::string> used;
        for (auto& [name, table] : tables.as_object()->fields) {
            std::string sheet = ("Isi " + name).substr(0, longest_sheet_name);
            for (int i = 2; std::find(used.begin(), used.end(), comparable(sheet)) != used.end(); ++i) {
                std::string const number = fmt::format(" {}", i);
                sheet = ("Isi " + name).substr(0, longest_sheet_name - number.size()) + number;
            }
            used.push_back(comparable(sheet));
            table.as_object()->set(sheet_field, std::move(sheet));
        }
        return tables;
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> contents() const {
        std::vector<std::pair<std::string, std::string>> contents{
            {std::string(form_sheet), "Instansi, dokumen, dan aturan perhitungan."}};
        for (PreparedSheet const& sheet : sheets_) contents.emplace_back(sheet.plan.sheet, sheet.plan.explanation);
        return contents;
    }

    // Where the short names stand that other fields refer to.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> sources_of_choices() const {
        std::vector<std::pair<std::string, std::string>> sources;
        for (auto const& [refers_to, field] :
             {std::pair("pejabat", "pejabat"), std::pair("iku.sasaran", "iku"), std::pair("tabel", "tabel")}) {
            auto const sheet = std::find_if(sheets_.begin(), sheets_.end(),
                                            [&, name = field](PreparedSheet const& each) { return each.plan.field == name; });
            if (sheet == sheets_.end()) continue;
            auto const& columns = sheet->plan.columns;
            auto const key =
                std::find_if(columns.begin(), columns.end(), [](Column const& each) { return each.label == key_column; });
            std::string const letters = column_letters(first_field_column + static_cast<int>(key - columns.begin()));
            sources.emplace_back(refers_to, fmt::format("={}!${}${}:${}${}", sheet->plan.sheet, letters, first_data_row, letters,
                                                        last_checked_row));
        }
        return sources;
    }

    TemplateInput const& input_;
    base::Diagnostics& diagnostics_;
    std::deque<PreparedSheet> sheets_;
    std::deque<Value> kept_;
};

}  // namespace

std::string make_template(TemplateInput const& input, base::Diagnostics& diagnostics) {
    return TemplateMaker(input, diagnostics).make();
}

}  // namespace lkjip::workbook
