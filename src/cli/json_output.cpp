#include "cli/json_output.h"

namespace lkjip::cli {

void field(JsonWriter& writer, char const* name, std::string const& value) {
    writer.Key(name);
    writer.String(value.c_str(), static_cast<rapidjson::SizeType>(value.size()));
}

}  // namespace lkjip::cli
