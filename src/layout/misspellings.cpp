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

// One letter more, one less, one other, or two neighbours swapped.
bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    auto const [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
    std::string_view const rest_a(in_a, a.end()), rest_b(in_b, b.end());
    if (a.size() < b.size()) return rest_a == rest_b.substr(1);
    if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
    return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

// `capaian_2019` is not `capaian_2020` misspelt, `target_tw` not `target`, nor `catatan` `capaian`.
bool alike(std::string_view name, std::string_view other) {
    std::size_t const difference = std::max(name.size(), other.size()) - std::min(name.size(), other.size());
    return name.size() >= 4 && difference <= 1 && one_slip_apart(name, other) && without_digits(name) != without_digits(other);
}

}  // namespace

Misspellings::Misspellings(std::vector<std::string> const* known) {
    if (known != nullptr) known_.insert(known->begin(), known->end());
}

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
    if (known_.contains(absent.name)) return {};
    if (names_.empty()) collect(report);
    if (names_.contains(absent.name)) return {};
    std::string const nearest = base::nearest_name(absent.name, owner->names());
    return !nearest.empty() && alike(absent.name, nearest) ? nearest : std::string{};
}

}  // namespace lkjip::layout
