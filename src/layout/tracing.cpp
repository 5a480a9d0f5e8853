#include "layout/tracing.h"

namespace lkjip::layout {

LabelId claimed(Resolution& work, Source source) {
    if (work.seen.empty()) return no_label;
    Label anchor;
    anchor.in_contents = anchor.in_bookmarks = false;
    work.document.labels.push_back(std::move(anchor));
    auto const label = static_cast<LabelId>(work.document.labels.size() - 1);
    claim_as(work, label, source);
    return label;
}

void claim_as(Resolution& work, LabelId label, Source source) {
    for (base::Value const* value : work.seen) work.document.printed.push_back({value, label, work.caption, source});
    work.seen.clear();
}

}  // namespace lkjip::layout
