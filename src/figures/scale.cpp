#include "figures/scale.h"

#include <algorithm>

#include "base/indonesian.h"
#include "figures/recorder.h"

namespace lkjip::figures {

namespace {

std::optional<base::Decimal> bound(base::Value const& category, std::string_view name) {
    base::Decimal const* number = number_at(category, name);
    if (number == nullptr) return std::nullopt;
    return *number;
}

Category read_category(base::Value const& value) {
    return {text_at(value, "nama"),         text_at(value, "singkatan"), bound(value, "lebih_dari"),
            bound(value, "dari"),           bound(value, "sampai"),      bound(value, "kurang_dari")};
}

}  // namespace

bool Category::holds(base::Decimal value) const {
    return (!above || value > *above) && (!from || value >= *from) && (!to || value <= *to) && (!below || value < *below);
}

std::string Category::range() const {
    std::string lower, upper;
    if (above) lower = "Lebih dari " + base::format_percent(*above);
    if (from) lower = base::format_percent(*from);
    if (to) upper = base::format_percent(*to);
    if (below) upper = "kurang dari " + base::format_percent(*below);
    if (lower.empty() && upper.empty()) return "Semua nilai";
    if (upper.empty()) return from ? lower + " atau lebih" : lower;
    if (lower.empty()) return to ? "Sampai dengan " + upper : base::to_upper(upper.substr(0, 1)) + upper.substr(1);
    return lower + " s.d. " + upper;
}

Scale::Scale(base::Value const& scale) {
    if (base::List const* list = list_at(scale, "kategori"))
        for (base::Value const& value : *list) categories_.push_back(read_category(value));
}

Category const* Scale::category_of(base::Decimal value) const {
    auto const found = std::find_if(categories_.begin(), categories_.end(), [&](Category const& category) { return category.holds(value); });
    return found == categories_.end() ? nullptr : &*found;
}

base::Value category_value(Category const& category) {
    base::Object object;
    object.set("nama", base::Value(category.name));
    if (!category.letter.empty()) object.set("singkatan", base::Value(category.letter));
    object.set("rentang", base::Value(category.range()));
    return base::Value(std::move(object));
}

}  // namespace lkjip::figures
