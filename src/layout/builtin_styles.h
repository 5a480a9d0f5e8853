#pragma once
// The styles every layout has, even without a `gaya` of its own.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/document.h"

namespace lkjip::layout {

struct StyleDefinition {
    CharStyle character;
    ParagraphStyle paragraph;
    bool capitals = false;    // huruf-besar
    std::optional<Color> fill{};  // warna-isi: the ground of table cells in this style
};

std::vector<std::string> const& builtin_style_names();
bool is_builtin_style(std::string_view name);
// The built-in definition; that of `isi` for a name which is not built in.
StyleDefinition builtin_style(std::string_view name);

}  // namespace lkjip::layout
