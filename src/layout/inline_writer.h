#pragma once
// Collects inlines: folds white space over the borders of elements, joins neighbouring texts of one style.
#include <string_view>

#include "layout/document.h"
#include "layout/style_book.h"

namespace lkjip::layout {

class InlineWriter {
public:
    void text(std::string_view text, TextStyle const& style);
    void line_break();
    void add(Inline piece);                  // anything that counts as a word
    [[nodiscard]] bool empty() const { return made_.empty(); }
    // What was collected; the writer is as new.
    [[nodiscard]] Inlines take();

private:
    void space();
    void append(std::string_view text, TextStyle const& style);

    Inlines made_;
    bool at_start_ = true;                   // of a line: spaces are dropped
    bool space_pending_ = false;
    TextStyle space_style_;
};

// The texts of inlines one after another, line breaks as spaces.
std::string plain(Inlines const& inlines);
// For lists and bookmarks: line breaks become spaces.
Inlines on_one_line(Inlines const& inlines);

}  // namespace lkjip::layout
