#include "base/value.h"

namespace lkjip::base {

Value const* Object::find(std::string_view name) const {
    for (auto const& [key, value] : fields) {
        if (key == name) return &value;
    }
    return nullptr;
}

Value* Object::find(std::string_view name) { return const_cast<Value*>(std::as_const(*this).find(name)); }

Value& Object::set(std::string name, Value value) {
    if (Value* const present = find(name)) return *present = std::move(value);
    return fields.emplace_back(std::move(name), std::move(value)).second;
}

std::vector<std::string> Object::names() const {
    std::vector<std::string> all;
    all.reserve(fields.size());
    for (auto const& field : fields) all.push_back(field.first);
    return all;
}

Value const* Value::find(std::string_view name) const {
    Object const* const object = as_object();
    return object ? object->find(name) : nullptr;
}

Value* Value::find(std::string_view name) {
    Object* const object = as_object();
    return object ? object->find(name) : nullptr;
}

std::string kind_name(Value const& value) {
    if (value.as_bool()) return "ya/tidak";
    if (value.as_number()) return "angka";
    if (value.as_text()) return "teks";
    if (value.as_list()) return "daftar";
    if (value.as_object()) return "objek";
    return "kosong";
}

}  // namespace lkjip::base
