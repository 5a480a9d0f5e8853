#include "typeset/page_builder.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "typeset/off_paper.h"

namespace lkjip::typeset {

namespace {

constexpr Length tolerance = Length::pt(0.05);
constexpr double least_last_share = 0.09;  // of a page, some four lines: less is not left for the last one
constexpr double latest_start_share = 0.7; // of a page: no more is taken from it for the sake of the last one
constexpr double least_gap_share = 0.1;   // of a page: a smaller gap is left rather than putting a picture off

class AreaBuilder {
public:
    AreaBuilder(std::vector<Element>& elements, layout::PageMaster const& master, Context& context)
        : elements_(elements), room_(master.height - master.top - master.bottom), valign_(master.valign), grid_(master.grid), off_paper_(master, context), context_(context) {}

    std::vector<FilledArea> build() {
        while (next_ < elements_.size()) {
            if (auto* const strip = std::get_if<Strip>(&elements_[next_])) add_strip(*strip);
            else add_table(std::get<FlowingTable>(elements_[next_]));
        }
        do finish_area(pending_.size(), Cut::SectionEnd);
        while (!at_top());   // pictures that were put off
        return std::move(areas_);
    }

private:
    enum class Cut { Full, Forced, SectionEnd };

    [[nodiscard]] bool at_top() const { return area_.height == Length{} && pending_.empty(); }
    [[nodiscard]] Length used() const { return area_.height + pending_height_; }

    // Strips wait until it is known that no break before them is needed.
    void add_strip(Strip& strip) {
        if (strip.page_break) {
            ++next_;
            while (!at_top()) finish_area(pending_.size(), Cut::Forced);
            if (*strip.page_break != layout::PageBreak::To::Next) area_.begins = *strip.page_break;
            return;
        }
        Length const above = space_above(strip);
        if (strip.floats && put_off(strip, above)) return;
        if (used() + above + strip.height > room_ + tolerance && !at_top()) {
            break_before(next_);
            return;
        }
        if (at_top() && strip.height > room_ + tolerance)
            area_.anchors.push_back(context_.note({NoticeKind::TooTall, -1, (strip.height - room_).in_pt(), "isi lebih tinggi daripada halaman", strip.source}));
        pending_.push_back({&strip, used() + above, next_});
        pending_height_ += above + strip.height;
        ++next_;
        if (pending_.back().strip->stretches) fills_.push_back(pending_.size() - 1);
    }

    [[nodiscard]] Length space_above(Strip const& strip) const {
        Length const free = at_top() && !strip.keep_space_at_top ? Length{} : std::max(strip.space_above, space_under_picture());
        if (!strip.begins_text || grid_ <= Length{}) return free;
        Length const above = free + to_grid(used() + free + strip.baseline);
        bool const off_page = at_top() && above + strip.height > room_ + tolerance;   // no line of the grid is high enough
        return off_page ? free : above;
    }
    // From a baseline down to the next line of the grid.
    [[nodiscard]] Length to_grid(Length baseline) const {
        double const lines = baseline.in_pt() / grid_.in_pt();
        return grid_ * (std::ceil(lines - 1e-6) - lines);
    }
    [[nodiscard]] Length space_under_picture() const {
        return !pending_.empty() && pending_.back().strip->floats ? pending_.back().strip->space_below : Length{};
    }

    // Is the picture not to be placed here: since it was already, or since it goes to the top of the next page?
    bool put_off(Strip const& strip, Length above) {
        auto const holds = [&](std::vector<std::size_t> const& list) { return std::find(list.begin(), list.end(), next_) != list.end(); };
        bool const done = holds(floated_) || holds(put_off_);
        bool const fits = put_off_.empty() && used() + above + strip.height <= room_ + tolerance;
        bool const worth = room_ - used() > room_ * least_gap_share;
        if (!done && (at_top() || fits || (!worth && put_off_.empty()))) return false;
        if (!done) put_off_.push_back(next_);
        ++next_;
        return true;
    }

    // On a new page, before all else.
    void place_put_off() {
        std::size_t placed = 0;
        for (std::size_t const index : put_off_) {
            Strip& strip = std::get<Strip>(elements_[index]);
            Length const above = at_top() ? Length{} : strip.space_above;
            if (!at_top() && used() + above + strip.height > room_ + tolerance) break;
            pending_.push_back({&strip, used() + above, index});
            pending_height_ += above + strip.height;
            floated_.push_back(index);
            ++placed;
        }
        put_off_.erase(put_off_.begin(), put_off_.begin() + static_cast<std::ptrdiff_t>(placed));
    }

    // The last place among what waits where a page may end; all of it when there is none.
    void break_before(std::size_t) {
        std::size_t cut = pending_.size();
        while (cut > 0 && !pending_[cut - 1].strip->may_break_after) --cut;
        bool const after_table = area_.height > Length{};
        if (cut == 0 && !after_table) cut = pending_.size();   // a chain longer than a page
        finish_area(leaving_enough(cut), Cut::Full);
    }

    // A section does not end with a line or two on a page of its own: then some lines more go over.
    [[nodiscard]] std::size_t leaving_enough(std::size_t cut) const {
        Length const least = room_ * least_last_share;
        Length rest = height_from(cut);
        for (std::size_t i = next_; i < elements_.size() && rest < least; ++i) {
            auto const* const strip = std::get_if<Strip>(&elements_[i]);
            if (strip == nullptr || strip->page_break || strip->stretches || strip->floats) return cut;
            rest += strip->space_above + strip->height;
        }
        Length const missing = least - rest;
        if (missing <= Length{} || !fills_.empty()) return cut;
        Length const wanted = height_from(cut) + missing;
        for (std::size_t earlier = cut; earlier-- > 1;) {
            if (pending_[earlier].y < room_ * latest_start_share) return cut;
            if (pending_[earlier - 1].strip->may_break_after && height_from(earlier) >= wanted) return earlier;
        }
        return cut;
    }
    [[nodiscard]] Length height_from(std::size_t index) const { return index < pending_.size() ? used() - pending_[index].y : Length{}; }

    // Places the first `cut` of the waiting strips and begins a new page with the others.
    void finish_area(std::size_t cut, Cut reason) {
        std::size_t const resume = resume_after(cut);
        Length const spare = reason == Cut::Full ? Length{} : room_ - used();
        Length shift = reason != Cut::Full && fills_.empty() ? vertical_shift(spare) : Length{};
        Length const each_fill = fills_.empty() ? Length{} : spare / static_cast<double>(fills_.size());
        for (std::size_t i = 0; i < cut; ++i) {
            if (pending_[i].strip->stretches && reason != Cut::Full) shift += each_fill;
            put(*pending_[i].strip, pending_[i].y + shift);
        }
        bool const nothing = area_.items.empty() && area_.anchors.empty();
        if (!nothing || (reason == Cut::SectionEnd && areas_.empty())) areas_.push_back(std::move(area_));
        area_ = {};
        pending_.clear();
        fills_.clear();
        pending_height_ = {};
        next_ = resume;
        place_put_off();
    }

    // Where the text goes on after a cut. Pictures that had been put off stand above the text before them: those behind the cut
    // wait again, and nothing is skipped for their sake.
    std::size_t resume_after(std::size_t cut) {
        std::vector<std::size_t> waiting;
        std::size_t resume = next_;
        for (std::size_t i = cut; i < pending_.size(); ++i) {
            std::size_t const element = pending_[i].element;
            if (std::erase(floated_, element) > 0) waiting.push_back(element);
            else resume = std::min(resume, element);
        }
        put_off_.insert(put_off_.begin(), waiting.begin(), waiting.end());
        return resume;
    }

    [[nodiscard]] Length vertical_shift(Length spare) const {
        if (area_.height > Length{}) return {};
        if (valign_ == layout::VAlign::Middle) return spare / 2;
        if (valign_ == layout::VAlign::Bottom) return spare;
        return {};
    }

    void put(Strip& strip, Length y) {
        if (Length const over = off_paper_.reach(strip); over > tolerance * 10)
            area_.anchors.push_back(context_.note({NoticeKind::OffPaper, -1, over.in_pt(), "teks keluar dari tepi kertas", strip.source}));
        place(area_.items, std::move(strip.items), {{}, y});
        for (AnchorMark const& anchor : strip.anchors) area_.anchors.push_back({anchor.label, anchor.y + y});
        area_.height = std::max(area_.height, y + strip.height);
    }

    // What waits is placed for good, since the table below it is.
    void commit_pending() {
        for (Pending const& waiting : pending_) put(*waiting.strip, waiting.y);
        area_.height = std::max(area_.height, area_.height);
        pending_.clear();
        fills_.clear();
        pending_height_ = {};
    }

    void add_table(FlowingTable const& table) {
        TableRun run(table.table, room_, context_);
        bool first = true;
        for (;;) {
            bool const fresh = at_top();
            Length const above = fresh ? Length{} : std::max(first ? table.space_above : Length{}, space_under_picture());
            Length const y = used() + above;
            auto piece = run.take(room_ - y, fresh ? TableRun::Room::Fresh : TableRun::Room::Partial, kept_below(table));
            if (!piece) {
                if (first) {
                    std::size_t const here = next_;
                    break_before(here);
                    if (next_ != here) return;   // strips kept with the table go to the next page first
                    continue;
                }
                finish_area(pending_.size(), Cut::Full);
                continue;
            }
            commit_pending();
            place(area_.items, std::move(piece->items), {{}, y});
            for (AnchorMark const& anchor : piece->anchors) area_.anchors.push_back({anchor.label, anchor.y + y});
            area_.height = y + piece->height;
            first = false;
            if (piece->last) break;
            finish_area(0, Cut::Full);
        }
        ++next_;
    }

    // What must stand on the page where the table ends: the strips up to the first place for a break, if its last row
    // keeps with them.
    [[nodiscard]] Length kept_below(FlowingTable const& table) const {
        if (!keeps_with_next(*table.table)) return {};
        Length height{};
        for (std::size_t i = next_ + 1; i < elements_.size(); ++i) {
            auto const* const strip = std::get_if<Strip>(&elements_[i]);
            if (strip == nullptr || strip->page_break) break;
            height += strip->space_above + strip->height;
            if (strip->may_break_after) break;
        }
        return height;
    }

    struct Pending { Strip* strip; Length y; std::size_t element; };

    std::vector<Element>& elements_;
    Length room_;
    layout::VAlign valign_;
    Length grid_;
    OffPaper off_paper_;
    Context& context_;
    std::size_t next_ = 0;
    std::vector<Pending> pending_;
    std::vector<std::size_t> fills_;
    std::vector<std::size_t> put_off_, floated_;   // elements: pictures that wait for the next page, and those that did
    Length pending_height_{};
    FilledArea area_;
    std::vector<FilledArea> areas_;
};

}  // namespace

std::vector<FilledArea> build_areas(SectionMaterial&& material, layout::PageMaster const& master, Context& context) {
    return AreaBuilder(material.elements, master, context).build();
}

}  // namespace lkjip::typeset
