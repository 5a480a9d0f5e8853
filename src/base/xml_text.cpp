#include "base/xml_text.h"

namespace lkjip::base {

std::string xml_escaped(std::string_view text) {
    std::string made;
    for (char const c : text) {
        if (c == '&') made += "&amp;";
        else if (c == '<') made += "&lt;";
        else if (c == '>') made += "&gt;";
        else if (c == '"') made += "&quot;";
        else made += c;
    }
    return made;
}

}  // namespace lkjip::base
