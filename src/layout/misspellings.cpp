#include "layout/misspellings.h"

#include <algorithm>

#include "base/diagnostic.h"

namespace lkjip::layout {

namespace {

std::string without_digits(std::string_view name) {
    std::string kept;
    std::copy_if(name.begin(), name.end(), std::back_inserter(kept), [](char c) { return c < '0' || c > '9'; });
    return kept;
}

// `capaian_2019` is not `capaian_2020` misspelt, nor `target_tw` `target`.
bool alike(std::string_view name, std::string_view other) {
    std::size_t const difference = std::max(name.size(), other.size()) - std::min(name.size(), other.size());
    return name.size() >= 4 && difference <= 1 && without_digits(name) != without_digits(other);
}

}  // namespace

void Misspellings::collect(base::Value const& value) {
    if (auto const* list = value.as_list()) {
        for (base::Value const& item : *list) collect(item);
    } else if (auto const* object = value.as_object()) {
        for (auto const& [name, field] : object->fields) {
            names_.insert(name);
            collect(field);
        }
    }
}

std::string Misspellings::meant(base::Value const& report, void const* user, Absent const& absent) {
    base::Object const* const owner = absent.owner == nullptr ? nullptr : absent.owner->as_object();
    if (owner == nullptr || !asked_.emplace(user, absent.name).second) return {};
    if (names_.empty()) collect(report);
    if (names_.contains(absent.name)) return {};
    std::string const nearest = base::nearest_name(absent.name, owner->names());
    return !nearest.empty() && alike(absent.name, nearest) ? nearest : std::string{};
}

}  // namespace lkjip::layout
