#pragma once
#include <string_view>

namespace lkjip::workbook {

// A relative path with "/" between its parts that stays below the folder it is put in, on every system.
bool is_safe_name(std::string_view name);

}  // namespace lkjip::workbook
