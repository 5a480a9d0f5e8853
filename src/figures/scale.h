#pragma once
// The scale of categories, from the data: which category an achievement falls into, and how its bounds read.
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::figures {

struct Category {
    std::string name, letter;                       // "Baik", "B"; the letter may be empty
    std::optional<base::Decimal> above, from;       // lebih_dari (>), dari (≥)
    std::optional<base::Decimal> to, below;         // sampai (≤), kurang_dari (<)

    [[nodiscard]] bool holds(base::Decimal value) const;
    [[nodiscard]] std::string range() const;        // "Lebih dari 75 % s.d. 100 %"
};

class Scale {
public:
    explicit Scale(base::Value const& scale);

    [[nodiscard]] Category const* category_of(base::Decimal value) const;   // the first that holds; null pointer: none does
    [[nodiscard]] std::vector<Category> const& categories() const { return categories_; }

private:
    std::vector<Category> categories_;
};

// {nama, singkatan, rentang} of a category.
base::Value category_value(Category const& category);

}  // namespace lkjip::figures
