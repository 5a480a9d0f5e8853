#pragma once
// The inside of the typesetter: material set to a width and not yet on a page. A `Column` is a list of strips from top to
// bottom; a strip is never cut. Between two strips a page (or a table row) may break unless the upper one forbids it.
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "frame/frame.h"
#include "layout/document.h"

namespace lkjip::typeset {

using base::Length;
using base::Point;

// Places whose content is known only when pages are numbered. A reference is set with a guess and set again in the next pass.
struct AnchorMark { layout::LabelId label; Length y; };   // label's place, from the strip's top
// A mark with a label from here on stands for a notice of its section (index = label − first_notice): so it learns its page.
inline constexpr layout::LabelId first_notice = 0x40000000;

struct Strip {
    Length height{};               // from the top of the strip to its bottom
    Length space_above{};          // glue to the strip before; dropped at the top of a page, not in a box
    bool keep_space_at_top = false;
    bool may_break_after = true;   // may a page end after this strip?
    bool floats = false;           // a picture: may stand at the top of the next page, text goes on before it
    Length space_below{};          // of such a picture, where other text follows than in the source
    bool stretches = false;        // a Fill: takes what is left of the page
    std::optional<layout::PageBreak::To> page_break{};  // nothing else is in such a strip
    std::vector<frame::Item> items;  // positions relative to the strip's top left corner; Link::target_page holds −2 − label
    std::vector<AnchorMark> anchors;
    layout::Source source{};         // of its block, for notices
    bool begins_text = false;      // first line of a paragraph: stands on the page's grid, if it has one
    Length baseline{};             // of its first line, from its top; for aligning markers and neighbouring cells
};

struct Column {
    std::vector<Strip> strips;
    [[nodiscard]] Length height() const;     // of everything with inner spaces, without the first space_above
    Length natural_width{};        // widest line before stretching
};

// Appends items, moved by an offset.
void place(std::vector<frame::Item>& onto, std::vector<frame::Item> const& items, Point offset);
void place(std::vector<frame::Item>& onto, std::vector<frame::Item>&& items, Point offset);

}  // namespace lkjip::typeset
