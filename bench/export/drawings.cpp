#include "export/drawings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "export/content.h"
#include "frame/run_text.h"
#include "typeset/typeset.h"

namespace lkjip::bench {

namespace {

double lowest(frame::Item const& item) {
    if (auto const* run = std::get_if<frame::TextRun>(&item)) return run->at.y.in_pt() + 3;
    if (auto const* line = std::get_if<frame::Line>(&item)) return std::max(line->from.y, line->to.y).in_pt() + 1;
    if (auto const* box = std::get_if<frame::Rectangle>(&item)) return (box->at.y + box->height).in_pt() + 1;
    if (auto const* path = std::get_if<frame::Path>(&item)) {
        double most = 0;
        for (frame::PathStep const& step : path->steps) most = std::max({most, step.a.y.in_pt(), step.c.y.in_pt()});
        return most + 1;
    }
    return 0;
}

// A document of one page without margins that holds nothing but the block.
layout::Document alone(layout::Block const& block, layout::Document const& document, double width) {
    layout::Document one = document;
    layout::PageMaster master;
    master.width = base::Length::pt(width);
    master.height = base::Length::pt(1600);
    one.masters = {master};
    layout::Section section;
    section.body = {block};
    one.sections = {section};
    return one;
}

}  // namespace

Drawings::Drawings(layout::Document const& document, font::FontBook& fonts, base::Diagnostics& diagnostics)
    : document_(document), fonts_(fonts), diagnostics_(diagnostics) {
    for (layout::Section const& section : document.sections) walk(section.body, text_width(document.masters[section.master]));
}

void Drawings::walk(layout::Blocks const& blocks, double width) {
    for (layout::Block const& block : blocks) {
        if (auto const* figure = std::get_if<layout::Figure>(&block))
            draw(*figure->content, width);
        else if (auto const* group = std::get_if<layout::Group>(&block))
            walk(group->body, width);
        else if (auto const* box = std::get_if<layout::Box>(&block))
            walk(box->body, width - 2 * box->padding.in_pt());
        else if (auto const* columns = std::get_if<layout::Columns>(&block)) {
            std::vector<double> const widths = part_widths(*columns, width);
            for (std::size_t i = 0; i < widths.size(); ++i) walk(columns->parts[i].body, widths[i]);
        }
    }
}

void Drawings::draw(layout::Block const& block, double width) {
    if (!std::holds_alternative<layout::Chart>(block) && !std::holds_alternative<layout::OrgChart>(block)) return;
    frame::Pages const pages = typeset::make_pages(alone(block, document_, width), fonts_, diagnostics_).pages;
    Drawing drawing{fmt::format("gambar-{}.svg", drawings_.size() + 1), width, 0, {}};
    if (!pages.pages.empty()) drawing.items = pages.pages.front().items;
    for (frame::Item const& item : drawing.items) drawing.height = std::max(drawing.height, lowest(item));
    drawings_.emplace(&block, std::move(drawing));
}

std::vector<std::string> Drawings::texts() const {
    std::vector<std::string> texts;
    for (auto const& [block, drawing] : drawings_)
        for (frame::Item const& item : drawing.items)
            if (auto const* run = std::get_if<frame::TextRun>(&item)) texts.push_back(frame::text_of(run->codes));
    return texts;
}

void Drawings::write_files(std::string const& folder) const {
    for (auto const& [block, drawing] : drawings_) base::write_file(folder + "/" + drawing.file, to_svg(drawing, fonts_));
}

}  // namespace lkjip::bench
