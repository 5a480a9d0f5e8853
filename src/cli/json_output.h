#pragma once
// JSON for programs that call the command.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <string>

namespace lkjip::cli {

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

// A text in an object.
void field(JsonWriter& writer, char const* name, std::string const& value);

}  // namespace lkjip::cli
