#include "layout/datum.h"

namespace lkjip::layout {

Datum::Datum() = default;
Datum::Datum(Absent absent) : data_(std::move(absent)) {}
Datum::Datum(base::Value const& value) : data_(&value) {}
Datum::Datum(base::Value&& value) : data_(std::move(value)) {}
Datum::Datum(Sequence items) : data_(std::make_shared<Sequence const>(std::move(items))) {}
Datum::Datum(Datum const& other) = default;
Datum::Datum(Datum&& other) noexcept = default;
Datum& Datum::operator=(Datum const& other) = default;
Datum& Datum::operator=(Datum&& other) noexcept = default;
Datum::~Datum() = default;

Datum Datum::substitute(std::string text) {
    Datum made{base::Value(std::move(text))};
    made.substitute_ = true;
    return made;
}

base::Value const* Datum::value() const {
    if (auto const* pointer = std::get_if<base::Value const*>(&data_)) return *pointer;
    return std::get_if<base::Value>(&data_);
}

base::Decimal const* Datum::number() const {
    base::Value const* const held = value();
    return held == nullptr ? nullptr : held->as_number();
}

std::string const* Datum::text() const {
    base::Value const* const held = value();
    return held == nullptr ? nullptr : held->as_text();
}

bool const* Datum::flag() const {
    base::Value const* const held = value();
    return held == nullptr ? nullptr : held->as_bool();
}

base::Object const* Datum::object() const {
    base::Value const* const held = value();
    return held == nullptr ? nullptr : held->as_object();
}

bool Datum::is_list() const {
    base::Value const* const held = value();
    return std::holds_alternative<std::shared_ptr<Sequence const>>(data_) || (held != nullptr && held->as_list() != nullptr);
}

std::size_t Datum::size() const {
    if (auto const* items = std::get_if<std::shared_ptr<Sequence const>>(&data_)) return (*items)->size();
    base::Value const* const held = value();
    return held != nullptr && held->as_list() != nullptr ? held->as_list()->size() : 0;
}

Datum Datum::at(std::size_t index) const {
    if (auto const* items = std::get_if<std::shared_ptr<Sequence const>>(&data_)) return (**items)[index];
    return Datum((*value()->as_list())[index]);
}

bool Datum::is_empty() const {
    if (absent() != nullptr) return true;
    if (is_list()) return size() == 0;
    base::Value const* const held = value();
    return held == nullptr || held->is_null() || (held->as_text() != nullptr && held->as_text()->empty());
}

std::string Datum::kind() const {
    if (absent() != nullptr) return "kosong";
    return is_list() ? "daftar" : base::kind_name(*value());
}

namespace {

bool same_lists(Datum const& a, Datum const& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t index = 0; index < a.size(); ++index) {
        if (!same(a.at(index), b.at(index))) return false;
    }
    return true;
}

bool same_objects(base::Object const& a, base::Object const& b) {
    if (&a == &b) return true;
    if (a.fields.size() != b.fields.size()) return false;
    for (auto const& [name, field] : a.fields) {
        base::Value const* const other = b.find(name);
        if (other == nullptr || !same(Datum(field), Datum(*other))) return false;
    }
    return true;
}

}  // namespace

bool same(Datum const& a, Datum const& b) {
    if (a.absent() != nullptr || b.absent() != nullptr) return a.absent() != nullptr && b.absent() != nullptr;
    if (a.is_list() || b.is_list()) return a.is_list() && b.is_list() && same_lists(a, b);
    if (a.number() != nullptr && b.number() != nullptr) return *a.number() == *b.number();
    if (a.text() != nullptr && b.text() != nullptr) return *a.text() == *b.text();
    if (a.flag() != nullptr && b.flag() != nullptr) return *a.flag() == *b.flag();
    if (a.object() != nullptr && b.object() != nullptr) return same_objects(*a.object(), *b.object());
    return false;
}

}  // namespace lkjip::layout
