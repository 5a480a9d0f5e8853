#pragma once
// How texts stand in cells where a plain text would be misunderstood.
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::workbook {

// There is nothing: an empty text or list, where the report tells that apart from what is not known.
constexpr std::string_view nothing_mark = "(kosong)";
// A group of fields is there, and none of its fields; stands in the cell of the first.
constexpr std::string_view empty_group_mark = "(bagian kosong)";

std::string with_mark_escape(std::string text);      // a text that looks like a mark gets a backslash in front
std::string without_mark_escape(std::string text);

// Where anything may stand: a text that looks like JSON or a flag gets a backslash in front.
bool looks_like_json(std::string_view text);
std::string with_json_escape(std::string text);
std::string without_json_escape(std::string text);

// A list of texts in one cell, each after "• ". Read back also without the bullets: then each line is one text.
std::string bulleted(std::vector<std::string> const& texts);
std::vector<std::string> parse_bullets(std::string_view cell);

}  // namespace lkjip::workbook
