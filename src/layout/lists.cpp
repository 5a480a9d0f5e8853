#include <array>

#include "layout/bindings.h"
#include "layout/expand.h"
#include "layout/flow.h"
#include "layout/list_markers.h"

namespace lkjip::layout {

namespace {

Length type_size(Resolution& work, NamedStyle const& style) { return work.styles.character(style.text.character).size; }

// Numbers the items; lists inside items count on their own.
class ListWriter {
public:
    ListWriter(Resolution& work, Node const& node, Flow const& flow)
        : work_(work), node_(node), style_(style_for(work, node, flow, "butir")), flow_(flow_in(flow, style_)),
          kind_(node.word("jenis", "bulat")) {
        prefix_ = attribute_text(work, node, "awalan");
        suffix_ = node.find("akhiran") != nullptr ? attribute_text(work, node, "akhiran") : is_counted(kind_) ? "." : "";
        Length const size = type_size(work, style_);
        list_.marker_indent = length_of(node, "indentasi", size);
        list_.body_indent = list_.marker_indent + length_of(node, "lebar-nomor", size, default_marker_width(size));
        list_.item_gap = length_of(node, "jarak", size);
        list_.marker_style = style_.paragraph;
        count_ = first_number();
        ++work_.list_depth;
    }

    ~ListWriter() {
        --work_.list_depth;
        work_.list_counts.resize(depth() + 1);
        work_.list_counts[depth()] = count_ - 1;
    }
    ListWriter(ListWriter const&) = delete;
    ListWriter& operator=(ListWriter const&) = delete;

    void write() {
        Binding const* const each = node_.get<Binding>("setiap");
        if (each == nullptr) return write_items();
        auto const elements = list_of(work_, *each);
        if (elements) for_each_element(work_, *elements, node_.word("sebagai"), [&](std::size_t) { write_items(); });
    }

    List take() { return std::move(list_); }

private:
    [[nodiscard]] std::size_t depth() const { return static_cast<std::size_t>(work_.list_depth); }

    int first_number() {
        if (node_.yes("lanjut", false)) return depth() < work_.list_counts.size() ? work_.list_counts[depth()] + 1 : 1;
        Binding const* const start = node_.get<Binding>("mulai");
        return start == nullptr ? 1 : whole_of(work_, *start).value_or(1);
    }

    void write_items() {
        expand(work_, node_.children, at_item, [&](Node const& item) {
            Inlines marker = text_inlines(prefix_ + marker_text(kind_, count_++) + suffix_, style_.text);
            list_.items.push_back({std::move(marker), flow_of(work_, item.children, flow_)});
        });
    }

    Resolution& work_;
    Node const& node_;
    NamedStyle style_;
    Flow flow_;
    std::string kind_, prefix_, suffix_;
    int count_ = 1;
    List list_;
};

}  // namespace

Length default_marker_width(Length type_size) { return type_size * 1.9; }

bool is_counted(std::string_view kind) { return kind != "bulat" && kind != "setrip" && kind != "tanpa"; }

std::string marker_text(std::string_view kind, int number) {
    if (kind == "bulat") return "•";
    if (kind == "setrip") return "–";
    return number_in(kind, number);
}

void write_list(Resolution& work, Node const& node, Flow const& flow, Blocks& into) {
    int const faults = work.faults;
    List list;
    {
        ListWriter writer(work, node, flow);
        writer.write();
        list = writer.take();
    }
    if (!list.items.empty()) return add_block(into, std::move(list), work.source(node.spot));
    Inlines instead = attribute_inlines(work, node, "kosong", style_for(work, node, flow, "butir").text);
    if (!instead.empty()) {
        add_block(into, Paragraph{style_for(work, node, flow, "butir").paragraph, std::move(instead), no_label}, work.source(node.spot));
    } else if (work.faults == faults) {
        work.error(node.spot, "L-079", "daftar ini tidak punya butir", "periksa `setiap`, dahului dengan <jika syarat=\"ada(…)\">, atau tulis kosong=\"–\"");
    }
}

}  // namespace lkjip::layout
