#pragma once
// Notes which values of the report are printed where (Inputs::trace). While it is off nothing is noted.
#include <utility>

#include "layout/resolution.h"

namespace lkjip::layout {

// An anchor for what was printed since the last call, to be put on the block it stands in; no_label when there is nothing.
LabelId claimed(Resolution& work, Source source);
// The same, for a block that has a label of its own.
void claim_as(Resolution& work, LabelId label, Source source);

// While it lives, what is printed stands in the table with this caption.
class WithinCaption {
public:
    WithinCaption(Resolution& work, LabelId caption) : work_(work), outer_(std::exchange(work.caption, caption)) {}
    ~WithinCaption() { work_.caption = outer_; }
    WithinCaption(WithinCaption const&) = delete;
    WithinCaption& operator=(WithinCaption const&) = delete;

private:
    Resolution& work_;
    LabelId outer_;
};

}  // namespace lkjip::layout
