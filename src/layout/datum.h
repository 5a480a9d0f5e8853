#pragma once
// What an expression gives: a value of the report (pointed to, not copied), a computed one, a list of such, or nothing.
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/value.h"

namespace lkjip::layout {

class Datum;
using Sequence = std::vector<Datum>;

// Nothing is there. `owner` is the object that lacks the field `name`; null: the report itself, or an empty list.
struct Absent {
    base::Value const* owner = nullptr;
    std::string name{};
    std::uint32_t begin = 0, end = 0;     // of the path, in the expression that asked
};

class Datum {
public:
    Datum();                                     // absent
    Datum(Absent absent);                        // NOLINT: data convert
    Datum(base::Value const& value);             // NOLINT: points to it
    Datum(base::Value&& value);                  // NOLINT
    Datum(Sequence items);                       // NOLINT
    Datum(Datum const& other);
    Datum(Datum&& other) noexcept;
    Datum& operator=(Datum const& other);
    Datum& operator=(Datum&& other) noexcept;
    ~Datum();

    // The text stands for a missing value: filters leave it alone.
    static Datum substitute(std::string text);

    [[nodiscard]] Absent const* absent() const { return std::get_if<Absent>(&data_); }
    [[nodiscard]] base::Value const* value() const;                      // null for absent and for sequences
    [[nodiscard]] base::Decimal const* number() const;
    [[nodiscard]] std::string const* text() const;
    [[nodiscard]] bool const* flag() const;
    [[nodiscard]] base::Object const* object() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] std::size_t size() const;                              // of a list
    [[nodiscard]] Datum at(std::size_t index) const;                     // of a list
    [[nodiscard]] bool is_substitute() const { return substitute_; }
    [[nodiscard]] bool is_empty() const;                                 // absent, "", a list without elements
    [[nodiscard]] std::string kind() const;                              // "teks", "daftar", …: for messages

private:
    std::variant<Absent, base::Value const*, base::Value, std::shared_ptr<Sequence const>> data_;
    bool substitute_ = false;
};

// Of the same kind and equal; lists and objects by what they hold.
bool same(Datum const& a, Datum const& b);

}  // namespace lkjip::layout
