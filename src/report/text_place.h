#pragma once
// Line and column of byte offsets in a text.
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace lkjip::report {

// Offsets must not fall back: each is found by going on from the one before, so a whole file costs one pass.
class TextPlace {
public:
    explicit TextPlace(std::string_view text) : text_(text) {}

    void move_to(std::size_t offset) {
        std::string_view const passed = text_.substr(offset_, std::min(offset, text_.size()) - offset_);
        std::size_t const last_break = passed.rfind('\n');
        if (last_break == std::string_view::npos) {
            column_ += static_cast<int>(base::count_characters(passed));
        } else {
            line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
            column_ = 1 + static_cast<int>(base::count_characters(passed.substr(last_break + 1)));
        }
        offset_ += passed.size();
    }
    [[nodiscard]] int line() const { return line_; }
    [[nodiscard]] int column() const { return column_; }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    int line_ = 1;
    int column_ = 1;
};

}  // namespace lkjip::report
