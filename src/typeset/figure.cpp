// Pictures with their captions: one on a page is never parted from its caption; one in parts has a caption on each page.
#include <algorithm>

#include "typeset/block_setter.h"
#include "typeset/parts.h"

namespace lkjip::typeset {

namespace {

constexpr double tallest_caption_share = 0.5;   // of a page: a picture does not shrink for the sake of a taller one

class FigureSetter {
public:
    FigureSetter(layout::Figure const& figure, Length width, Length room, Context& context)
        : figure_(figure), style_(context.document.paragraph_styles[figure.caption.style]), width_(width), room_(room), context_(context) {}

    // Each strip is a picture, or as much of it as a page holds, with its caption.
    Column set() {
        Column caption = set_caption(figure_.caption, width_, context_);
        std::size_t const known = context_.notices.size();
        Column picture = picture_beside(height_with(caption));
        if (picture.height() + height_with(caption) <= room_ || picture.strips.size() < 2) return with_caption(std::move(picture), std::move(caption));
        layout::Caption again = figure_.caption;
        again.text = figure_.caption.continued;
        again.label = layout::no_label;
        Column continued = set_caption(again, width_, context_);
        Length const taller = std::max(height_with(caption), height_with(continued));
        if (taller > height_with(caption)) {
            context_.notices.resize(known);
            picture = picture_beside(taller);
        }
        return in_parts(std::move(picture), std::move(caption), continued, taller);
    }

private:
    [[nodiscard]] Length height_with(Column const& caption) const { return caption.height() + style_.before; }

    Column picture_beside(Length caption) {
        Length const beside = caption > room_ * tallest_caption_share ? Length{} : caption;
        return set_blocks_in({*figure_.content}, width_, room_ - beside, context_);
    }

    // One strip that can't be cut if a page can hold it.
    Column with_caption(Column picture, Column caption) {
        Column upper = figure_.caption.below ? std::move(picture) : std::move(caption);
        Column lower = figure_.caption.below ? std::move(caption) : std::move(picture);
        if (!lower.strips.empty()) lower.strips.front().space_above = figure_.caption.below ? style_.before : style_.after;
        std::size_t const joint = upper.strips.size();
        bool const one_page = upper.height() + lower.height() <= room_;
        std::move(lower.strips.begin(), lower.strips.end(), std::back_inserter(upper.strips));
        if (one_page) {
            Strip whole = joined(upper);
            whole.floats = figure_.floats;
            whole.space_below = figure_.after;
            upper.strips.assign(1, std::move(whole));
        } else if (joint > 0) {
            upper.strips[joint - 1].may_break_after = false;
        }
        return upper;
    }

    // As many strips of the picture on a page as it holds.
    Column in_parts(Column picture, Column caption, Column const& continued, Length caption_height) {
        Column made, part;
        auto const finish = [&] {
            Column whole = with_caption(std::move(part), made.strips.empty() ? std::move(caption) : continued);
            if (!made.strips.empty() && !whole.strips.empty()) whole.strips.front().space_above = std::max(figure_.before, figure_.after);
            std::move(whole.strips.begin(), whole.strips.end(), std::back_inserter(made.strips));
            part = {};
        };
        for (Strip& strip : picture.strips) {
            bool const keeps = !part.strips.empty() && !part.strips.back().may_break_after;
            if (!part.strips.empty() && !keeps && part.height() + strip.space_above + strip.height + caption_height > room_) finish();
            part.strips.push_back(std::move(strip));
        }
        finish();
        return made;
    }

    layout::Figure const& figure_;
    layout::ParagraphStyle const& style_;
    Length width_, room_;
    Context& context_;
};

}  // namespace

void BlockSetter::operator()(layout::Figure const& figure) {
    add(FigureSetter(figure, width_, room_, context_).set(), figure.before, figure.after, Keep::No);
}

}  // namespace lkjip::typeset
