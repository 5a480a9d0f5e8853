#include "report/value_path.h"

#include "report/wording.h"

namespace lkjip::report {

namespace {

// "~" and "/" inside names are written "~0" and "~1".
void append_name(std::string& pointer, std::string_view name) {
    for (char const c : shortened(name)) {
        if (c == '~') pointer += "~0";
        else if (c == '/') pointer += "~1";
        else pointer += c;
    }
}

}  // namespace

std::string ValuePath::pointer() const {
    std::string text = start_;
    for (Step const& step : steps_) {
        text += '/';
        if (auto const* const index = std::get_if<std::size_t>(&step)) text += std::to_string(*index);
        else append_name(text, std::get<std::string_view>(step));
    }
    return text;
}

}  // namespace lkjip::report
