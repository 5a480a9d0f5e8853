#pragma once
// Text that an indent pushes over the edge of the paper.
#include "typeset/context.h"

namespace lkjip::typeset {

class OffPaper {
public:
    OffPaper(layout::PageMaster const& master, Context const& context);

    // How far the strip reaches over an edge, zero when it does not. Of bound pages the nearer edge counts.
    [[nodiscard]] Length reach(Strip const& strip) const;

private:
    Context const& context_;
    Length left_, right_;      // from the text area's left edge
    bool looks_right_;         // only negative indents carry lines over that edge
};

}  // namespace lkjip::typeset
