#include <fmt/format.h>

#include "layout/bindings.h"
#include "layout/flow.h"
#include "layout/labels.h"
#include "layout/markdown.h"

namespace lkjip::layout {

namespace {

// A list of texts is set one after another.
void write_texts(Resolution& work, Binding const& binding, Datum const& datum, Source source, Flow const& flow, Blocks& into) {
    if (datum.is_list()) {
        for (std::size_t index = 0; index < datum.size(); ++index) write_texts(work, binding, datum.at(index), source, flow, into);
        return;
    }
    if (datum.text() == nullptr) {
        return work.error(binding.spot, "L-051", fmt::format("teks diharapkan dari `{}`, bukan {}", binding.source, datum.kind()),
                          "`dari` menyebut teks narasi; angka dicetak dengan {{ … }}");
    }
    Spot spot = work.spot_of(*datum.value());
    Source const place = spot.file < 0 ? source : work.source(spot);
    if (spot.file < 0) spot = binding.spot;
    for (Block& block : markdown_blocks(work, *datum.text(), spot, place, flow)) into.push_back(std::move(block));
}

}  // namespace

void write_data_text(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    Binding const& binding = *node.get<Binding>("dari");
    if (node.holds_something()) {
        return work.error(node.spot, "L-055", fmt::format("`<{}>` dengan `dari` tidak boleh berisi", node.rule->name), "hapus isinya atau `dari`");
    }
    auto const datum = needed_value_of(work, binding);
    if (!datum) return;
    Flow inner = flow;
    if (std::string_view const own = node.word("gaya"); !own.empty()) inner = {work.styles.named(own), flow.where, flow.heading_level, flow.numbering};
    std::size_t const first = into.size();
    write_texts(work, binding, *datum, work.source(node.spot), inner, into);
    if (node.find("label") == nullptr || first >= into.size()) return;
    if (auto* paragraph = std::get_if<Paragraph>(&into[first])) {
        LabelText text;
        text.title = paragraph->content;
        paragraph->label = add_label(work, node, std::move(text));
    }
}

}  // namespace lkjip::layout
