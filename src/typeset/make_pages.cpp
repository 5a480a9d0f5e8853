#include <algorithm>
#include <map>

#include "typeset/hyphenate.h"
#include "typeset/numerals.h"
#include "typeset/page_builder.h"
#include "typeset/page_dresser.h"
#include "typeset/places.h"
#include "typeset/words.h"

namespace lkjip::typeset {

namespace {

// A page shorter than this on the last page of a section is worth a notice.
constexpr double nearly_empty_share = 0.08;

struct LabelPlace {
    int page = -1;
    Length y{};
};

class Typesetter {
public:
    Typesetter(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options)
        : document_(document), diagnostics_(diagnostics), options_(options),
          hyphenator_(options.hyphenation_file, document.hyphenation_exceptions, diagnostics),
          words_(fonts, hyphenator_, document.unbreakable),
          context_{document, fonts, {}, hyphenator_, words_, known_, diagnostics, notices_, {}, {}, {}, 1} {
        find_fonts();
    }

    Result run() {
        Result result;
        material_.resize(document_.sections.size());
        for (int pass = 1; pass <= options_.most_passes && !diagnostics_.has_errors(); ++pass) {
            result.passes = pass;
            set_pages();
            PageKnowledge const learnt = knowledge();
            bool const settled = learnt.printed_of_label == known_.printed_of_label && learnt.last_printed_of_section == known_.last_printed_of_section;
            known_ = learnt;
            if (settled || !any_depends()) break;
            if (pass == options_.most_passes)
                notices_.push_back({NoticeKind::Unsettled, -1, static_cast<double>(pass), "nomor halaman belum tetap setelah beberapa putaran", {}});
        }
        resolve_links();
        add_bookmarks();
        result.pages = std::move(pages_);
        result.notices = std::move(notices_);
        return result;
    }

private:
    void find_fonts() {
        for (layout::CharStyle const& style : document_.char_styles) {
            auto const face = static_cast<font::Face>((style.bold ? 1 : 0) + (style.italic ? 2 : 0));
            context_.font_of_style.push_back(context_.fonts.find(style.family, face, diagnostics_).value_or(0));
        }
    }

    [[nodiscard]] bool any_depends() const {
        return std::any_of(material_.begin(), material_.end(), [](SectionMaterial const& m) { return m.depends_on_pages; }) || footers_count_;
    }

    void set_pages() {
        pages_ = {};
        places_.assign(document_.labels.size(), {});
        last_printed_.assign(document_.sections.size(), {});
        notices_.clear();
        int number = 0;
        for (std::size_t i = 0; i < document_.sections.size() && !diagnostics_.has_errors(); ++i) number = set_section_pages(i, number);
    }

    int set_section_pages(std::size_t index, int last_number) {
        layout::Section const& section = document_.sections[index];
        layout::PageMaster const& master = document_.masters[section.master];
        SectionMaterial& material = material_[index];
        if (material.elements.empty() || material.depends_on_pages) material = set_section(section, master, context_);
        notices_.insert(notices_.end(), material.notices.begin(), material.notices.end());
        Length const room = master.height - master.top - master.bottom;
        std::vector<FilledArea> areas = build_areas(material, room, master.valign, context_);
        int number = section.restart_at.value_or(last_number + 1);
        if (section.starts_on_odd && number % 2 == 0) add_blank(master, number++, section);
        label_pages(section, number);
        context_.page_count = index < known_.last_printed_of_section.size() ? known_.last_printed_of_section[index] : "00";
        for (std::size_t i = 0; i < areas.size(); ++i) {
            note_emptiness(areas, i, room);
            if (misplaced(areas[i].begins, number)) add_blank(master, number++, section);
            add_page(std::move(areas[i]), section, master, number++, i == 0);
        }
        last_printed_[index] = print_number(number - 1, section.numerals);
        return number - 1;
    }

    static bool misplaced(layout::PageBreak::To wanted, int number) {
        return (wanted == layout::PageBreak::To::Odd && number % 2 == 0) || (wanted == layout::PageBreak::To::Even && number % 2 != 0);
    }

    void note_emptiness(std::vector<FilledArea> const& areas, std::size_t i, Length room) {
        bool const last = i + 1 == areas.size() && areas.size() > 1;
        if (!last || areas[i].height > room * nearly_empty_share) return;
        notices_.push_back({NoticeKind::NearlyEmptyPage, static_cast<int>(pages_.pages.size()), areas[i].height / room,
                            "halaman terakhir bagian ini hampir kosong", {}});
    }

    void add_blank(layout::PageMaster const& master, int number, layout::Section const& section) {
        frame::Page blank;
        blank.width = master.width;
        blank.height = master.height;
        blank.label = print_number(number, section.numerals);
        pages_.pages.push_back(std::move(blank));
    }

    void add_page(FilledArea area, layout::Section const& section, layout::PageMaster const& master, int number, bool first) {
        auto const page = static_cast<int>(pages_.pages.size());
        Point const corner = area_corner(master, number);
        for (AnchorMark const& anchor : area.anchors)
            if (anchor.label < places_.size() && places_[anchor.label].page < 0) places_[anchor.label] = {page, anchor.y + corner.y};
        PagePlace const where{number, print_number(number, section.numerals), first};
        pages_.pages.push_back(dress_page(std::move(area), master, where, context_));
    }

    // A range begins where numerals change or counting starts anew.
    void label_pages(layout::Section const& section, int number) {
        static constexpr std::pair<layout::Numerals, frame::LabelStyle> styles[] = {{layout::Numerals::Arabic, frame::LabelStyle::Arabic},
                                                                                    {layout::Numerals::LowerRoman, frame::LabelStyle::LowerRoman},
                                                                                    {layout::Numerals::UpperRoman, frame::LabelStyle::UpperRoman},
                                                                                    {layout::Numerals::None, frame::LabelStyle::None}};
        frame::LabelStyle style = frame::LabelStyle::Arabic;
        for (auto const& [numerals, label] : styles)
            if (numerals == section.numerals) style = label;
        auto const first_page = static_cast<int>(pages_.pages.size());
        if (!pages_.labels.empty()) {
            frame::PageLabelRange const& last = pages_.labels.back();
            if (last.style == style && last.start + first_page - last.first_page == number) return;
        }
        pages_.labels.push_back({first_page, style, number});
    }

    [[nodiscard]] PageKnowledge knowledge() const {
        PageKnowledge learnt;
        for (LabelPlace const& where : places_) {
            learnt.page_of_label.push_back(where.page);
            learnt.printed_of_label.push_back(where.page < 0 ? "?" : pages_.pages[static_cast<std::size_t>(where.page)].label);
        }
        learnt.last_printed_of_section = last_of_numbering();
        return learnt;
    }

    // The count of a numbering is the number of its last page: that of the last section before counting starts anew.
    [[nodiscard]] std::vector<std::string> last_of_numbering() const {
        std::vector<std::string> counts = last_printed_;
        for (std::size_t i = counts.size(); i-- > 1;)
            if (!document_.sections[i].restart_at) counts[i - 1] = counts[i];
        return counts;
    }

    void resolve_links() {
        for (frame::Page& page : pages_.pages) {
            for (frame::Item& item : page.items) {
                auto* link = std::get_if<frame::Link>(&item);
                if (link == nullptr || link->target_page > -2) continue;
                auto const label = static_cast<std::size_t>(-2 - link->target_page);
                link->target_page = label < places_.size() ? places_[label].page : -1;
                if (link->target_page >= 0) link->target = {{}, places_[label].y - Length::pt(6)};
            }
        }
    }

    void add_bookmarks() {
        for (std::size_t i = 0; i < document_.labels.size(); ++i) {
            layout::Label const& label = document_.labels[i];
            if (!label.in_bookmarks || places_[i].page < 0) continue;
            pages_.bookmarks.push_back({label.bookmark, label.level, places_[i].page, places_[i].y - Length::pt(6)});
        }
        std::stable_sort(pages_.bookmarks.begin(), pages_.bookmarks.end(), [](frame::Bookmark const& a, frame::Bookmark const& b) {
            return a.page != b.page ? a.page < b.page : a.y < b.y;
        });
    }

    layout::Document const& document_;
    base::Diagnostics& diagnostics_;
    Options const& options_;
    Hyphenator hyphenator_;
    WordCache words_;
    PageKnowledge known_;
    std::vector<Notice> notices_;
    Context context_;
    std::vector<SectionMaterial> material_;
    frame::Pages pages_;
    std::vector<LabelPlace> places_;
    std::vector<std::string> last_printed_;
    bool footers_count_ = true;
};

}  // namespace

Result make_pages(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics, Options const& options) {
    return Typesetter(document, fonts, diagnostics, options).run();
}

}  // namespace lkjip::typeset
