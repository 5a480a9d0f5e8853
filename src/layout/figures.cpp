#include "layout/figures.h"

#include <fmt/format.h>

#include <cmath>

#include "layout/captions.h"
#include "layout/tracing.h"

namespace lkjip::layout {

void add_figure(Resolution& work, Node const& node, Block content, Blocks& into) {
    Source const source = work.source(node.spot);
    content.source = source;
    auto caption = make_caption(work, node, CaptionKind::Figure);
    if (!caption) return into.push_back(std::move(content));
    WithinCaption const within(work, caption->label);
    claim_as(work, caption->label, source);
    Figure figure;
    figure.content = std::make_shared<Block>(std::move(content));
    figure.caption = std::move(*caption);
    ParagraphStyle const& spacing = work.styles.paragraph(figure.caption.style);
    figure.before = figure.after = spacing.before;
    figure.floats = node.yes("mengapung", true);
    add_block(into, std::move(figure), source);
}

std::optional<Length> picture_height(Resolution& work, Node const& node, Flow const& flow, Length least) {
    Attribute const* const attribute = node.find("tinggi");
    if (attribute == nullptr) return std::nullopt;
    Length const height = length_of(node, "tinggi", work.styles.character(flow.style.text.character).size);
    if (height >= least) return height;
    auto const in_mm = [](Length length) { return std::round(length.in_mm() * 10) / 10; };
    work.error(attribute->spot, "L-077", fmt::format("`<{}>` setinggi {:g} mm tidak dapat dibaca: `tinggi` paling kecil {:g} mm", node.rule->name, in_mm(height), in_mm(least)),
               "misalnya tinggi=\"70mm\", atau hapus `tinggi`");
    return std::nullopt;
}

void write_image(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Length const size = work.styles.character(flow.style.text.character).size;
    Image image;
    image.file = find_picture(work, node);
    if (image.file.empty()) return;
    if (node.find("lebar") != nullptr) image.width = length_of(node, "lebar", size);
    if (node.find("tinggi") != nullptr) image.height = length_of(node, "tinggi", size);
    image.align = side_of(node.word("rata"), Align::Center);
    image.alternative = attribute_inlines(work, node, "alternatif", flow.style.text);
    add_figure(work, node, std::move(image), into);
}

}  // namespace lkjip::layout
