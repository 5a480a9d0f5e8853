#pragma once
// A tree of values with the place each was read from: the report as entered, and with the figures as derived. Objects keep
// their order. Copying is cheap enough for rows, not for whole reports: pass by reference.
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"

namespace lkjip::base {

class Value;
using List = std::vector<Value>;

struct Object {
    std::vector<std::pair<std::string, Value>> fields;
    [[nodiscard]] Value const* find(std::string_view name) const;
    Value* find(std::string_view name);
    Value& set(std::string name, Value value);       // replaces or appends
    [[nodiscard]] std::vector<std::string> names() const;
};

// Where a value was read: index of the file in the reader's list, line and column from 1. file −1: derived.
struct Origin {
    int file = -1;
    int line = 0;
    int column = 0;
};

class Value {
public:
    Value() = default;                               // null
    template <std::same_as<bool> Flag>               // only bool: a number or a pointer must not become a flag
    Value(Flag value) : data_(value) {}              // NOLINT: values convert
    template <std::integral Whole>
        requires(!std::same_as<Whole, bool>)
    Value(Whole value) : data_(Decimal(static_cast<std::int64_t>(value))) {}  // NOLINT
    Value(Decimal value) : data_(value) {}           // NOLINT
    Value(std::string value) : data_(std::move(value)) {}  // NOLINT
    Value(std::string_view value) : data_(std::string(value)) {}  // NOLINT
    Value(char const* value) : data_(std::string(value)) {}  // NOLINT
    Value(List value) : data_(std::move(value)) {}   // NOLINT
    Value(Object value) : data_(std::move(value)) {} // NOLINT

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
    [[nodiscard]] bool const* as_bool() const { return std::get_if<bool>(&data_); }
    [[nodiscard]] Decimal const* as_number() const { return std::get_if<Decimal>(&data_); }
    [[nodiscard]] std::string const* as_text() const { return std::get_if<std::string>(&data_); }
    [[nodiscard]] List const* as_list() const { return std::get_if<List>(&data_); }
    [[nodiscard]] Object const* as_object() const { return std::get_if<Object>(&data_); }
    List* as_list() { return std::get_if<List>(&data_); }
    Object* as_object() { return std::get_if<Object>(&data_); }

    // Field of an object, or null pointer.
    [[nodiscard]] Value const* find(std::string_view name) const;
    Value* find(std::string_view name);

    Origin origin{};

private:
    std::variant<std::monostate, bool, Decimal, std::string, List, Object> data_;
};

// "teks", "angka", "daftar", "objek", "ya/tidak", "kosong": for messages.
std::string kind_name(Value const& value);

}  // namespace lkjip::base
