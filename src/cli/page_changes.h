#pragma once
// Which pages of a report differ from those of an earlier render.
#include <cstdint>
#include <string>
#include <vector>

#include "frame/frame.h"

namespace lkjip::cli {

// One number a page, equal for pages that look the same. Its own page number and the targets of its links are left out, so
// that a page which only moved stays the same.
std::vector<std::uint64_t> fingerprints(frame::Pages const& pages);

struct PageChanges {
    std::vector<int> changed;   // indices among the pages now
    std::vector<int> added;     // likewise
    std::vector<int> removed;   // indices among the pages before
};
PageChanges compare_pages(std::vector<std::uint64_t> const& before, std::vector<std::uint64_t> const& now);

// "iv, 12–14, lembar 1": pages by their printed number, or by their place in the file where none is printed.
std::string page_names(std::vector<int> const& indices, std::vector<std::string> const& labels);

}  // namespace lkjip::cli
