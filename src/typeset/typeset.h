#pragma once
// Sets a document: paragraphs into lines, tables into rows, all of it into pages, to a fixed point of contents and
// references. Same document and fonts, same pages.
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "font/font.h"
#include "frame/frame.h"
#include "layout/document.h"

namespace lkjip::typeset {

// What a careful typographer would want to know about a page: reported, never hidden.
enum class NoticeKind {
    OverfullLine, LooseLine, SplitRow, NearlyEmptyPage, TypeSteppedDown, Unsettled, TooTall, MissingGlyph,
    NarrowColumns,   // words of a table broken where they should not be
    Overprint,       // one thing over another
    LeftOut,         // not printed
    OffPaper,        // beyond the paper's edge
    CrowdedChart     // labels or names of a chart without room: shortened, numbered or left out
};
struct Notice {
    NoticeKind kind;
    int page = -1;                 // index from 0
    double amount = 0;             // points over, scale, …
    std::string text;              // Bahasa Indonesia
    layout::Source source{};
    char32_t character = 0;        // of MissingGlyph: told once a document
    std::string remedy{};          // what to do, where the kind alone does not say it
};

struct Options {
    std::string hyphenation_file = "/usr/share/hyphen/hyph_id_ID.dic";
    int most_passes = 5;
};

struct Result {
    frame::Pages pages;
    std::vector<Notice> notices;
    int passes = 0;
    std::vector<int> page_of_label;    // per Document::labels: index of the page, −1 unknown
};

// Errors (a glyph that no font has, an unreadable picture, content that fits no page) go to `diagnostics`, with the
// place in the layout; then the pages must not be used.
Result make_pages(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options = {});

// The same, giving up the body of each section as soon as it is set, as large reports want; the rest of the document stays.
Result make_pages_and_empty(layout::Document& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options = {});

}  // namespace lkjip::typeset
