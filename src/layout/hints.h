#pragma once
// What somebody who is new to the language probably meant.
#include <string>
#include <string_view>

#include "layout/vocabulary.h"

namespace lkjip::layout {

// For a value that is not what the attribute takes: "maksud Anda `12pt`?"; may be empty.
std::string value_hint(AttributeRule const& rule, std::string_view text);

// The element of ours that an HTML element stands for; empty when there is none.
std::string_view element_for_html(std::string_view name);

}  // namespace lkjip::layout
