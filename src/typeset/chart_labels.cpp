#include "typeset/chart_labels.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

constexpr base::Length hair = base::Length::pt(0.5);

}  // namespace

bool overlap(Patch const& a, Patch const& b) {
    return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

bool LabelRoom::is_free(Patch const& patch) const {
    bool const inside = patch.left > whole_.left - hair && patch.right < whole_.right + hair && patch.top > whole_.top - hair && patch.bottom < whole_.bottom + hair;
    return inside && std::none_of(taken_.begin(), taken_.end(), [&](Patch const& other) { return overlap(patch, other); });
}

}  // namespace lkjip::typeset
