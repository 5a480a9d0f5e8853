#pragma once
// A set of UTF-16 units, for which characters of a font are shown.
#include <bitset>
#include <memory>

namespace lkjip::font {

class CodeSet {
public:
    CodeSet() : codes_(std::make_unique<std::bitset<0x10000>>()) {}

    void insert(char16_t code) { codes_->set(code); }
    [[nodiscard]] bool empty() const { return codes_->none(); }
    [[nodiscard]] bool contains(char16_t code) const { return codes_->test(code); }
    // In ascending order.
    template <typename Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t code = codes_->_Find_first(); code < codes_->size(); code = codes_->_Find_next(code)) visit(static_cast<char16_t>(code));
    }

private:
    std::unique_ptr<std::bitset<0x10000>> codes_;
};

}  // namespace lkjip::font
