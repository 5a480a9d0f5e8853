#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/flow.h"
#include "layout/labels.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

HeadingNumber number_of(Resolution& work, Node const& node, int level, Flow const& flow) {
    if (!node.yes("nomor", true)) {
        if (level == 1) work.numbering.enter_unnumbered_chapter();
        return {};
    }
    int const* const start = node.get<int>("mulai");
    std::string_view const own = node.word("penomoran");
    return work.numbering.next_heading(level, own.empty() ? std::string_view(flow.numbering) : own, start ? std::optional<int>(*start) : std::nullopt);
}

}  // namespace

void write_heading(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    int const level = node.tag == Tag::Chapter ? 1 : flow.heading_level + 1;
    if (level > deepest_heading) {
        return work.error(node.spot, "L-062", fmt::format("`<subbab>` bersarang lebih dari {} tingkat", deepest_heading), "pakailah `<daftar>` untuk rincian yang lebih dalam");
    }
    std::string_view const own = node.word("gaya");
    NamedStyle const style = work.styles.named(own.empty() ? fmt::format("judul-{}", level) : std::string(own));
    int const faults = work.faults;
    HeadingNumber const number = number_of(work, node, level, flow);
    Heading heading;
    heading.level = level;
    heading.number = text_inlines(number.text, style.text);
    heading.title = title_of(work, node, style.text);
    heading.number_on_own_line = number.on_own_line;
    heading.style = style.paragraph;
    if (heading.title.empty() && work.faults == faults) {
        work.error(node.spot, "L-063", fmt::format("`<{}>` tidak punya judul", node.rule->name), "tulis judul=\"…\"");
    }
    LabelText text{LabelKind::Heading, level, heading.number, heading.title};
    if (Node const* const brief = node.child(Tag::ShortTitle)) text.title = inlines_of(work, brief->children, style.text);
    heading.label = add_label(work, node, std::move(text));
    claim_as(work, heading.label, work.source(node.spot));
    work.document.labels[heading.label].in_contents = node.yes("daftar-isi", true);
    add_block(into, std::move(heading), work.source(node.spot));

    Flow inner = flow;
    inner.heading_level = level;
    if (std::string_view const scheme = node.word("penomoran"); !scheme.empty()) inner.numbering = scheme;
    for (Block& block : flow_of(work, node.children, inner)) into.push_back(std::move(block));
}

}  // namespace lkjip::layout
