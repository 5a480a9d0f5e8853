#include "typeset/page_dresser.h"

namespace lkjip::typeset {

Point area_corner(layout::PageMaster const& master, int sheet_side) {
    bool const swapped = master.binding && sheet_side % 2 == 0;
    return {swapped ? master.right : master.left, master.top};
}

frame::Page dress_page(FilledArea area, layout::PageMaster const& master, PagePlace const& where, Context& context) {
    frame::Page page;
    page.width = master.width;
    page.height = master.height;
    page.label = where.printed;
    Point const corner = area_corner(master, where.sheet_side);
    Length const measure = master.width - master.left - master.right;
    context.page_number = where.printed;
    context.left_hand_page = master.binding && where.sheet_side % 2 == 0;
    auto const set_margin = [&](layout::Blocks const& blocks) { return set_blocks(blocks, measure, context); };
    bool const plain = master.first_page_plain && where.first_of_section;
    if (master.page_border)
        page.items.push_back(frame::Rectangle{{corner.x - Length::pt(9), corner.y - Length::pt(9)}, measure + Length::pt(18),
                                              master.height - master.top - master.bottom + Length::pt(18), false,
                                              master.page_border->color, master.page_border->width});
    auto const put = [&](Column const& column, Length top) {
        Length y = top;
        bool first = true;
        for (Strip const& strip : column.strips) {
            if (!first) y += strip.space_above;
            first = false;
            place(page.items, strip.items, {corner.x, y});
            y += strip.height;
        }
    };
    if (!plain && !master.header.empty()) put(set_margin(master.header), master.header_from_top);
    place(page.items, std::move(area.items), corner);
    if (!plain && !master.footer.empty()) {
        Column const footer = set_margin(master.footer);
        put(footer, master.height - master.footer_from_bottom - footer.height());
    }
    context.page_number.clear();
    return page;
}

}  // namespace lkjip::typeset
