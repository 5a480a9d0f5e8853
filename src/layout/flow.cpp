#include "layout/flow.h"

#include "layout/expand.h"
#include "layout/labels.h"
#include "layout/tracing.h"

namespace lkjip::layout {

namespace {

// Gathers text into paragraphs until a block comes.
class FlowWriter {
public:
    FlowWriter(Resolution& work, Flow const& flow) : work_(work), flow_(flow) {}

    void write(Node const& node) {
        bool const running = node.rule == nullptr || (node.rule->is & at_inline) != 0;
        if (!running) {
            flush();
            return write_labelled(node);
        }
        if (writer_.empty()) source_ = work_.source(node.spot);
        write_inline(work_, node, flow_.style.text, writer_);
    }

    Blocks take() {
        flush();
        return std::move(blocks_);
    }

private:
    void write_labelled(Node const& node) {
        std::size_t const known = work_.label_names.size();
        int const faults = work_.faults;
        write_block(work_, node, flow_, blocks_);
        bool const missed = node.find("label") != nullptr && work_.label_names.size() == known;
        if (missed) miss_label(work_, node, work_.faults > faults ? Missed::Faulty : Missed::Untitled);
    }

    void flush() {
        if (!writer_.empty()) add_block(blocks_, Paragraph{flow_.style.paragraph, writer_.take(), claimed(work_, source_)}, source_);
        writer_ = InlineWriter{};
    }

    Resolution& work_;
    Flow const& flow_;
    Blocks blocks_;
    InlineWriter writer_;
    Source source_{};
};

}  // namespace

Flow flow_in(Flow const& outer, NamedStyle style) { return {std::move(style), Flow::Where::Inside, outer.heading_level, outer.numbering}; }

Blocks flow_of(Resolution& work, std::vector<Node> const& children, Flow const& flow) {
    FlowWriter writer(work, flow);
    expand(work, children, at_flow | at_chapter | at_title, [&](Node const& node) {
        if (node.tag != Tag::Title && node.tag != Tag::ShortTitle) writer.write(node);
    });
    return writer.take();
}

NamedStyle style_for(Resolution& work, Node const& node, Flow const& flow, std::string_view in_body) {
    if (std::string_view const name = node.word("gaya"); !name.empty()) return work.styles.named(name);
    return flow.where == Flow::Where::Inside ? flow.style : work.styles.named(in_body);
}

Length length_of(Node const& node, std::string_view name, Length type_size, Length otherwise) {
    Measure const* const measure = node.get<Measure>(name);
    return measure == nullptr ? otherwise : measure->at(type_size);
}

Align side_of(std::string_view word, Align otherwise) {
    if (word == "kiri") return Align::Left;
    if (word == "tengah") return Align::Center;
    if (word == "kanan") return Align::Right;
    if (word == "penuh") return Align::Justify;
    return word == "desimal" ? Align::Decimal : otherwise;
}

VAlign height_of(std::string_view word, VAlign otherwise) {
    if (word == "atas") return VAlign::Top;
    if (word == "tengah") return VAlign::Middle;
    return word == "bawah" ? VAlign::Bottom : otherwise;
}

}  // namespace lkjip::layout
