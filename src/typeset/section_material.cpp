#include "typeset/section_material.h"

#include <algorithm>

#include "typeset/block_setter.h"

namespace lkjip::typeset {

namespace {

bool refers(layout::Blocks const& blocks);

bool refers(layout::Inlines const& inlines) {
    return std::any_of(inlines.begin(), inlines.end(), [](layout::Inline const& part) {
        if (auto const* fraction = std::get_if<layout::InlineFraction>(&part)) return refers(fraction->above) || refers(fraction->below);
        return std::holds_alternative<layout::PageReference>(part) || std::holds_alternative<layout::PageCount>(part);
    });
}

bool refers(std::vector<layout::Row> const& rows) {
    return std::any_of(rows.begin(), rows.end(), [](layout::Row const& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](layout::Cell const& cell) { return refers(cell.body); });
    });
}

// Does a block print page numbers?
struct Refers {
    bool operator()(layout::Paragraph const& b) const { return refers(b.content); }
    bool operator()(layout::List const& b) const {
        return std::any_of(b.items.begin(), b.items.end(), [](layout::ListItem const& item) { return refers(item.body); });
    }
    bool operator()(layout::Table const& b) const { return refers(b.header) || refers(b.body) || refers(b.footer) || refers(b.source_note); }
    bool operator()(layout::Columns const& b) const {
        return std::any_of(b.parts.begin(), b.parts.end(), [](layout::ColumnPart const& part) { return refers(part.body); });
    }
    bool operator()(layout::Box const& b) const { return refers(b.body); }
    bool operator()(layout::Group const& b) const { return refers(b.body); }
    bool operator()(layout::Contents const&) const { return true; }
    template <typename Other>
    bool operator()(Other const&) const { return false; }
};

bool refers(layout::Blocks const& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](layout::Block const& block) {
        return std::visit(Refers{}, static_cast<layout::Block::variant const&>(block));
    });
}

class SectionSetter {
public:
    SectionSetter(Length width, Length room, Context& context) : width_(width), setter_(width, room, context), context_(context) {}

    void set(layout::Blocks const& blocks) {
        for (layout::Block const& block : blocks) {
            if (auto const* table = std::get_if<layout::Table>(&block)) {
                add_table(*table, block.source);
            } else if (auto const* group = std::get_if<layout::Group>(&block); group != nullptr && !group->keep_together) {
                set(group->body);
            } else {
                setter_.set(block);
            }
        }
    }

    std::vector<Element> take() {
        flush();
        return std::move(elements_);
    }

private:
    void flush() {
        for (Strip& strip : setter_.take().strips) elements_.emplace_back(std::move(strip));
    }

    void add_table(layout::Table const& table, layout::Source source) {
        layout::Source const outer = context_.source;
        context_.source = source;
        Length const above = std::max(table.before, setter_.space_below());
        bool const kept = setter_.keeps_with_next();
        flush();
        elements_.emplace_back(FlowingTable{measure_table(table, width_, context_), above, kept});
        setter_.space_above_next(table.after);
        context_.source = outer;
    }

    Length width_;
    BlockSetter setter_;
    Context& context_;
    std::vector<Element> elements_;
};

}  // namespace

SectionMaterial set_section(layout::Section const& section, layout::PageMaster const& master, Context& context) {
    SectionMaterial material;
    SectionSetter setter(master.width - master.left - master.right, master.height - master.top - master.bottom, context);
    setter.set(section.body);
    material.elements = setter.take();
    material.depends_on_pages = refers(section.body);
    return material;
}

}  // namespace lkjip::typeset
