#pragma once
// Attribute values other than texts and expressions: lengths, colours, widths, paper sizes, numbers, choices.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/node.h"

namespace lkjip::layout {

std::optional<Measure> parse_measure(std::string_view text);
std::optional<Measure> parse_type_size(std::string_view text);   // visible
std::optional<double> parse_factor(std::string_view text);
std::optional<Color> parse_color(std::string_view text);
std::optional<std::vector<Color>> parse_colors(std::string_view text);   // parted by spaces
std::optional<WidthValue> parse_width(std::string_view text);
std::optional<PaperSize> parse_paper(std::string_view text);
std::optional<double> parse_number(std::string_view text);
std::optional<int> parse_whole(std::string_view text);
bool is_name(std::string_view text);   // letters, digits and `_`, not beginning with a digit

// The papers that `parse_paper` knows by name.
std::vector<std::string> paper_names();

// What a value of this kind looks like, for messages: "panjang seperti 12pt, 20mm, 2cm, 1in atau 1.5em".
std::string describe(AttributeRule const& rule);

// May the value be given by an expression: lengths, colours, choices, …, no names that others refer to.
bool may_be_computed(ValueKind kind);

// nullopt when `text` is no such value. Not for texts and expressions.
std::optional<AttributeValue> parse_attribute(AttributeRule const& rule, std::string_view text);

}  // namespace lkjip::layout
