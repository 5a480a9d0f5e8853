#include "workbook/record_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/labels.h"
#include "workbook/marks.h"
#include "workbook/paths.h"

namespace lkjip::workbook {

using base::Object;
using base::Value;

Value RecordReader::read(RecordKind const& kind, int row) {
    Value record{Object()};
    record.origin = faults_.origin({row, std::max(header_.record_column, 1)});
    for (Slot const& slot : kind.slots) read_slot(slot, row, record);
    for (Slot const& slot : kind.slots) check_there(slot, row, record);
    check_strangers(kind, row);
    return record;
}

void RecordReader::read_slot(Slot const& slot, int row, Value& record) {
    int const column = header_.columns[slot.column];
    if (column == 0) return;
    CellPlace const place{row, column};
    Cell const& cell = sheet_.at(place);
    bool const marks_group = cell.text == empty_group_mark && is_in_group(slot.path);
    if (marks_group) {
        Path const object = parent_of(slot.path);
        Value nothing{Object()};
        nothing.origin = faults_.origin(place);
        if (!value_at(record, object)) put_at(record, object, std::move(nothing));
        return;
    }
    int const told = faults_.count();
    Value value = collect_value(slot, cell, place, counts_from_1904_, faults_);
    if (!value.is_null()) put_at(record, slot.path, std::move(value));
    else if (faults_.count() > told) faulty_.insert(&slot);
}

// Required fields, and all elements of a list once one is there.
void RecordReader::check_there(Slot const& slot, int row, Value const& record) {
    Value const* const value = value_at(record, slot.path);
    bool const is_there = value && !value->is_null();
    bool const is_reported = faulty_.erase(&slot) > 0;
    if (!slot.is_required || is_there || is_reported) return;
    Path const object = parent_of(slot.path);
    Value const* const around = object.empty() ? &record : value_at(record, object);
    bool const is_marked = around && around->as_object() && around->as_object()->fields.empty() && !object.empty();
    if (is_marked || (!around && !slot.is_object_required)) return;
    int const column = header_.columns[slot.column];
    if (column == 0) return;   // the missing column is reported
    bool const is_element = std::holds_alternative<std::size_t>(slot.path.back());
    faults_.error({row, column}, "W-012", fmt::format("kolom \"{}\" belum diisi", slot.label),
                  is_element ? "isi semua triwulan (0 bila memang nol), atau kosongkan semuanya" : "kolom ini wajib diisi");
}

// Cells in columns that mean nothing for this kind of row.
void RecordReader::check_strangers(RecordKind const& kind, int row) {
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        int const column = header_.columns[i];
        if (column == 0 || (kind.holder == Holder::Map && kind.key == i)) continue;
        bool const is_own =
            std::any_of(kind.slots.begin(), kind.slots.end(), [&](Slot const& slot) { return slot.column == i; });
        Cell const& cell = sheet_.at({row, column});
        if (is_own || cell.kind == Cell::Kind::Blank || cell.text == "-") continue;
        faults_.error({row, column}, "W-013",
                      fmt::format("kolom \"{}\" tidak berlaku untuk baris \"{}\"", plan_.columns[i].label, kind.label),
                      "kosongkan sel ini, atau pindahkan isinya ke baris yang benar");
    }
}

std::string RecordReader::key_of(RecordKind const& kind, int row) {
    if (kind.holder != Holder::Map || header_.columns[kind.key] == 0) return {};
    CellPlace const place{row, header_.columns[kind.key]};
    static report::Shape const text = [] {
        report::Shape shape;
        shape.kind = report::Kind::Text;
        return shape;
    }();
    Slot const slot{kind.key, std::string(key_column), {Step(std::string("id"))}, &text, Form::Single, true, true};
    Value const key = collect_value(slot, sheet_.at(place), place, counts_from_1904_, faults_);
    if (key.as_text()) return *key.as_text();
    faults_.error(place, "W-012", fmt::format("kolom \"{}\" belum diisi", key_column),
                  "beri nama singkat tanpa spasi, misalnya kepala");
    return {};
}

bool RecordReader::is_nothing(RecordKind const& kind, int row) const {
    if (kind.holder != Holder::List && kind.holder != Holder::Map) return false;
    int filled = 0;
    bool is_marked = false;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        Cell const& cell = header_.columns[i] ? sheet_.at({row, header_.columns[i]}) : Cell{};
        if (cell.kind == Cell::Kind::Blank) continue;
        ++filled;
        std::size_t const first = kind.holder == Holder::Map ? kind.key
                                  : kind.slots.empty()       ? plan_.columns.size()
                                                             : kind.slots.front().column;
        is_marked = i == first && cell.text == nothing_mark;
    }
    return filled == 1 && is_marked;
}

}  // namespace lkjip::workbook
