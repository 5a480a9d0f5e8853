#include "layout/captions.h"

#include <fmt/format.h>

#include "layout/flow.h"
#include "layout/labels.h"

namespace lkjip::layout {

namespace {

// Number and title on one line, or the title below its number.
Inlines joined(Resolution& work, Inlines const& number, Inlines const& title, TextStyle const& style) {
    Inlines all = number;
    if (!number.empty()) {
        if (work.numbering.caption_number_on_own_line()) {
            all.emplace_back(LineBreak{});
        } else {
            std::get<Text>(all.back()).text += " ";
        }
    }
    for (Inline const& piece : title) {
        Text const* const text = std::get_if<Text>(&piece);
        Text* const last = all.empty() ? nullptr : std::get_if<Text>(&all.back());
        if (text != nullptr && last != nullptr && last->style == text->style && last->link == text->link && text->url.empty()) {
            last->text += text->text;
        } else {
            all.push_back(piece);
        }
    }
    if (all.empty()) all = text_inlines("", style);
    return all;
}

}  // namespace

std::optional<Caption> make_caption(Resolution& work, Node const& node, CaptionKind kind) {
    NamedStyle const style = work.styles.named("keterangan");
    Inlines const title = title_of(work, node, style.text);
    if (title.empty()) return std::nullopt;
    Inlines number;
    if (node.yes("judul-nomor", true)) number = text_inlines(work.numbering.next_caption(kind), style.text);
    Caption caption;
    caption.text = joined(work, number, title, style.text);
    caption.continued = caption.text;
    caption.continued.emplace_back(Text{fmt::format(" {}", work.numbering.continued()), style.text.character, no_label, {}});
    caption.style = style.paragraph;
    caption.below = kind == CaptionKind::Figure;
    LabelText text{kind == CaptionKind::Table ? LabelKind::Table : LabelKind::Figure, 1, number, title};
    caption.label = add_label(work, node, std::move(text));
    if (number.empty()) work.document.labels[caption.label].in_contents = false;
    return caption;
}

}  // namespace lkjip::layout
