#pragma once
// Where labels of values may stand: none over another, none outside.
#include <vector>

#include "base/length.h"

namespace lkjip::typeset {

struct Patch {
    base::Length left, right, top, bottom;
};
bool overlap(Patch const& a, Patch const& b);          // by more than a hair

class LabelRoom {
public:
    explicit LabelRoom(Patch whole) : whole_(whole) {}

    [[nodiscard]] bool is_free(Patch const& patch) const;
    void take(Patch const& patch) { taken_.push_back(patch); }

private:
    Patch whole_;
    std::vector<Patch> taken_;
};

}  // namespace lkjip::typeset
