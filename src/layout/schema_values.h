#pragma once
// The kinds of attribute values as simple types of the XML Schema.
#include <string>

#include "layout/vocabulary.h"

namespace lkjip::layout {

// All named types, each on its lines.
std::string schema_value_types();

// ` type="l:nilai-panjang"` and nothing within, or a type of its own within: the choices.
struct SchemaType {
    std::string name;     // empty: `inner` defines it
    std::string inner{};
};
SchemaType schema_type(AttributeRule const& attribute);

}  // namespace lkjip::layout
