#pragma once
// The pages of a document before they are dressed: which area of which section stands on which page, with which number.
#include <optional>
#include <vector>

#include "typeset/section_workers.h"

namespace lkjip::typeset {

struct PlannedPage {
    std::size_t section = 0;
    std::optional<std::size_t> area;   // none: an empty page before one that must be odd or even
    int number = 1;                    // in its numbering
    std::string printed;
};

struct LabelPlace {
    int page = -1;                     // −1: the label stands nowhere
    Length y{};                        // from the page's top
};

struct PagePlan {
    std::vector<PlannedPage> pages;
    std::vector<std::size_t> first_page;         // of each section; one more at the end
    std::vector<frame::PageLabelRange> labels;
    std::vector<LabelPlace> places;              // by LabelId
    std::vector<std::string> last_printed;       // of each section: the number of the last page of its numbering

    std::vector<std::vector<layout::LabelId>> running;  // by page, by level from 1: the heading in force, or no_label

    [[nodiscard]] PageKnowledge knowledge() const;
};

// Also gives the notices of the sections their pages.
PagePlan plan_pages(layout::Document const& document, std::vector<SetSection>& sections);

}  // namespace lkjip::typeset
