#pragma once
// A section set to its width, before it is cut into pages: strips, and between them the tables that go over pages by themselves.
#include <memory>
#include <variant>
#include <vector>

#include "typeset/table.h"

namespace lkjip::typeset {

struct FlowingTable {
    std::shared_ptr<MeasuredTable const> table;
    Length space_above{};
    bool kept_to_strip_above = false;      // a heading or an introducing line must not be parted from it
};
using Element = std::variant<Strip, FlowingTable>;

struct SectionMaterial {
    std::vector<Element> elements;
    bool depends_on_pages = false;         // holds contents or page references: set anew in each pass
};

// Notices are kept in the context, in the order in which they come.
SectionMaterial set_section(layout::Section const& section, layout::PageMaster const& master, Context& context);

}  // namespace lkjip::typeset
