#include "workbook/fill.h"

#include <algorithm>
#include <set>

#include "report/value_access.h"
#include "workbook/json_writer.h"
#include "workbook/marks.h"
#include "workbook/paths.h"
#include "workbook/record_kinds.h"

namespace lkjip::workbook {

using base::List;
using base::Value;
using report::Kind;

namespace {

std::string list_in_cell(List const& list) {
    std::vector<std::string> texts;
    for (Value const& each : list)
        texts.push_back(each.as_number() ? each.as_number()->to_string() : each.as_text() ? *each.as_text() : to_json(each));
    return texts.empty() ? std::string(nothing_mark) : bulleted(texts);
}

Value in_cell(Value const& value) {
    if (auto const* const flag = value.as_bool()) return *flag ? "ya" : "tidak";
    auto const* const text = value.as_text();
    if (!text) return value;
    return text->empty() ? std::string(nothing_mark) : with_mark_escape(*text);
}

FilledCell anything_in_cell(std::size_t column, Value const& value) {
    if (value.as_number()) return {column, value, Kind::Number};
    if (auto const* const text = value.as_text()) return {column, Value(with_json_escape(*text)), Kind::Text};
    return {column, Value(to_json(value)), Kind::Text};
}

// Of a list with one object a year only the first is marked, and only when all are empty.
bool marks_alone(Path const& group, Value const& record) {
    auto const* const index = std::get_if<std::size_t>(&group.back());
    if (!index) return true;
    Value const* const list = value_at(record, parent_of(group));
    auto const is_empty = [](Value const& each) { return each.as_object() && each.as_object()->fields.empty(); };
    return *index == 0 && list && list->as_list() && std::all_of(list->as_list()->begin(), list->as_list()->end(), is_empty);
}

class Filler {
public:
    explicit Filler(SheetPlan const& plan) : plan_(plan) {}

    std::vector<FilledRow> fill(Value const& part, Value const* derived) {
        if (plan_.root.holder == Holder::One || plan_.root.holder == Holder::Tree)
            add_record(plan_.root, part, derived, nullptr, 0);
        else add_held(plan_.root, part, derived, 0);
        return std::move(rows_);
    }

private:
    void add_held(RecordKind const& kind, Value const& held, Value const* derived, int level) {
        if (auto const* const list = held.as_list()) {
            auto const* const also = derived ? derived->as_list() : nullptr;
            for (std::size_t i = 0; i < list->size(); ++i)
                add_record(kind, (*list)[i], also && i < also->size() ? &(*also)[i] : nullptr, nullptr, level);
            if (list->empty()) add_nothing(kind, level);
        } else if (auto const* const map = held.as_object()) {
            for (auto const& [name, record] : map->fields)
                add_record(kind, record, derived ? derived->find(name) : nullptr, &name, level);
            if (map->fields.empty()) add_nothing(kind, level);
        }
    }

    void add_record(RecordKind const& kind, Value const& record, Value const* derived, std::string const* key, int level) {
        FilledRow row{
            kind.holder == Holder::Tree ? kind.label + " " + std::to_string(level + 1) : kind.label, level, {}, derived};
        if (key) row.cells.push_back({kind.key, Value(*key), Kind::Id});
        for (Slot const& slot : kind.slots)
            if (auto cell = filled_cell(slot, record)) row.cells.push_back(std::move(*cell));
        std::set<Value const*> marked;
        for (Slot const& slot : kind.slots)
            if (auto cell = mark_of_empty_group(slot, record, marked)) row.cells.push_back(std::move(*cell));
        bool const is_only_a_frame = row.cells.empty() && kind.holder == Holder::One;
        if (!is_only_a_frame) rows_.push_back(std::move(row));
        for (RecordKind const& below : kind.below) add_below(below, record, derived, level + 1);
        if (kind.holder == Holder::Tree) add_branches(kind, record, derived, level + 1);
    }

    void add_below(RecordKind const& kind, Value const& record, Value const* derived, int level) {
        Path const path(kind.path.begin(), kind.path.end());
        Value const* const held = value_at(record, path);
        if (held) add_held(kind, *held, derived ? value_at(*derived, path) : nullptr, level);
    }

    void add_branches(RecordKind const& kind, Value const& record, Value const* derived, int level) {
        std::string const field = branch_field(kind);
        if (Value const* const held = record.find(field)) add_held(kind, *held, derived ? derived->find(field) : nullptr, level);
    }

    // An optional list that is there but holds nothing.
    void add_nothing(RecordKind const& kind, int level) {
        if (kind.is_required || kind.holder == Holder::Tree || (kind.slots.empty() && kind.holder != Holder::Map)) return;
        std::size_t const column = kind.holder == Holder::Map ? kind.key : kind.slots.front().column;
        rows_.push_back({kind.label, level, {{column, Value(nothing_mark), Kind::Text}}, nullptr});
    }

    SheetPlan const& plan_;
    std::vector<FilledRow> rows_;
};

}  // namespace

std::optional<FilledCell> filled_cell(Slot const& slot, Value const& record) {
    Value const* const value = value_at(record, slot.path);
    if (!value || value->is_null()) return std::nullopt;
    if (slot.form == Form::Json) return anything_in_cell(slot.column, *value);
    auto const* const list = value->as_list();
    if (slot.form == Form::Bullets && list) return FilledCell{slot.column, Value(list_in_cell(*list)), Kind::Markdown};
    return FilledCell{slot.column, in_cell(*value), slot.shape->kind};
}

std::optional<FilledCell> mark_of_empty_group(Slot const& slot, Value const& record, std::set<Value const*>& marked) {
    if (!is_in_group(slot.path)) return std::nullopt;
    Path const path = parent_of(slot.path);
    Value const* const group = value_at(record, path);
    bool const is_empty = group && group->as_object() && group->as_object()->fields.empty();
    if (!is_empty || !marks_alone(path, record) || !marked.insert(group).second) return std::nullopt;
    return FilledCell{slot.column, Value(empty_group_mark), Kind::Text};
}

std::vector<FilledRow> fill_rows(SheetPlan const& plan, Value const& part, Value const* derived) {
    return Filler(plan).fill(part, derived);
}

std::size_t years_in(Value const& plan_monitoring) {
    auto const* const years = report::list_in(plan_monitoring, "tahun");
    return years ? years->size() : 0;
}

}  // namespace lkjip::workbook
