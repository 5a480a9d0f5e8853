#include "typeset/off_paper.h"

#include <algorithm>

#include "frame/run_text.h"

namespace lkjip::typeset {

namespace {

bool has_negative_right(layout::Document const& document) {
    return std::any_of(document.paragraph_styles.begin(), document.paragraph_styles.end(), [](auto const& style) { return style.right < Length{}; });
}

}  // namespace

OffPaper::OffPaper(layout::PageMaster const& master, Context const& context) : context_(context), looks_right_(has_negative_right(context.document)) {
    Length const nearer = std::min(master.left, master.right);
    left_ = Length{} - (master.binding ? nearer : master.left);
    right_ = master.width - master.left - master.right + (master.binding ? nearer : master.right);
}

Length OffPaper::reach(Strip const& strip) const {
    Length over{};
    for (frame::Item const& item : strip.items) {
        auto const* const run = std::get_if<frame::TextRun>(&item);
        if (run == nullptr || run->turn != 0) continue;
        over = std::max(over, left_ - run->at.x);
        if (looks_right_) over = std::max(over, run->at.x + frame::width_of(*run, context_.fonts) - right_);
    }
    return over;
}

}  // namespace lkjip::typeset
