#pragma once
// One walk over a document's blocks for all exporters: groups, boxes and columns are flattened into what they hold.
#include "export/content.h"

namespace lkjip::bench {

template <typename Writer>
void walk_blocks(layout::Blocks const& blocks, Writer& writer) {
    for (layout::Block const& block : blocks) {
        if (auto const* paragraph = std::get_if<layout::Paragraph>(&block)) writer.paragraph(*paragraph);
        else if (auto const* heading = std::get_if<layout::Heading>(&block)) writer.heading(*heading);
        else if (auto const* list = std::get_if<layout::List>(&block)) writer.list(*list);
        else if (auto const* table = std::get_if<layout::Table>(&block)) writer.table(*table);
        else if (auto const* contents = std::get_if<layout::Contents>(&block)) writer.contents(*contents);
        else if (auto const* formula = std::get_if<layout::Formula>(&block)) writer.formula(*formula);
        else if (auto const* group = std::get_if<layout::Group>(&block)) walk_blocks(group->body, writer);
        else if (auto const* box = std::get_if<layout::Box>(&block)) walk_blocks(box->body, writer);
        else if (auto const* columns = std::get_if<layout::Columns>(&block)) {
            for (layout::ColumnPart const& part : columns->parts) walk_blocks(part.body, writer);
        }
    }
}

}  // namespace lkjip::bench
