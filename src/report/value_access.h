#pragma once
// Short ways to a field of the right kind; null where it is missing or of another kind.
#include <string>
#include <string_view>

#include "base/value.h"

namespace lkjip::report {

inline base::Decimal const* number_in(base::Value const& object, std::string_view field) {
    base::Value const* const value = object.find(field);
    return value ? value->as_number() : nullptr;
}
inline std::string const* text_in(base::Value const& object, std::string_view field) {
    base::Value const* const value = object.find(field);
    return value ? value->as_text() : nullptr;
}
inline base::List const* list_in(base::Value const& object, std::string_view field) {
    base::Value const* const value = object.find(field);
    return value ? value->as_list() : nullptr;
}
inline base::Object const* object_in(base::Value const& object, std::string_view field) {
    base::Value const* const value = object.find(field);
    return value ? value->as_object() : nullptr;
}
inline bool flag_in(base::Value const& object, std::string_view field) {
    base::Value const* const value = object.find(field);
    return value && value->as_bool() && *value->as_bool();
}

}  // namespace lkjip::report
