#include "figures/recorder.h"

#include <fmt/format.h>

namespace lkjip::figures {

void Recorder::set(base::Value& object, std::string const& path, std::string const& name, base::Decimal value, Derivation derivation) {
    set_plain(object, name, base::Value(value));
    index_.push_back({join_path(path, name), value, std::move(derivation.unit), std::move(derivation.formula), std::move(derivation.inputs)});
}

base::Decimal const* number_at(base::Value const& object, std::string_view name) {
    base::Value const* value = object.find(name);
    return value == nullptr ? nullptr : value->as_number();
}

std::string text_at(base::Value const& object, std::string_view name) {
    base::Value const* value = object.find(name);
    std::string const* text = value == nullptr ? nullptr : value->as_text();
    return text == nullptr ? std::string{} : *text;
}

base::List* list_at(base::Value& object, std::string_view name) {
    base::Value* value = object.find(name);
    return value == nullptr ? nullptr : value->as_list();
}

base::List const* list_at(base::Value const& object, std::string_view name) {
    base::Value const* value = object.find(name);
    return value == nullptr ? nullptr : value->as_list();
}

void set_plain(base::Value& object, std::string const& name, base::Value value) {
    value.origin = object.origin;
    object.as_object()->set(name, std::move(value));
}

std::string join_path(std::string const& path, std::string const& name) { return path.empty() ? name : path + "." + name; }

std::string element_path(std::string const& path, std::size_t index) { return fmt::format("{}[{}]", path, index); }

}  // namespace lkjip::figures
