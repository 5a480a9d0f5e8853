#pragma once
// The boxes of an organisation chart: all of one size, the office above on a tinted ground, below it who holds it.
#include <vector>

#include "typeset/context.h"

namespace lkjip::typeset {

struct OrgBox {
    std::vector<frame::Item> items;   // relative to its top left corner
};

class OrgBoxes {
public:
    enum class Filling { Words, None };   // None: no height, nothing in them; to know how wide a chart would be
    // Boxes `width` wide, high enough for the fullest of the chart's.
    OrgBoxes(layout::OrgChart const& chart, Length width, Context& context, Filling filling = Filling::Words);

    [[nodiscard]] Length width() const { return width_; }
    [[nodiscard]] Length height() const { return head_ + body_; }
    [[nodiscard]] bool cuts_words() const { return cuts_words_; }   // some word is wider than the boxes
    [[nodiscard]] OrgBox set(layout::OrgNode const& node) const;

private:
    struct Lines {
        std::vector<SetLine> lines;
        Length height{};
        bool cut = false;
    };
    void measure(layout::OrgNode const& node);
    [[nodiscard]] Lines head_of(layout::OrgNode const& node) const;
    [[nodiscard]] Lines body_of(layout::OrgNode const& node) const;
    void wrap(layout::Inlines const& inlines, Lines& into) const;
    void wrap_part(layout::Inlines const& inlines, Lines& into) const;
    struct Words {
        std::vector<layout::Inlines> words;
        std::vector<Length> widths;
    };
    // Those wider than the room in pieces.
    [[nodiscard]] Words words_within(layout::Inlines const& inlines, Length room, Lines& into) const;
    [[nodiscard]] std::vector<layout::Inlines> pieces_of(layout::Text const& word, Length room) const;
    void put(Lines const& lines, Length top, Length room, std::vector<frame::Item>& items) const;

    layout::OrgChart const& chart_;
    Context& context_;
    Length width_;
    Filling filling_;
    Length head_{}, body_{};
    bool cuts_words_ = false;
};

inline constexpr Length org_rule = Length::pt(0.75);

}  // namespace lkjip::typeset
