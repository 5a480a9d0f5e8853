#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "typeset/hyphenate.h"
#include "typeset/margin_heights.h"
#include "typeset/page_dresser.h"
#include "typeset/page_plan.h"

namespace lkjip::typeset {

namespace {

// A page shorter than this on the last page of a section is worth a notice.
constexpr double nearly_empty_share = 0.08;

class Typesetter {
public:
    using WhenFinal = std::function<void(std::size_t section)>;

    Typesetter(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options, WhenFinal when_final)
        : document_(document), diagnostics_(diagnostics), options_(options),
          hyphenator_(options.hyphenation_file, document.hyphenation_exceptions, diagnostics),
          words_(fonts, hyphenator_, document.unbreakable),
          context_{document, fonts, {}, hyphenator_, words_, known_, diagnostics, notices_},
          workers_(context_, std::move(when_final)), sections_(document.sections.size()) {
        find_fonts();
    }

    Result run() {
        Result result;
        for (int pass = 1; pass <= options_.most_passes && !diagnostics_.has_errors(); ++pass) {
            result.passes = pass;
            workers_.set(stale_sections(), sections_);
            plan_ = plan_pages(document_, sections_);
            PageKnowledge learnt = plan_.knowledge();
            bool const settled = learnt.printed_of_label == known_.printed_of_label && learnt.last_printed_of_section == known_.last_printed_of_section;
            known_ = std::move(learnt);
            if (settled || !any_depends()) break;
            if (pass == options_.most_passes)
                notices_.push_back({NoticeKind::Unsettled, -1, static_cast<double>(pass), "nomor halaman belum tetap setelah beberapa putaran", {}});
        }
        if (!diagnostics_.has_errors()) dress_pages();
        result.pages = std::move(pages_);
        result.notices = all_notices();
        result.page_of_label = known_.page_of_label;
        return result;
    }

private:
    void find_fonts() {
        for (layout::CharStyle const& style : document_.char_styles) {
            auto const face = static_cast<font::Face>((style.bold ? 1 : 0) + (style.italic ? 2 : 0));
            context_.font_of_style.push_back(context_.fonts.find(style.family, face, diagnostics_).value_or(0));
        }
    }

    // Sections that were not set yet, or that print page numbers.
    [[nodiscard]] std::vector<std::size_t> stale_sections() const {
        std::vector<std::size_t> stale;
        for (std::size_t i = 0; i < sections_.size(); ++i)
            if (!sections_[i].done || sections_[i].depends_on_pages) stale.push_back(i);
        return stale;
    }

    [[nodiscard]] bool any_depends() const {
        return std::any_of(sections_.begin(), sections_.end(), [](SetSection const& section) { return section.depends_on_pages; });
    }

    void dress_pages() {
        pages_.pages.resize(plan_.pages.size());
        open_margin_fonts();
        workers_.for_each(sections_.size(), [this](std::size_t section, Context& context) {
            for (std::size_t page = plan_.first_page[section]; page < plan_.first_page[section + 1]; ++page) dress(page, context);
        });
        pages_.labels = plan_.labels;
        add_bookmarks();
    }

    // Headers and footers may show characters that want another font, in the headings they repeat too: those fonts are opened
    // here, in a fixed order, and what no font has is told; so is what is too tall.
    void open_margin_fonts() {
        std::vector<Notice> kept = std::exchange(notices_, {});
        MarginHeights heights(document_);
        std::set<std::pair<std::size_t, std::vector<layout::LabelId>>> seen;
        for (std::size_t page = 0; page < plan_.pages.size(); ++page) {
            PlannedPage const& planned = plan_.pages[page];
            std::size_t const index = document_.sections[planned.section].master;
            layout::PageMaster const& master = document_.masters[index];
            bool const bare = !planned.area || (master.first_page_plain && *planned.area == 0);
            if (bare || !seen.emplace(index, plan_.running[page]).second) continue;
            set_running_titles(page, context_);
            Length const width = master.width - master.left - master.right;
            if (!master.header.empty()) heights.add(index, MarginHeights::Part::Header, set_blocks(master.header, width, context_).height(), static_cast<int>(page));
            if (!master.footer.empty()) heights.add(index, MarginHeights::Part::Footer, set_blocks(master.footer, width, context_).height(), static_cast<int>(page));
        }
        margin_notices_ = std::exchange(notices_, std::move(kept));
        for (Notice& notice : heights.notices()) notices_.push_back(std::move(notice));
    }

    void dress(std::size_t index, Context& context) {
        PlannedPage const& planned = plan_.pages[index];
        layout::Section const& section = document_.sections[planned.section];
        layout::PageMaster const& master = document_.masters[section.master];
        frame::Page& page = pages_.pages[index];
        if (planned.area) {
            set_running_titles(index, context);
            context.page_count = plan_.last_printed[planned.section];
            page = dress_page(std::move(sections_[planned.section].areas[*planned.area]), master, {planned.number, static_cast<int>(index) + 1, planned.printed, *planned.area == 0}, context);
            resolve_links(page);
        } else {
            page.width = master.width;
            page.height = master.height;
            page.label = planned.printed;
        }
    }

    void set_running_titles(std::size_t page, Context& context) const {
        context.running_titles.clear();
        context.running_numbers.clear();
        for (layout::LabelId id : plan_.running[page]) {
            bool const known = id != layout::no_label;
            context.running_titles.push_back(known ? plain_text(document_.labels[id].title) : std::string{});
            context.running_numbers.push_back(known ? plain_text(document_.labels[id].number) : std::string{});
        }
    }

    static std::string plain_text(layout::Inlines const& inlines) {
        std::string text;
        for (layout::Inline const& part : inlines)
            if (auto const* words = std::get_if<layout::Text>(&part)) text += words->text;
        return text;
    }

    void resolve_links(frame::Page& page) const {
        for (frame::Item& item : page.items) {
            auto* link = std::get_if<frame::Link>(&item);
            if (link == nullptr || link->target_page > -2) continue;
            auto const label = static_cast<std::size_t>(-2 - link->target_page);
            link->target_page = label < plan_.places.size() ? plan_.places[label].page : -1;
            if (link->target_page >= 0) link->target = {{}, plan_.places[label].y - Length::pt(6)};
        }
    }

    void add_bookmarks() {
        for (std::size_t i = 0; i < document_.labels.size(); ++i) {
            layout::Label const& label = document_.labels[i];
            LabelPlace const& place = plan_.places[i];
            if (label.in_bookmarks && place.page >= 0) pages_.bookmarks.push_back({label.bookmark, label.level, place.page, place.y - Length::pt(6)});
        }
        std::stable_sort(pages_.bookmarks.begin(), pages_.bookmarks.end(), [](frame::Bookmark const& a, frame::Bookmark const& b) {
            return a.page != b.page ? a.page < b.page : a.y < b.y;
        });
    }

    // Of the document, of the sections in order, then of the margins. What was only measured stands on no page and is left out;
    // a character is told once, wherever it is met first.
    [[nodiscard]] std::vector<Notice> all_notices() {
        std::vector<Notice> all = std::move(notices_);
        std::set<char32_t> told;
        auto const take = [&](Notice& notice) {
            bool const wanted = notice.kind == NoticeKind::MissingGlyph ? told.insert(notice.character).second : notice.page >= 0;
            if (wanted) all.push_back(std::move(notice));
        };
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            for (Notice& notice : sections_[i].notices) take(notice);
            note_emptiness(i, all);
        }
        for (Notice& notice : margin_notices_) take(notice);
        return all;
    }

    void note_emptiness(std::size_t index, std::vector<Notice>& all) const {
        std::vector<FilledArea> const& areas = sections_[index].areas;
        layout::PageMaster const& master = document_.masters[document_.sections[index].master];
        Length const room = master.height - master.top - master.bottom;
        if (areas.size() < 2 || areas.back().height > room * nearly_empty_share) return;
        all.push_back({NoticeKind::NearlyEmptyPage, static_cast<int>(plan_.first_page[index + 1]) - 1, areas.back().height / room,
                       "halaman terakhir bagian ini hampir kosong", {}});
    }

    layout::Document const& document_;
    base::Diagnostics& diagnostics_;
    Options const& options_;
    Hyphenator hyphenator_;
    WordCache words_;
    PageKnowledge known_;
    std::vector<Notice> notices_, margin_notices_;
    Context context_;
    SectionWorkers workers_;
    std::vector<SetSection> sections_;
    PagePlan plan_;
    frame::Pages pages_;
};

}  // namespace

Result make_pages(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options) {
    return Typesetter(document, fonts, diagnostics, options, [](std::size_t) {}).run();
}

Result make_pages_and_empty(layout::Document& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options) {
    return Typesetter(document, fonts, diagnostics, options, [&](std::size_t section) { document.sections[section].body = {}; }).run();
}

}  // namespace lkjip::typeset
