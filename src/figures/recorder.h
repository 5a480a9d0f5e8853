#pragma once
// Puts derived figures into the data and into the index at once, so that neither can lack one.
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/value.h"
#include "figures/figures.h"

namespace lkjip::figures {

// Where a derived number comes from.
struct Derivation {
    std::string unit;
    std::string formula;
    std::vector<std::string> inputs;
};

class Recorder {
public:
    explicit Recorder(std::vector<Figure>& index) : index_(index) {}

    // Sets `object.name` and records it under `path.name`. The value keeps the object's place in the data.
    void set(base::Value& object, std::string const& path, std::string const& name, base::Decimal value, Derivation derivation);

private:
    std::vector<Figure>& index_;
};

// Number at a field, or null pointer.
base::Decimal const* number_at(base::Value const& object, std::string_view name);
std::string text_at(base::Value const& object, std::string_view name);                 // empty when there is none
base::List* list_at(base::Value& object, std::string_view name);
base::List const* list_at(base::Value const& object, std::string_view name);
// Sets a field that is no number (a name, an object, a list); it keeps the object's place.
void set_plain(base::Value& object, std::string const& name, base::Value value);

std::string join_path(std::string const& path, std::string const& name);               // "a.b"
std::string element_path(std::string const& path, std::size_t index);                  // "a[3]"

}  // namespace lkjip::figures
