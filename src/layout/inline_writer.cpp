#include "layout/inline_writer.h"

#include "base/indonesian.h"
#include "layout/normalize.h"

namespace lkjip::layout {

namespace {

bool is_space(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

bool same_run(Text const& text, TextStyle const& style) {
    return text.style == style.character && text.link == style.link && text.url == style.url;
}

}  // namespace

void InlineWriter::append(std::string_view text, TextStyle const& style) {
    if (!made_.empty()) {
        if (Text* const last = std::get_if<Text>(&made_.back()); last != nullptr && same_run(*last, style)) {
            last->text += text;
            return;
        }
    }
    made_.emplace_back(Text{std::string(text), style.character, style.link, style.url});
}

void InlineWriter::space() {
    if (space_pending_) append(" ", space_style_);
    space_pending_ = false;
}

void InlineWriter::text(std::string_view given, TextStyle const& style) {
    std::string const held = style.capitals ? base::to_upper(normalized(given)) : normalized(given);
    std::string_view const text = held;
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_space(text[at])) {
            if (!at_start_ && !space_pending_) {
                space_pending_ = true;
                space_style_ = style;
            }
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) ++end;
        space();
        append(text.substr(at, end - at), style);
        at_start_ = false;
        at = end;
    }
}

void InlineWriter::line_break() {
    space_pending_ = false;
    made_.emplace_back(LineBreak{});
    at_start_ = true;
}

void InlineWriter::add(Inline piece) {
    space();
    made_.push_back(std::move(piece));
    at_start_ = false;
}

Inlines InlineWriter::take() {
    Inlines made = std::move(made_);
    *this = InlineWriter{};
    return made;
}

std::string plain(Inlines const& inlines) {
    std::string text;
    for (Inline const& piece : inlines) {
        if (auto const* run = std::get_if<Text>(&piece)) text += run->text;
        if (std::holds_alternative<LineBreak>(piece)) text += ' ';
        if (auto const* fraction = std::get_if<InlineFraction>(&piece)) text += plain(fraction->above) + "/" + plain(fraction->below);
    }
    return text;
}

Inlines on_one_line(Inlines const& inlines) {
    Inlines made;
    for (Inline const& piece : inlines) {
        if (!std::holds_alternative<LineBreak>(piece)) {
            made.push_back(piece);
        } else if (!made.empty()) {
            if (auto* text = std::get_if<Text>(&made.back())) text->text += ' ';
        }
    }
    return made;
}

}  // namespace lkjip::layout
