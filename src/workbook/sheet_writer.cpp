#include "workbook/sheet_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/labels.h"
#include "workbook/record_kinds.h"

namespace lkjip::workbook {

using base::Value;
using report::Kind;

namespace {

constexpr int levels_to_choose = 6;   // of a tree
constexpr int spare_rows = 40;        // behind the data, with formulas

Kind common_kind(Column const& column) {
    if (column.is_key) return Kind::Id;
    if (column.form == Form::Json) return Kind::NumberOrText;
    if (column.shapes.empty()) return Kind::Text;
    Kind const first = column.shapes.front()->kind;
    bool const is_common =
        std::all_of(column.shapes.begin(), column.shapes.end(), [&](report::Shape const* each) { return each->kind == first; });
    return is_common ? first : Kind::NumberOrText;
}

double width_of(Column const& column) {
    if (column.form == Form::Bullets) return 48;
    switch (common_kind(column)) {
        case Kind::Markdown:
        case Kind::Texts: return 60;
        case Kind::Number:
        case Kind::Percent:
        case Kind::Whole:
        case Kind::Year:
        case Kind::Flag:
        case Kind::NumberOrText: return 13;
        case Kind::Rupiah:
        case Kind::Date:
        case Kind::Choice:
        case Kind::Id:
        case Kind::Reference: return 18;
        case Kind::Nip: return 24;
        default: return comparable(column.label) == "nama" ? 48 : 26;
    }
}

std::string note_of(Column const& column) {
    std::string kind = column.form == Form::Bullets ? "satu baris tiap butir"
                       : column.form == Form::Json  ? "angka, teks, atau JSON"
                                                    : kind_in_words(common_kind(column));
    if (column.is_required) kind = "wajib; " + kind;
    return column.note.empty() ? kind : fmt::format("{}: {}", kind, column.note);
}

class SheetWriter {
public:
    SheetWriter(XlsxWriter& book, SheetInput const& input, base::Diagnostics& diagnostics)
        : book_(book),
          input_(input),
          plan_(input.plan),
          diagnostics_(diagnostics),
          computed_(computed_columns(plan_, {first_data_row, last_checked_row, first_field_column, input.negative_rule})) {}

    void write() {
        book_.start_sheet(plan_.sheet);
        set_columns();
        write_head();
        int row = first_data_row;
        for (FilledRow const& example : input_.examples) write_row(row++, example, true);
        for (FilledRow const& each : input_.rows) write_row(row++, each, false);
        for (int spare = 0; !computed_.empty() && spare < spare_rows; ++spare) write_computed(row++, nullptr);
        set_choices();
        book_.freeze_above({first_data_row, first_field_column});
        if (!computed_.empty()) book_.protect();
    }

private:
    [[nodiscard]] int computed_column(std::size_t index) const {
        return first_field_column + static_cast<int>(plan_.columns.size() + index);
    }

    void set_columns() {
        book_.unlock_columns_from(1);
        book_.column_width(1, 16, {});
        int column = first_field_column;
        for (Column const& each : plan_.columns) book_.column_width(column++, width_of(each), style_for(common_kind(each)));
        for (std::size_t i = 0; i < computed_.size(); ++i) book_.column_width(column++, 18, {});
    }

    void write_head() {
        CellStyle title;
        title.is_large = title.is_bold = title.is_locked = true;
        book_.text({title_row, 1}, plan_.sheet, title);
        CellStyle faint;
        faint.is_faint = faint.is_locked = true;
        book_.text({explanation_row, 1}, plan_.explanation, faint);
        CellStyle header;
        header.tint = Tint::Header;
        header.is_bold = header.is_wrapped = header.is_locked = true;
        faint.is_wrapped = true;
        book_.text({header_row, 1}, std::string(record_column), header);
        book_.text({note_row, 1}, "Keterangan", faint);
        int column = first_field_column;
        for (Column const& each : plan_.columns) {
            book_.text({header_row, column}, each.label + (each.is_required ? " *" : ""), header);
            book_.text({note_row, column++}, note_of(each), faint);
        }
        for (ComputedColumn const& each : computed_) {
            book_.text({header_row, column}, each.label, header);
            book_.text({note_row, column++}, "dihitung, terkunci: " + each.note, faint);
        }
    }

    void write_row(int number, FilledRow const& row, bool is_example) {
        Tint const tint = is_example || plan_.root.below.empty() ? Tint::None
                          : row.level == 0                       ? Tint::Strong
                          : row.level == 1                       ? Tint::Light
                                                                 : Tint::None;
        CellStyle label;
        label.tint = tint;
        label.is_bold = !is_example;
        label.is_faint = is_example;
        book_.text({number, 1}, is_example ? "Contoh " + row.label : row.label, label);
        std::vector<bool> is_written(plan_.columns.size());
        for (FilledCell const& cell : row.cells) {
            CellStyle style = style_for(cell.kind);
            style.tint = tint;
            style.is_faint = is_example;
            CellPlace const at{number, first_field_column + static_cast<int>(cell.column)};
            if (!write_cell(book_, at, cell.value, cell.kind, style)) report_too_long(at, plan_.columns[cell.column].label);
            is_written[cell.column] = true;
        }
        for (std::size_t i = 0; tint != Tint::None && i < plan_.columns.size(); ++i) {
            if (is_written[i]) continue;
            CellStyle style = style_for(common_kind(plan_.columns[i]));
            style.tint = tint;
            book_.blank({number, first_field_column + static_cast<int>(i)}, style);
        }
        if (!is_example) write_computed(number, &row);
    }

    // `filled`: null in spare rows.
    void write_computed(int row, FilledRow const* filled) {
        for (std::size_t i = 0; i < computed_.size(); ++i) {
            CellStyle style;
            style.number_format = computed_[i].number_format;
            style.tint = Tint::Computed;
            style.is_locked = true;
            auto const& records = computed_[i].records;
            bool const has_result =
                filled && filled->derived && std::find(records.begin(), records.end(), filled->label) != records.end();
            Value const* const result = has_result ? filled->derived->find(computed_[i].field) : nullptr;
            std::optional<double> number;
            if (result && result->as_number()) number = result->as_number()->to_double();
            book_.formula({row, computed_column(i)}, computed_[i].formula(row), style, number);
        }
    }

    void set_choices() {
        book_.choices({{first_data_row, 1}, {last_checked_row, 1}},
                      {row_labels(plan_.root, levels_to_choose), "", "Baris",
                       "Pilih apa isi baris ini. Baris Contoh dan Keterangan tidak dibaca.", false});
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            Column const& column = plan_.columns[i];
            int const at = first_field_column + static_cast<int>(i);
            bool const is_single =
                !column.shapes.empty() && column.form == Form::Single && common_kind(column) == column.shapes.front()->kind;
            if (!is_single) continue;
            XlsxWriter::Choice const choice = choice_for(*column.shapes.front(), input_.sources);
            if (!choice.words.empty() || !choice.source.empty())
                book_.choices({{first_data_row, at}, {last_checked_row, at}}, choice);
        }
    }

    void report_too_long(CellPlace at, std::string const& label) {
        diagnostics_.error(
            base::Category::Limit, "W-023",
            fmt::format("teks kolom \"{}\" lebih panjang dari {} huruf, tidak muat dalam satu sel", label, longest_cell_text),
            {"", 0, 0, place_in_sheet(plan_.sheet, at)}, "bagi teks itu menjadi beberapa naskah");
    }

    XlsxWriter& book_;
    SheetInput const& input_;
    SheetPlan const& plan_;
    base::Diagnostics& diagnostics_;
    std::vector<ComputedColumn> computed_;
};

}  // namespace

void write_sheet(XlsxWriter& book, SheetInput const& input, base::Diagnostics& diagnostics) {
    SheetWriter(book, input, diagnostics).write();
}

}  // namespace lkjip::workbook
