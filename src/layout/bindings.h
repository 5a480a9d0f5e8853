#pragma once
// Evaluating the expressions of a layout in the present scope; faults are reported at their place.
#include <optional>
#include <string>

#include "layout/datum.h"
#include "layout/resolution.h"

namespace lkjip::layout {

// May be absent; nullopt after a fault, which is reported.
std::optional<Datum> value_of(Resolution& work, Binding const& binding);
// Reports a missing value too.
std::optional<Datum> needed_value_of(Resolution& work, Binding const& binding);
bool condition_of(Resolution& work, Binding const& binding);            // false after a fault
std::optional<int> whole_of(Resolution& work, Binding const& binding);  // reports what is no whole number
// A list, or nullopt, reported.
std::optional<Datum> list_of(Resolution& work, Binding const& binding);

// As printed; expressions inside a text of the report are evaluated too. Empty after a fault.
std::string printed(Resolution& work, Binding const& binding);
std::string plain_text(Resolution& work, Template const& text);
std::string trimmed_text(Resolution& work, Template const& text);
// The attribute's text, white space folded and trimmed; empty when it is left out.
std::string attribute_text(Resolution& work, Node const& node, std::string_view name);

// A text of the report with its expressions evaluated. Only the report's fields are visible in there.
std::string printed_in_data(Resolution& work, Binding const& binding);  // an expression inside such a text
std::string expand_data_text(Resolution& work, std::string const& text, Spot spot);

}  // namespace lkjip::layout
