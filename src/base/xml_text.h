#pragma once
// Text as it stands in XML and HTML, between tags or inside a quoted value.
#include <string>
#include <string_view>

namespace lkjip::base {

std::string xml_escaped(std::string_view text);

}  // namespace lkjip::base
