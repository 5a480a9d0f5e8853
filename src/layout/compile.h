#pragma once
// From XML to nodes: checks every element and attribute against the vocabulary and reads their values.
#include <functional>
#include <vector>

#include "base/diagnostic.h"
#include "layout/node.h"
#include "layout/xml_reader.h"

namespace lkjip::layout {

// Reads the file an element `sertakan` names; its nodes must fit `place`.
using IncludeReader = std::function<std::vector<Node>(std::string const& file, Spot spot, std::uint32_t place)>;

struct CompileContext {
    SourceFile const& file;
    int file_index;
    base::Diagnostics& diagnostics;
    IncludeReader include;
};

// The children of a root element, for a place that offers `place`. Faults are reported (L-010 … L-029, L-040 …).
std::vector<Node> compile_children(XmlNode const& parent, ElementRule const& rule, std::uint32_t place, CompileContext const& context);

// Only the attributes of an element.
Node compile_element(XmlNode const& xml, ElementRule const& rule, CompileContext const& context);

}  // namespace lkjip::layout
