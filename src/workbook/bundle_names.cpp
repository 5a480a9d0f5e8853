#include "workbook/bundle_names.h"

#include <algorithm>

#include "base/utf8.h"

namespace lkjip::workbook {

bool is_safe_name(std::string_view name) {
    constexpr std::size_t longest = 400;
    constexpr std::size_t longest_part = 200;
    constexpr std::string_view never = "\\:*?\"<>|";
    bool const is_text = !name.empty() && name.size() <= longest && !base::first_invalid_utf8(name) &&
                         name.find_first_of(never) == std::string_view::npos &&
                         std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if (!is_text) return false;
    for (std::string_view rest = name;;) {
        std::size_t const slash = rest.find('/');
        std::string_view const part = rest.substr(0, slash);
        if (part.empty() || part == "." || part == ".." || part.size() > longest_part) return false;
        if (slash == std::string_view::npos) return true;
        rest.remove_prefix(slash + 1);
    }
}

}  // namespace lkjip::workbook
