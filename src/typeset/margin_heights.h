#pragma once
// Headers and footers that are taller than their place: over the text of the page, or off the paper.
#include <map>
#include <utility>
#include <vector>

#include "typeset/typeset.h"

namespace lkjip::typeset {

class MarginHeights {
public:
    explicit MarginHeights(layout::Document const& document) : document_(document) {}

    enum class Part { Header, Footer };
    void add(std::size_t master, Part part, base::Length height, int page);
    // Of each master's header and footer the tallest, where it is too tall.
    [[nodiscard]] std::vector<Notice> notices() const;

private:
    struct Tallest { base::Length height{}; int page = 0; };

    layout::Document const& document_;
    std::map<std::pair<std::size_t, Part>, Tallest> tallest_;
};

}  // namespace lkjip::typeset
