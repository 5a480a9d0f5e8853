#pragma once
// Blocks one under another at one width, as strips: the spaces between them, what keeps with what, and the dispatch to
// each kind's own setter.
#include "typeset/context.h"

namespace lkjip::typeset {

class BlockSetter {
public:
    // `room` is the height of a page's text area: pictures and charts are fitted into it.
    BlockSetter(Length width, Length room, Context& context) : width_(width), room_(room), context_(context) {}

    void set(layout::Blocks const& blocks);
    void set(layout::Block const& block);
    Column take();                       // what was set so far; the setter is empty then
    [[nodiscard]] bool keeps_with_next() const { return keep_; }
    [[nodiscard]] Length space_below() const { return after_; }   // of the block set last
    void space_above_next(Length space) { after_ = space; }

    void operator()(layout::Paragraph const& paragraph);
    void operator()(layout::Heading const& heading);
    void operator()(layout::List const& list);
    void operator()(layout::Formula const& formula);
    void operator()(layout::Table const& table);
    void operator()(layout::OrgChart const& chart);
    void operator()(layout::Chart const& chart);
    void operator()(layout::Image const& image);
    void operator()(layout::Figure const& figure);
    void operator()(layout::Columns const& columns);
    void operator()(layout::Box const& box);
    void operator()(layout::Group const& group);
    void operator()(layout::Space const& space);
    void operator()(layout::Fill const& fill);
    void operator()(layout::Rule const& rule);
    void operator()(layout::PageBreak const& page_break);
    void operator()(layout::Contents const& contents);

private:
    enum class Keep { No, WithNext };
    void add(Column column, Length before, Length after, Keep keep);

    Length width_, room_;
    Context& context_;
    Column column_;
    Length after_{};
    bool keep_ = false;
};

Column set_blocks_in(layout::Blocks const& blocks, Length width, Length room, Context& context);
// Forbids breaks inside a column.
void keep_whole(Column& column);
// All strips of a column as one, which can't be cut.
Strip joined(Column const& column);

}  // namespace lkjip::typeset
