#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/json_reader.h"
#include "report/wording.h"
#include "workbook/cell_values.h"
#include "workbook/collect.h"
#include "workbook/marks.h"

namespace lkjip::workbook {

using base::List;
using base::Value;

namespace {

void give_origin(Value& value, base::Origin origin) {
    value.origin = origin;
    if (auto* const list = value.as_list())
        for (Value& each : *list) give_origin(each, origin);
    if (auto* const object = value.as_object())
        for (auto& [name, field] : object->fields) give_origin(field, origin);
}

Value reported(CellReading reading, CellPlace place, SheetFaults& faults) {
    for (CellFault& fault : reading.faults) {
        if (fault.severity == base::Severity::Error)
            faults.error(place, std::move(fault.code), std::move(fault.message), std::move(fault.hint));
        else faults.warning(place, std::move(fault.code), std::move(fault.message), std::move(fault.hint));
    }
    return std::move(reading.value);
}

Value bullets(Slot const& slot, Cell const& cell, CellPlace place, bool counts_from_1904, SheetFaults& faults) {
    if (cell.text == nothing_mark) return List();
    report::Shape text;
    text.kind = report::Kind::Markdown;
    Value const whole = reported(read_cell(cell, text, counts_from_1904), place, faults);
    if (!whole.as_text()) return {};
    List list;
    for (std::string const& line : parse_bullets(*whole.as_text())) {
        Value each = Value(line);
        bool const is_text = slot.shape->kind == report::Kind::Text || slot.shape->kind == report::Kind::Markdown;
        if (!is_text) each = reported(read_cell({Cell::Kind::Text, line, {}}, *slot.shape, counts_from_1904), place, faults);
        if (!each.is_null()) list.push_back(std::move(each));
    }
    return list;
}

Value json(std::string const& text, CellPlace place, SheetFaults& faults) {
    if (text == "true" || text == "false") return text == "true";
    base::Diagnostics problems;
    auto value = report::parse_json({text, "", 0}, problems);
    if (problems.has_errors())
        faults.error(place, "W-026", fmt::format("isi sel ini harus berupa JSON: {}", problems.all().front().message),
                     "salin bentuknya dari baris lain atau dari docs/data.md");
    return value && !problems.has_errors() ? std::move(*value) : Value();
}

// A number, a text, or JSON.
Value anything(Cell const& cell, CellPlace place, bool counts_from_1904, SheetFaults& faults) {
    report::Shape shape;
    shape.kind = cell.kind == Cell::Kind::Number ? report::Kind::Number : report::Kind::Markdown;
    if (cell.kind == Cell::Kind::Text && !report::unprintable_in(cell.text).empty()) return reported(read_cell(cell, shape, counts_from_1904), place, faults);
    if (cell.kind == Cell::Kind::Text && looks_like_json(cell.text)) return json(cell.text, place, faults);
    if (cell.kind == Cell::Kind::Text) return without_json_escape(cell.text);
    return reported(read_cell(cell, shape, counts_from_1904), place, faults);
}

// Excel drops zeros of codes typed as numbers.
void warn_of_code(Slot const& slot, Cell const& cell, CellPlace place, SheetFaults& faults) {
    static constexpr std::array codes = {"kode", "nomor", "telepon", "faks", "kode_pos"};
    auto const* const field = std::get_if<std::string>(&slot.path.back());
    bool const is_code = field && std::find(codes.begin(), codes.end(), *field) != codes.end();
    if (!is_code || cell.kind != Cell::Kind::Number || cell.format.least_digits > 0) return;
    faults.warning(place, "W-020",
                   fmt::format("\"{}\" tersimpan sebagai angka: nol di depan atau di belakangnya mungkin hilang", slot.label),
                   "ubah format selnya menjadi Teks, lalu ketik ulang");
}

}  // namespace

bool is_number_of_merged(Slot const& slot, Cell const& cell) {
    report::Kind const kind = slot.shape->kind;
    bool const is_amount = is_number_kind(kind) && kind != report::Kind::Year;
    bool const may_be_amount = kind == report::Kind::NumberOrText || slot.form == Form::Json;
    return cell.is_repeated && (is_amount || (may_be_amount && cell.kind != Cell::Kind::Text));
}

void report_merged_number(Slot const& slot, Sheet const& sheet, CellPlace place, SheetFaults& faults) {
    CellPlace const first = sheet.first_of_merged(place);
    std::string message = fmt::format("sel ini tergabung dengan {}: angka \"{}\" hanya dibaca untuk baris {}", cell_name(first), slot.label, first.row);
    std::string hint = "pisahkan sel gabungan, lalu isi angka setiap baris";
    if (slot.is_required) faults.error(place, "W-045", std::move(message), std::move(hint));
    else faults.warning(place, "W-045", std::move(message), std::move(hint));
}

Value collect_value(Slot const& slot, Cell const& cell, CellPlace place, bool counts_from_1904, SheetFaults& faults) {
    Value value;
    if (cell.kind == Cell::Kind::Blank) return value;
    if (slot.form == Form::Bullets) value = bullets(slot, cell, place, counts_from_1904, faults);
    else if (slot.form == Form::Json) value = anything(cell, place, counts_from_1904, faults);
    else value = reported(read_cell(cell, *slot.shape, counts_from_1904), place, faults);
    if (slot.form == Form::Single) warn_of_code(slot, cell, place, faults);
    give_origin(value, faults.origin(place));
    return value;
}

}  // namespace lkjip::workbook
