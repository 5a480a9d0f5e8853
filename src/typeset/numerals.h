#pragma once
// A page number as printed.
#include <string>

#include "layout/document.h"

namespace lkjip::typeset {

std::string print_number(int number, layout::Numerals numerals);   // "iv", "12"; empty for Numerals::None

}  // namespace lkjip::typeset
