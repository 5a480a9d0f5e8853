#include "typeset/page_plan.h"

#include <algorithm>

#include "typeset/numerals.h"
#include "typeset/page_dresser.h"

namespace lkjip::typeset {

namespace {

bool misplaced(layout::PageBreak::To wanted, int number) {
    return (wanted == layout::PageBreak::To::Odd && number % 2 == 0) || (wanted == layout::PageBreak::To::Even && number % 2 != 0);
}

frame::LabelStyle label_style(layout::Numerals numerals) {
    switch (numerals) {
        case layout::Numerals::Arabic: return frame::LabelStyle::Arabic;
        case layout::Numerals::LowerRoman: return frame::LabelStyle::LowerRoman;
        case layout::Numerals::UpperRoman: return frame::LabelStyle::UpperRoman;
        case layout::Numerals::None: return frame::LabelStyle::None;
    }
    return frame::LabelStyle::Arabic;
}

class Planner {
public:
    Planner(layout::Document const& document, std::vector<SetSection>& sections) : document_(document), sections_(sections) {
        plan_.places.resize(document.labels.size());
    }

    PagePlan plan() {
        for (std::size_t i = 0; i < sections_.size(); ++i) add_section(i);
        plan_.first_page.push_back(plan_.pages.size());
        settle_last_numbers();
        find_running_titles();
        return std::move(plan_);
    }

private:
    void add_section(std::size_t index) {
        layout::Section const& section = document_.sections[index];
        SetSection& set = sections_[index];
        plan_.first_page.push_back(plan_.pages.size());
        number_ = section.restart_at.value_or(number_ + 1);
        bool const bound = document_.masters[section.master].binding;
        if (section.starts_on_odd && (bound ? side() : number_) % 2 == 0) add_empty_page(index, section.restart_at.has_value());
        add_label_range(section.numerals);
        for (std::size_t area = 0; area < set.areas.size(); ++area) {
            if (misplaced(set.areas[area].begins, bound ? side() : number_)) add_page(index, std::nullopt);
            mark(set, set.areas[area], index);
            add_page(index, area);
        }
        --number_;
        plan_.last_printed.push_back(print_number(number_, section.numerals));
    }

    // The page to be looked at next, counted from 1: of a bound document odd ones lie at the right.
    [[nodiscard]] int side() const { return static_cast<int>(plan_.pages.size()) + 1; }

    // Before a section that begins its own counting the empty page has no number.
    void add_empty_page(std::size_t section, bool counts_anew) {
        if (counts_anew) plan_.pages.push_back({section, std::nullopt, 0, {}});
        else add_page(section, std::nullopt);
    }

    void add_page(std::size_t section, std::optional<std::size_t> area) {
        plan_.pages.push_back({section, area, number_, print_number(number_, document_.sections[section].numerals)});
        ++number_;
    }

    // A range begins where numerals change or counting starts anew.
    void add_label_range(layout::Numerals numerals) {
        auto const first_page = static_cast<int>(plan_.pages.size());
        frame::LabelStyle const style = label_style(numerals);
        if (!plan_.labels.empty()) {
            frame::PageLabelRange const& last = plan_.labels.back();
            if (last.style == style && last.start + first_page - last.first_page == number_) return;
        }
        plan_.labels.push_back({first_page, style, number_});
    }

    void mark(SetSection& set, FilledArea const& area, std::size_t index) {
        auto const page = static_cast<int>(plan_.pages.size());
        Length const top = area_corner(document_.masters[document_.sections[index].master], side()).y;
        for (AnchorMark const& anchor : area.anchors) {
            if (anchor.label >= first_notice) {
                Notice& notice = set.notices[anchor.label - first_notice];
                if (notice.page < 0) notice.page = page;
            } else if (LabelPlace& place = plan_.places[anchor.label]; place.page < 0) {
                place = {page, anchor.y + top};
            }
        }
    }

    // The count of a numbering is the number of its last page: that of the last section before counting starts anew.
    void settle_last_numbers() {
        for (std::size_t i = plan_.last_printed.size(); i-- > 1;)
            if (!document_.sections[i].restart_at) plan_.last_printed[i - 1] = plan_.last_printed[i];
    }

    // The first heading of a level on the page, else the last before it; a heading ends those below it.
    void find_running_titles() {
        constexpr std::size_t levels = 7;
        std::vector<layout::LabelId> in_force(levels, layout::no_label);
        std::vector<std::vector<layout::LabelId>> on_page(plan_.pages.size());
        for (layout::LabelId id = 0; id < document_.labels.size(); ++id) {
            layout::Label const& label = document_.labels[id];
            bool const heads = label.kind == layout::LabelKind::Heading || (label.kind == layout::LabelKind::Appendix && label.level == 1);
            if (heads && plan_.places[id].page >= 0) on_page[static_cast<std::size_t>(plan_.places[id].page)].push_back(id);
        }
        for (std::vector<layout::LabelId> const& headings : on_page) {
            std::vector<layout::LabelId> shown = in_force;
            std::vector<char> met(levels);
            for (layout::LabelId id : headings) {
                auto const level = static_cast<std::size_t>(std::clamp(document_.labels[id].level, 1, static_cast<int>(levels) - 1));
                in_force[level] = id;
                std::fill(in_force.begin() + static_cast<std::ptrdiff_t>(level) + 1, in_force.end(), layout::no_label);
                if (met[level]) continue;
                met[level] = 1;
                shown[level] = id;
                for (std::size_t below = level + 1; below < levels; ++below)
                    if (!met[below]) shown[below] = layout::no_label;
            }
            plan_.running.push_back(std::move(shown));
        }
    }

    layout::Document const& document_;
    std::vector<SetSection>& sections_;
    PagePlan plan_;
    int number_ = 0;
};

}  // namespace

PagePlan plan_pages(layout::Document const& document, std::vector<SetSection>& sections) {
    for (SetSection& section : sections)
        for (Notice& notice : section.notices) notice.page = -1;
    return Planner(document, sections).plan();
}

PageKnowledge PagePlan::knowledge() const {
    PageKnowledge learnt;
    for (LabelPlace const& where : places) {
        learnt.page_of_label.push_back(where.page);
        learnt.printed_of_label.push_back(where.page < 0 ? "?" : pages[static_cast<std::size_t>(where.page)].printed);
    }
    learnt.last_printed_of_section = last_printed;
    return learnt;
}

}  // namespace lkjip::typeset
