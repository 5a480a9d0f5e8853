#include "workbook/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/checking.h"
#include "workbook/collect.h"
#include "workbook/labels.h"
#include "workbook/marks.h"
#include "workbook/paths.h"

namespace lkjip::workbook {

using base::Value;

namespace {

struct FormColumns {
    int row = 0;   // 0: not found
    int group = 0;
    int field = 0;
    int value = 0;
};

FormColumns find_columns(Sheet const& sheet) {
    for (Row const& row : sheet.rows) {
        FormColumns columns{row.number, 0, 0, 0};
        for (auto const& [column, cell] : row.cells) {
            std::string const label = comparable(cell.text);
            if (label == comparable(form_group_column)) columns.group = column;
            else if (label == comparable(form_field_column)) columns.field = column;
            else if (label == comparable(form_value_column)) columns.value = column;
        }
        if (columns.group && columns.field && columns.value) return columns;
    }
    return {};
}

class FormReader {
public:
    FormReader(Sheet const& sheet, bool counts_from_1904, SheetFaults& faults, Value& data)
        : sheet_(sheet),
          counts_from_1904_(counts_from_1904),
          faults_(faults),
          data_(data),
          fields_(form_fields(report::schema())) {}

    void read() {
        columns_ = find_columns(sheet_);
        if (columns_.row == 0)
            return faults_.error({}, "W-007", "baris judul kolom tidak ditemukan",
                                 "judulnya: Bagian, Isian, Nilai; salin dari berkas template");
        for (Row const& row : sheet_.rows)
            if (row.number > columns_.row && !faults_.is_full()) read_row(row.number);
        for (FormField const& field : fields_) check_there(field);
        if (!faulty_.empty()) faults_.remember_whole_sheet();   // a group stands in the row of its first field
    }

private:
    void read_row(int row) {
        std::string const label = comparable(text_at(row, columns_.field));
        std::string const group = comparable(text_at(row, columns_.group));
        CellPlace const place{row, columns_.value};
        Cell const& cell = sheet_.at(place);
        if (label.empty() && cell.kind == Cell::Kind::Blank) return;
        auto const same = [&](FormField const& each) {
            return comparable(each.slot.label) == label && (group.empty() || comparable(each.group) == group);
        };
        auto const found = std::find_if(fields_.begin(), fields_.end(), same);
        if (found == fields_.end()) return report_unknown(row, cell);
        if (!rows_.emplace(&*found, row).second)
            return faults_.error({row, columns_.field}, "W-009",
                                 fmt::format("isian \"{}\" ada dua kali", text_at(row, columns_.field)), "hapus salah satu");
        read_value(found->slot, cell, place);
    }

    void read_value(Slot const& slot, Cell const& cell, CellPlace place) {
        bool const marks_group = cell.text == empty_group_mark && is_in_group(slot.path);
        int const told = faults_.count();
        Value value = marks_group ? Value(base::Object()) : collect_value(slot, cell, place, counts_from_1904_, faults_);
        value.origin = faults_.origin(place);
        Path const path = marks_group ? parent_of(slot.path) : slot.path;
        if (!value.is_null() && !value_at(data_, path)) put_at(data_, path, std::move(value));
        else if (faults_.count() > told) faulty_.insert(&slot);
    }

    void report_unknown(int row, Cell const& value) {
        if (value.kind == Cell::Kind::Blank) return;
        std::string const text = text_at(row, columns_.field);
        std::vector<std::string> known;
        for (FormField const& each : fields_) known.push_back(each.slot.label);
        std::string hint = report::maybe_meant(text, known);
        faults_.error({row, columns_.field}, "W-008", fmt::format("isian tidak dikenal \"{}\"", report::shortened(text)),
                      hint.empty() ? "hapus baris ini" : std::move(hint));
    }

    void check_there(FormField const& field) {
        Slot const& slot = field.slot;
        bool const is_due = slot.is_required && !value_at(data_, slot.path) && !faulty_.contains(&slot) &&
                            (slot.is_object_required || has_siblings(slot));
        if (!is_due) return;
        auto const row = rows_.find(&field);
        std::string const name = fmt::format("\"{}\" pada bagian {}", slot.label, field.group);
        if (row == rows_.end())
            return faults_.error({columns_.row, columns_.field}, "W-025", fmt::format("baris {} tidak ada, padahal wajib", name),
                                 "tambahkan barisnya");
        faults_.error({row->second, columns_.value}, "W-012", fmt::format("{} belum diisi", name), "isian ini wajib");
    }

    [[nodiscard]] bool has_siblings(Slot const& slot) const {
        Value const* const object = value_at(data_, parent_of(slot.path));
        return object && object->as_object() && !object->as_object()->fields.empty();
    }

    [[nodiscard]] std::string const& text_at(int row, int column) const { return sheet_.at({row, column}).text; }

    Sheet const& sheet_;
    bool counts_from_1904_;
    SheetFaults& faults_;
    Value& data_;
    std::vector<FormField> fields_;
    FormColumns columns_;
    std::map<FormField const*, int> rows_;
    std::set<Slot const*> faulty_;
};

}  // namespace

void collect_form(Sheet const& sheet, bool counts_from_1904, SheetFaults& faults, Value& data) {
    FormReader(sheet, counts_from_1904, faults, data).read();
}

}  // namespace lkjip::workbook
