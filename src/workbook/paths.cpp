#include "workbook/paths.h"

#include <utility>

namespace lkjip::workbook {

using base::List;
using base::Object;
using base::Value;

namespace {

Value const* step_into(Value const& value, Step const& step) {
    if (auto const* const name = std::get_if<std::string>(&step)) return value.find(*name);
    auto const* const list = value.as_list();
    std::size_t const index = std::get<std::size_t>(step);
    return list && index < list->size() ? &(*list)[index] : nullptr;
}

Value empty_for(Step const& next, base::Origin origin) {
    Value value = std::holds_alternative<std::string>(next) ? Value(Object()) : Value(List());
    value.origin = origin;
    return value;
}

void put_from(Value& into, Path const& path, std::size_t at, Value value) {
    bool const is_last = at + 1 == path.size();
    base::Origin const origin = value.origin;
    if (auto const* const index = std::get_if<std::size_t>(&path[at])) {
        List& list = *into.as_list();
        while (list.size() <= *index) list.push_back(is_last ? Value() : empty_for(path[at + 1], origin));
        if (is_last) list[*index] = std::move(value);
        else put_from(list[*index], path, at + 1, std::move(value));
        return;
    }
    Object& object = *into.as_object();
    std::string const& name = std::get<std::string>(path[at]);
    if (is_last) {
        object.set(name, std::move(value));
        return;
    }
    Value* inner = object.find(name);
    if (!inner) inner = &object.set(name, empty_for(path[at + 1], origin));
    put_from(*inner, path, at + 1, std::move(value));
}

}  // namespace

Value const* value_at(Value const& record, Path const& path) {
    Value const* value = &record;
    for (Step const& step : path) {
        value = step_into(*value, step);
        if (!value) return nullptr;
    }
    return value;
}

Value* value_at(Value& record, Path const& path) { return const_cast<Value*>(value_at(std::as_const(record), path)); }

void put_at(Value& record, Path const& path, Value value) { put_from(record, path, 0, std::move(value)); }

Path parent_of(Path const& path) { return {path.begin(), path.end() - 1}; }

bool is_in_group(Path const& path) { return path.size() > 1 && std::holds_alternative<std::string>(path.back()); }

}  // namespace lkjip::workbook
