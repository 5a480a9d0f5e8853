#pragma once
// The vocabulary as text in Bahasa Indonesia, for `lkjip layout elements`.
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::layout {

std::vector<std::string> all_element_names();

// Every element with its one line of help, by the place where it may stand.
std::string list_of_elements();

// What `name` is for, where it may stand, what it may hold, its attributes; empty when there is no such element.
std::string reference_of(std::string_view name);

}  // namespace lkjip::layout
