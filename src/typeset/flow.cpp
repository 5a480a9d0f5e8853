#include "typeset/flow.h"

#include "typeset/inline_objects.h"

namespace lkjip::typeset {

void Flow::add(layout::Inlines const& inlines) {
    if (inlines.size() == 1) {
        if (auto const* only = std::get_if<layout::Text>(&inlines.front())) {  // nothing to join: no copy
            add_span(look_for(*only), only->text.size());
            view_ = only->text;
            return;
        }
    }
    for (layout::Inline const& one : inlines) std::visit([this](auto const& kind) { add(kind); }, one);
    view_ = storage_;
}

void Flow::add(std::string_view text, layout::CharStyleId style) {
    add_span(look_of(style, context_), text.size());
    view_ = text;
}

Look Flow::look_for(layout::Text const& text) const {
    Look look = look_of(text.style, context_);
    look.link = text.link;
    look.url = text.url;
    return look;
}

void Flow::add_span(Look look, std::size_t end) {
    material_.looks.push_back(std::move(look));
    spans_.push_back({end, static_cast<std::uint16_t>(material_.looks.size() - 1)});
}

void Flow::append(std::string_view text, Look look) {
    storage_ += text;
    add_span(std::move(look), storage_.size());
}

void Flow::append_object(SetLine object) {
    material_.objects.push_back(std::move(object));
    storage_ += object_mark;
    if (spans_.empty())
        add_span(look_of(0, context_), storage_.size());
    else
        spans_.back().end = storage_.size();
}

void Flow::add(layout::Text const& text) {
    append(text.text, look_for(text));
}

void Flow::add(layout::LineBreak) {
    storage_ += '\n';
    if (!spans_.empty()) spans_.back().end = storage_.size();
}

void Flow::add(layout::PageNumber const& number) {
    append(context_.page_number, look_of(number.style, context_));
}

void Flow::add(layout::PageCount const& count) {
    append(context_.page_count, look_of(count.style, context_));
}

void Flow::add(layout::RunningTitle const& title) {
    auto const level = static_cast<std::size_t>(title.level);
    if (level >= context_.running_titles.size()) return;
    std::string text = context_.running_titles[level];
    if (title.with_number && !context_.running_numbers[level].empty()) text = context_.running_numbers[level] + " " + text;
    append(text, look_of(title.style, context_));
}

void Flow::add(layout::PageReference const& reference) {
    Look look = look_of(reference.style, context_);
    look.link = reference.label;
    auto const& printed = context_.known.printed_of_label;
    bool const known = reference.label < printed.size() && !printed[reference.label].empty();
    append(known ? std::string_view(printed[reference.label]) : "00", std::move(look));
}

void Flow::add(layout::InlineFraction const& fraction) {
    append_object(set_fraction(fraction, context_));
}

void Flow::add(layout::InlineImage const& image) {
    append_object(set_inline_image(image, context_));
}

}  // namespace lkjip::typeset
