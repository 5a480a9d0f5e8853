#pragma once
// XML as a plain tree with places. pugixml reads it; what pugixml lets pass (duplicate attributes, two roots, invalid UTF-8,
// stray ampersands, a DTD) is checked here.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/source_file.h"

namespace lkjip::layout {

struct XmlAttribute {
    std::string name;
    std::string value;
    std::uint32_t name_at = 0;   // offsets in the file
    std::uint32_t value_at = 0;
};

struct XmlNode {
    std::string name;            // empty: a text
    std::string text;
    std::uint32_t at = 0;        // of the text, or of the `<`
    std::vector<XmlAttribute> attributes;
    std::vector<XmlNode> children;
};

inline constexpr int deepest_nesting = 100;

// nullopt when the file is not well formed; then it is reported (L-001 … L-009).
std::optional<XmlNode> read_xml(SourceFile const& file, base::Diagnostics& diagnostics);

}  // namespace lkjip::layout
