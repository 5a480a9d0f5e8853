#include "export/content.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace lkjip::bench {

std::size_t Looks::number(Look look) {
    auto const [found, is_new] = numbers_.try_emplace(look, looks_.size());
    if (is_new) looks_.push_back(look);
    return found->second;
}

layout::CharStyleId first_style(layout::Inlines const& inlines) {
    for (layout::Inline const& part : inlines) {
        if (auto const* text = std::get_if<layout::Text>(&part)) return text->style;
        if (auto const* number = std::get_if<layout::PageNumber>(&part)) return number->style;
    }
    return 0;
}

font::Metrics metrics_of(layout::CharStyle const& style, font::FontBook& fonts) {
    base::Diagnostics ignored;
    auto const face = static_cast<font::Face>((style.bold ? 1 : 0) + (style.italic ? 2 : 0));
    auto const id = fonts.find(style.family, face, ignored);
    return id ? fonts.font(*id).metrics() : font::Metrics{900, 220, 30, 660, 450, 100, 50};
}

double line_pitch(Look look, Source const& source) {
    layout::CharStyle const& characters = source.document.char_styles[look.characters];
    font::Metrics const metrics = metrics_of(characters, source.fonts);
    double const natural = (metrics.ascender + metrics.descender + metrics.line_gap) * characters.size.in_pt() / 1000;
    return natural * source.document.paragraph_styles[look.paragraph].line_spacing;
}

layout::Inlines whole_heading(layout::Heading const& heading) {
    layout::Inlines whole = heading.number;
    if (!whole.empty() && heading.number_on_own_line) whole.emplace_back(layout::LineBreak{});
    if (!whole.empty() && !heading.number_on_own_line) whole.emplace_back(layout::Text{" ", first_style(heading.title)});
    whole.insert(whole.end(), heading.title.begin(), heading.title.end());
    return whole;
}

bool is_listed(layout::Label const& label, layout::Contents const& contents) {
    using layout::ContentsOf;
    using layout::LabelKind;
    if (!label.in_contents) return false;
    if (contents.of == ContentsOf::Tables) return label.kind == LabelKind::Table;
    if (contents.of == ContentsOf::Figures) return label.kind == LabelKind::Figure;
    if (contents.of == ContentsOf::Appendices) return label.kind == LabelKind::Appendix && label.level == 1;
    return (label.kind == LabelKind::Heading || label.kind == LabelKind::Appendix) && label.level <= contents.deepest_level;
}

namespace {

// Text of a block and of what it holds.
void gather(layout::Blocks const& blocks, std::string& out) {
    for (layout::Block const& block : blocks) {
        out += ' ';
        if (auto const* paragraph = std::get_if<layout::Paragraph>(&block))
            for (layout::Inline const& part : paragraph->content)
                if (auto const* text = std::get_if<layout::Text>(&part)) out += text->text;
        if (auto const* list = std::get_if<layout::List>(&block))
            for (layout::ListItem const& item : list->items) gather(item.body, out);
        if (auto const* columns = std::get_if<layout::Columns>(&block))
            for (layout::ColumnPart const& part : columns->parts) gather(part.body, out);
    }
}

// Of the longest number in it, for which there is room in any case.
double widest_number(std::string const& text) {
    double widest = 0, width = 0;
    bool has_digit = false;
    for (char c : text + " ") {
        bool const is_digit = c >= '0' && c <= '9', is_end = !is_digit && c != '.' && c != ',';
        if (is_end && has_digit) widest = std::max(widest, width);
        width = is_end ? 0 : width + (is_digit ? 5.2 : 2.6);
        has_digit = !is_end && (has_digit || is_digit);
    }
    return widest;
}

struct ColumnNeed {
    double least = 14, natural = 22;
};

ColumnNeed need_of(layout::Table const& table, std::size_t column) {
    ColumnNeed need;
    for (auto const* rows : {&table.header, &table.body, &table.footer})
        for (layout::Row const& row : *rows)
            for (layout::Cell const& cell : row.cells) {
                if (cell.columns != 1 || static_cast<std::size_t>(cell.column) != column) continue;
                std::string text;
                gather(cell.body, text);
                need.least = std::max(need.least, 9 + widest_number(text));
                need.natural = std::max(need.natural, 12 + 5 * std::min(static_cast<double>(text.size()), 36.0));
            }
    return need;
}

}  // namespace

std::vector<double> column_widths(layout::Table const& table, double measure) {
    double const whole = table.width ? table.width->in_pt() : measure;
    std::vector<double> widths, least, stretch;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        layout::Column const& column = table.columns[i];
        ColumnNeed const need = need_of(table, i);
        bool const is_share = column.kind == layout::ColumnWidth::Share;
        least.push_back(need.least);
        widths.push_back(std::max(need.least, is_share                                    ? 0
                                              : column.kind == layout::ColumnWidth::Fixed ? column.fixed.in_pt()
                                                                                          : need.natural));
        stretch.push_back(is_share ? column.share : 0);
    }
    auto const sum = [](std::vector<double> const& of) { return std::accumulate(of.begin(), of.end(), 0.0); };
    double const shares = sum(stretch), left = whole - sum(widths);
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (shares > 0 && left > 0) widths[i] += left * stretch[i] / shares;
    if (shares == 0 && left > 0)
        for (double& width : widths) width *= whole / (whole - left);
    double const over = sum(widths) - measure, give = sum(widths) - sum(least);
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (over > 0 && give > 0) widths[i] -= std::min(1.0, over / give) * (widths[i] - least[i]);
    return widths;
}

std::vector<double> part_widths(layout::Columns const& columns, double measure) {
    double rest = measure - columns.gap.in_pt() * static_cast<double>(columns.parts.size() - 1);
    double shares = 0;
    for (layout::ColumnPart const& part : columns.parts) {
        if (part.kind == layout::ColumnWidth::Fixed)
            rest -= part.fixed.in_pt();
        else
            shares += part.kind == layout::ColumnWidth::Share ? part.share : 1;
    }
    std::vector<double> widths;
    for (layout::ColumnPart const& part : columns.parts) {
        double const share = part.kind == layout::ColumnWidth::Share ? part.share : 1;
        widths.push_back(part.kind == layout::ColumnWidth::Fixed ? part.fixed.in_pt() : std::max(10.0, rest * share / shares));
    }
    return widths;
}

double text_width(layout::PageMaster const& master) {
    return (master.width - master.left - master.right).in_pt();
}

std::string hex(base::Color color) {
    return fmt::format("{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

}  // namespace lkjip::bench
