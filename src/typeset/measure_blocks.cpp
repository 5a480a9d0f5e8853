#include <algorithm>

#include "typeset/context.h"
#include "typeset/image_size.h"

namespace lkjip::typeset {

namespace {

// What blocks need at least, and would like, in width.
class Measurer {
public:
    explicit Measurer(Context& context) : context_(context) {}

    void operator()(layout::Paragraph const& paragraph) { widen(measure_paragraph(paragraph, context_), {}); }
    void operator()(layout::Heading const& heading) {
        widen(measure_paragraph({heading.style, heading.title, layout::no_label}, context_), heading.number_width);
    }
    void operator()(layout::List const& list) {
        for (layout::ListItem const& item : list.items) {
            Length const marker = list.marker_indent + set_line(item.marker, 0, context_).width + Length::pt(3);
            widen(measure_blocks(item.body, context_), std::max(list.body_indent * context_.scale, marker));
        }
    }
    void operator()(layout::Formula const& formula) { widen(measure_formula(formula, context_), {}); }
    void operator()(layout::Table const& table) {
        Extent total{};
        for (layout::Column const& column : table.columns) {
            total.least += std::max(column.fixed, column.least);
            total.natural += std::max(column.fixed, column.least);
        }
        widen(total, {});
    }
    void operator()(layout::Columns const& columns) {
        Extent total{};
        for (layout::ColumnPart const& part : columns.parts) {
            Extent const extent = part.kind == layout::ColumnWidth::Fixed ? Extent{part.fixed, part.fixed} : measure_blocks(part.body, context_);
            total.least += extent.least;
            total.natural += extent.natural;
        }
        if (!columns.parts.empty()) widen(total, columns.gap * static_cast<double>(columns.parts.size() - 1));
    }
    void operator()(layout::Box const& box) { widen(measure_blocks(box.body, context_), box.padding * 2); }
    void operator()(layout::Group const& group) { widen(measure_blocks(group.body, context_), {}); }
    void operator()(layout::Image const& image) {
        auto const pixels = read_image_size(image.file);
        if (!pixels) return;
        Length const width = fitted_size(*pixels, image.width.value_or(Length{}), image.height.value_or(Length{})).width;
        widen({width, width}, {});
    }
    void operator()(layout::Figure const& figure) { widen(measure_blocks({*figure.content}, context_), {}); }
    template <typename Other>
    void operator()(Other const&) {}

    Extent result{};

private:
    void widen(Extent by, Length plus) {
        result.least = std::max(result.least, by.least + plus);
        result.natural = std::max(result.natural, by.natural + plus);
    }
    Context& context_;
};

}  // namespace

Extent measure_blocks(layout::Blocks const& blocks, Context& context) {
    Measurer measurer(context);
    for (layout::Block const& block : blocks) std::visit(measurer, static_cast<layout::Block::variant const&>(block));
    return measurer.result;
}

}  // namespace lkjip::typeset
