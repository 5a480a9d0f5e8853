#include "typeset/org_box.h"

#include <algorithm>

#include "typeset/cut_word.h"

namespace lkjip::typeset {

namespace {

constexpr Length padding_x = Length::pt(5);
constexpr Length padding_y = Length::pt(4);

// What stands between the line ends that the layout asks for.
std::vector<layout::Inlines> between_breaks(layout::Inlines const& inlines) {
    std::vector<layout::Inlines> parts(1);
    for (layout::Inline const& part : inlines) {
        if (std::holds_alternative<layout::LineBreak>(part)) parts.emplace_back();
        else parts.back().push_back(part);
    }
    return parts;
}

// Each word as a line of its own look.
std::vector<layout::Inlines> words_of(layout::Inlines const& inlines) {
    std::vector<layout::Inlines> words;
    for (layout::Inline const& part : inlines) {
        auto const* text = std::get_if<layout::Text>(&part);
        if (text == nullptr) continue;
        for (std::size_t begin = 0; begin < text->text.size();) {
            std::size_t const end = std::min(text->text.find(' ', begin), text->text.size());
            layout::Text word = *text;
            word.text = text->text.substr(begin, end - begin);
            begin = end + 1;
            if (!word.text.empty()) words.push_back({word});
        }
    }
    return words;
}

layout::Inlines joined(std::vector<layout::Inlines> const& words, std::size_t begin, std::size_t end) {
    layout::Inlines line;
    for (std::size_t i = begin; i < end; ++i) {
        layout::Text word = std::get<layout::Text>(words[i].front());
        if (i > begin) word.text.insert(0, " ");
        line.emplace_back(std::move(word));
    }
    return line;
}

}  // namespace

OrgBoxes::OrgBoxes(layout::OrgChart const& chart, Length width, Context& context, Filling filling)
    : chart_(chart), context_(context), width_(width), filling_(filling) {
    if (filling == Filling::Words) measure(chart.root);
}

void OrgBoxes::measure(layout::OrgNode const& node) {
    Lines const head = head_of(node), body = body_of(node);
    head_ = std::max(head_, head.height + padding_y * 2);
    if (body.height > Length{}) body_ = std::max(body_, body.height + padding_y * 2);
    cuts_words_ = cuts_words_ || head.cut || body.cut;
    for (layout::OrgNode const& child : node.children) measure(child);
}

OrgBoxes::Lines OrgBoxes::head_of(layout::OrgNode const& node) const {
    Lines lines;
    wrap(node.title, lines);
    return lines;
}

OrgBoxes::Lines OrgBoxes::body_of(layout::OrgNode const& node) const {
    Lines lines;
    wrap(node.holder, lines);
    wrap(node.note, lines);
    return lines;
}

void OrgBoxes::wrap(layout::Inlines const& inlines, Lines& into) const {
    for (layout::Inlines const& part : between_breaks(inlines)) wrap_part(part, into);
}

std::vector<layout::Inlines> OrgBoxes::pieces_of(layout::Text const& word, Length room) const {
    auto const alike = [&](std::string_view text) {
        layout::Text piece = word;
        piece.text = text;
        return piece;
    };
    std::vector<layout::Inlines> pieces;
    for (std::string const& piece : cut_word(word.text, room, [&](std::string_view text) { return set_line({alike(text)}, chart_.style, context_).width; }))
        pieces.push_back({alike(piece)});
    return pieces;
}

OrgBoxes::Words OrgBoxes::words_within(layout::Inlines const& inlines, Length room, Lines& into) const {
    Words made;
    auto const add = [&](layout::Inlines word, Length width) {
        made.widths.push_back(width);
        made.words.push_back(std::move(word));
    };
    for (layout::Inlines& word : words_of(inlines)) {
        Length const width = set_line(word, chart_.style, context_).width;
        if (width <= room) {
            add(std::move(word), width);
            continue;
        }
        into.cut = true;
        for (layout::Inlines& piece : pieces_of(std::get<layout::Text>(word.front()), room)) {
            Length const piece_width = set_line(piece, chart_.style, context_).width;
            add(std::move(piece), piece_width);
        }
    }
    return made;
}

// As few lines as the width asks for, and these as even as they can be: a name is not parted from one last degree.
void OrgBoxes::wrap_part(layout::Inlines const& inlines, Lines& into) const {
    Length const inside = width_ - padding_x * 2;
    auto const [words, widths] = words_within(inlines, inside, into);
    if (words.empty()) return;
    Length const blank = set_text("a a", chart_.style, context_).width - set_text("aa", chart_.style, context_).width;
    auto const break_at = [&](Length room) {
        std::vector<std::size_t> ends;
        Length used{};
        for (std::size_t i = 0; i < words.size(); ++i) {
            bool const first = ends.empty() ? i == 0 : i == ends.back();
            if (!first && used + blank + widths[i] > room) {
                ends.push_back(i);
                used = widths[i];
            } else {
                used += (first ? Length{} : blank) + widths[i];
            }
        }
        ends.push_back(words.size());
        return ends;
    };
    std::size_t const count = break_at(inside).size();
    double narrow = 0.3, wide = 1;
    for (int step = 0; step < 8; ++step) {
        double const middle = (narrow + wide) / 2;
        (break_at(inside * middle).size() > count ? narrow : wide) = middle;
    }
    std::size_t begin = 0;
    for (std::size_t end : break_at(inside * wide)) {
        into.lines.push_back(set_line(joined(words, begin, end), chart_.style, context_));
        into.height += into.lines.back().ascent + into.lines.back().descent;
        begin = end;
    }
}

void OrgBoxes::put(Lines const& lines, Length top, Length room, std::vector<frame::Item>& items) const {
    Length y = top + (room - lines.height) / 2;
    for (SetLine const& line : lines.lines) {
        y += line.ascent;
        place(items, line.items, {(width_ - line.width) / 2, y});
        y += line.descent;
    }
}

OrgBox OrgBoxes::set(layout::OrgNode const& node) const {
    OrgBox box;
    if (filling_ == Filling::None) return box;
    Lines const body = body_of(node);
    bool const all_head = body.lines.empty();
    Length const head = all_head ? height() : head_;
    box.items.push_back(frame::Rectangle{{}, width_, head, true, chart_.title_fill, {}});
    if (!all_head) box.items.push_back(frame::Line{{{}, head}, {width_, head}, Length::pt(0.4), chart_.rule, false});
    box.items.push_back(frame::Rectangle{{}, width_, height(), false, chart_.rule, org_rule});
    put(head_of(node), {}, head, box.items);
    if (!all_head) put(body, head_, body_, box.items);
    return box;
}

}  // namespace lkjip::typeset
