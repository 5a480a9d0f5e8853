#include "typeset/margin_heights.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace lkjip::typeset {

namespace {

using base::Length;

constexpr Length tolerance = Length::pt(0.5);

// A header or footer of a master: what it is called, and how much there is of what.
struct Margin {
    char const* name;
    char const* margin;      // the attribute
    char const* distance;    // likewise, from the paper's edge
    Length from_edge, room;  // room: down to the text
    layout::Source source;
};

Margin margin_of(layout::PageMaster const& master, MarginHeights::Part part) {
    if (part == MarginHeights::Part::Header)
        return {"kepala", "atas", "kepala-dari-atas", master.header_from_top, master.top - master.header_from_top, master.header.front().source};
    return {"kaki", "bawah", "kaki-dari-bawah", master.footer_from_bottom, master.bottom - master.footer_from_bottom, master.footer.front().source};
}

std::optional<Notice> notice_of(layout::PageMaster const& master, Margin const& margin, Length height, int page) {
    Length const paper = master.height - margin.from_edge;
    if (height > paper + tolerance)
        return Notice{NoticeKind::TooTall, page, (height - paper).in_pt(), fmt::format("{} halaman lebih tinggi daripada kertas", margin.name), margin.source, 0, "singkatkan isinya"};
    if (height <= margin.room + tolerance) return std::nullopt;
    std::string text = fmt::format("{} halaman tercetak di atas isi: tingginya {:.0f} mm, tempatnya {:.0f} mm", margin.name, std::ceil(height.in_mm()), std::max(0.0, std::floor(margin.room.in_mm())));
    std::string remedy = fmt::format("tulis {}=\"{:.0f}mm\" pada <halaman nama=\"{}\">, kecilkan {}, atau singkatkan isinya", margin.margin,
                                     std::ceil((margin.from_edge + height).in_mm()), master.name, margin.distance);
    return Notice{NoticeKind::Overprint, page, (height - margin.room).in_pt(), std::move(text), margin.source, 0, std::move(remedy)};
}

}  // namespace

void MarginHeights::add(std::size_t master, Part part, Length height, int page) {
    Tallest& known = tallest_[{master, part}];
    if (height > known.height) known = {height, page};
}

std::vector<Notice> MarginHeights::notices() const {
    std::vector<Notice> found;
    for (auto const& [place, tallest] : tallest_) {
        layout::PageMaster const& master = document_.masters[place.first];
        if (auto notice = notice_of(master, margin_of(master, place.second), tallest.height, tallest.page)) found.push_back(std::move(*notice));
    }
    return found;
}

}  // namespace lkjip::typeset
