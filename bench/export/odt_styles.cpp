#include "export/odt_styles.h"

#include <fmt/format.h>

namespace lkjip::bench {

std::string OdtStyles::name(std::string const& family, std::string const& properties, std::string const& attributes) {
    auto const [found, is_new] =
        names_.try_emplace(family + "|" + attributes + "|" + properties, fmt::format("a{}", names_.size()));
    if (is_new)
        xml_ += fmt::format("<style:style style:name=\"{}\" style:family=\"{}\"{}>{}</style:style>\n", found->second, family,
                            attributes, properties);
    return found->second;
}

std::string xml_text(std::string const& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        bool const is_edge_space = c == ' ' && (i == 0 || i + 1 == text.size() || text[i - 1] == ' ');
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : is_edge_space ? "<text:s/>" : std::string(1, c);
    }
    return out;
}

}  // namespace lkjip::bench
