#pragma once
// What every part of the typesetter shares during one pass. Functions take it by reference; nothing is global.
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "typeset/strip.h"
#include "typeset/typeset.h"

namespace lkjip::typeset {

class Hyphenator;   // hyphenate.h
class WordCache;    // words.h: distinct words measured once

// What the last pass learnt of page numbers; empty in the first.
struct PageKnowledge {
    std::vector<int> page_of_label;            // index of page, −1 unknown
    std::vector<std::string> printed_of_label; // "12", "iv"
    std::vector<std::string> last_printed_of_section;
};

struct Context {
    layout::Document const& document;
    font::FontBook& fonts;
    std::vector<font::FontId> font_of_style;   // per CharStyleId
    Hyphenator const& hyphenator;
    WordCache& words;
    PageKnowledge const& known;
    base::Diagnostics& diagnostics;
    std::vector<Notice>& notices;
    layout::Source source{};                   // of the block being set, for notices
    std::string page_number{};                 // of the page being dressed; only for headers and footers
    std::string page_count{};
    bool left_hand_page = false;               // of a bound document: its binding is at the right
    std::vector<std::string> running_titles{}; // by level: the heading in force on the page
    std::vector<std::string> running_numbers{};
    double scale = 1;                          // of type, below 1 inside a table that was stepped down
    // While sections are set side by side no font may be opened (their numbers would depend on the order): a character that
    // wants one, or that none has, marks the section for setting it again alone.
    bool may_open_fonts = true;
    bool wants_font = false;

    // Keeps a notice; the mark goes to the strip it is about.
    AnchorMark note(Notice notice) {
        notices.push_back(std::move(notice));
        return {first_notice + static_cast<layout::LabelId>(notices.size() - 1), {}};
    }
};

// ---- the parts, each in its own file
Column set_paragraph(layout::Paragraph const& paragraph, Length width, Context& context);                     // paragraph.cpp
// Width of the widest unbreakable piece, and of the text on one line.
struct Extent { Length least; Length natural; };
Extent measure_paragraph(layout::Paragraph const& paragraph, Context& context);                                // paragraph.cpp
// A line of inlines without breaking, for markers, chart labels and captions' parts; width = natural.
struct SetLine { std::vector<frame::Item> items; Length width, ascent, descent; };                              // items relative to the baseline's left end
SetLine set_line(layout::Inlines const& inlines, layout::CharStyleId fallback, Context& context);              // paragraph.cpp
SetLine set_text(std::string_view text, layout::CharStyleId style, Context& context);                          // paragraph.cpp

Column set_blocks(layout::Blocks const& blocks, Length width, Context& context);                               // blocks.cpp: everything but page-level tables
Extent measure_blocks(layout::Blocks const& blocks, Context& context);                                         // blocks.cpp
Column set_formula(layout::Formula const& formula, Length width, Context& context);                            // formula.cpp
Extent measure_formula(layout::Formula const& formula, Context& context);                                      // formula.cpp
Column set_org_chart(layout::OrgChart const& chart, Length width, Length room, Context& context);              // org_chart.cpp
Column set_chart(layout::Chart const& chart, Length width, Length room, Context& context);                     // chart.cpp
Column set_contents(layout::Contents const& contents, Length width, Context& context);                         // contents.cpp

}  // namespace lkjip::typeset
