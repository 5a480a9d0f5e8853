#pragma once
// The example of an element, out of the small layouts that the pictures in docs/layout.md are made from.
#include <string>

namespace lkjip::cli {

// Indented lines, without the outermost element; empty when no example shows the element.
std::string example_snippet(std::string const& element);

}  // namespace lkjip::cli
