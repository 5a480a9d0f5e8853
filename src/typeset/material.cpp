#include "typeset/material.h"

#include <algorithm>

#include "typeset/flow.h"
#include "typeset/joins.h"
#include "typeset/substitute.h"

namespace lkjip::typeset {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

// Bytes of a blank at `at`: 0 when there is none.
std::size_t blank_at(std::string_view text, std::size_t at) {
    if (text[at] == ' ' || text[at] == '\t') return 1;
    return text[at] == '\xC2' && text.substr(at, 2) == no_break_space ? 2 : 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && blank_at(text, at) == 0) ++at;
    return at;
}

class Cutter {
public:
    Cutter(Flow const& flow, Material& material, Context& context)
        : text_(flow.text()), spans_(flow.spans()), material_(material), context_(context) {}

    void cut() {
        material_.pieces.reserve(text_.size() / 4 + 4);
        std::size_t at = 0;
        while (at < text_.size()) {
            if (text_[at] == '\n') {
                end_segment();
                ++at;
            } else if (blank_at(text_, at) != 0) {
                at = cut_blank(at);
            } else {
                at = cut_word(at);
            }
        }
        bool const ends_with_break = !text_.empty() && text_.back() == '\n';
        if (!ends_with_break) end_segment();
    }

private:
    std::size_t cut_blank(std::size_t at) {
        std::size_t end = at;
        bool breakable = at >= solid_until_;
        while (end < text_.size()) {
            std::size_t const length = blank_at(text_, end);
            if (length == 0) break;
            if (length == no_break_space.size()) breakable = false;
            end += length;
        }
        bool const at_segment_begin = material_.pieces.size() == segment_begin();
        bool const at_segment_end = end == text_.size() || text_[end] == '\n';
        if (at_segment_begin || at_segment_end) return end;
        if (breakable && !may_break_between(last_word_, text_.substr(end, word_end(text_, end) - end))) {
            breakable = false;
            material_.pieces.back().held = true;  // no "No-mor 25"
        }
        Piece space;
        space.kind = Piece::Kind::Space;
        space.breakable = breakable;
        space.look = look_at(at);
        space.width = material_.looks[space.look].space;
        material_.pieces.push_back(space);
        return end;
    }

    std::size_t cut_word(std::size_t begin) {
        std::size_t const end = word_end(text_, begin);
        last_word_ = text_.substr(begin, end - begin);
        if (context_.words.has_phrases())
            if (std::size_t const length = context_.words.phrase_at(text_, begin))
                solid_until_ = std::max(solid_until_, begin + length);
        bool const solid = begin < solid_until_;
        for (std::size_t at = begin; at < end;) {
            std::uint16_t const look = look_at(at);
            std::size_t const part_end = std::min(end, spans_[span_].end);
            std::size_t const mark = text_.substr(0, part_end).find(object_mark, at);
            bool const is_object = mark == at && next_object_ < material_.objects.size();
            if (is_object) {
                add_object(look);
                at += object_mark.size();
                continue;
            }
            std::size_t const stop = mark == text_.npos || mark == at ? part_end : mark;
            add_word(text_.substr(at, stop - at), look, solid);
            at = stop;
        }
        return end;
    }

    void add_word(std::string_view text, std::uint16_t look_index, bool solid) {
        Look const& look = material_.looks[look_index];
        Ligatures const ligatures = look.tracking == 0 ? Ligatures::On : Ligatures::Off;
        Word& word = context_.words.find(text, look.font, ligatures);
        if (!word.complete) {
            add_substituted(text, look_index, solid);
            return;
        }
        Piece piece;
        piece.solid = solid;
        piece.look = look_index;
        piece.word = &word;
        piece.width = word.width * look.size / 1000 + look.tracking * static_cast<double>(word.codes.size());
        material_.pieces.push_back(piece);
    }

    void add_substituted(std::string_view text, std::uint16_t look_index, bool solid) {
        for (FontPart const& part : split_by_font(text, material_.looks[look_index].font, context_)) {
            std::uint16_t part_look = look_index;
            if (part.font != material_.looks[look_index].font) {
                Look other = material_.looks[look_index];
                use_font(other, part.font, context_);
                material_.looks.push_back(std::move(other));
                part_look = static_cast<std::uint16_t>(material_.looks.size() - 1);
            }
            add_word(part.text, part_look, solid);
        }
    }

    void add_object(std::uint16_t look) {
        Piece piece;
        piece.kind = Piece::Kind::Object;
        piece.look = look;
        piece.object = static_cast<std::uint32_t>(next_object_++);
        piece.width = material_.objects[piece.object].width.in_pt();
        material_.pieces.push_back(piece);
    }

    void end_segment() { material_.segment_ends.push_back(static_cast<std::uint32_t>(material_.pieces.size())); }
    [[nodiscard]] std::size_t segment_begin() const { return material_.segment_ends.empty() ? 0 : material_.segment_ends.back(); }
    std::uint16_t look_at(std::size_t at) {  // asked in ascending order
        while (spans_[span_].end <= at) ++span_;
        return spans_[span_].look;
    }

    std::string_view text_;
    std::vector<Flow::Span> const& spans_;
    Material& material_;
    Context& context_;
    std::string_view last_word_;
    std::size_t span_ = 0;
    std::size_t solid_until_ = 0;
    std::size_t next_object_ = 0;
};

Material cut(Material material, Flow const& flow, layout::CharStyleId fallback, Context& context) {
    Cutter(flow, material, context).cut();
    if (material.looks.empty()) material.looks.push_back(look_of(fallback, context));
    return material;
}

}  // namespace

Look look_of(layout::CharStyleId style, Context const& context) {
    layout::CharStyle const& chars = context.document.char_styles.at(style);
    Look look;
    look.size = chars.size.in_pt() * context.scale;
    look.rise = chars.rise.in_pt() * context.scale;
    look.tracking = chars.tracking.in_pt() * context.scale;
    look.color = chars.color;
    look.underline = chars.underline;
    use_font(look, context.font_of_style.at(style), context);
    return look;
}

Material make_material(layout::Inlines const& inlines, layout::CharStyleId fallback, Context& context) {
    Material material;
    Flow flow(material, context);
    flow.add(inlines);
    return cut(std::move(material), flow, fallback, context);
}

Material make_material(std::string_view text, layout::CharStyleId style, Context& context) {
    Material material;
    Flow flow(material, context);
    flow.add(text, style);
    return cut(std::move(material), flow, style, context);
}

double width_to(Word const& word, std::size_t code, Look const& look, font::FontBook const& fonts) {
    if (code >= word.codes.size()) return word.width * look.size / 1000 + look.tracking * static_cast<double>(word.codes.size());
    font::Font const& font = fonts.font(look.font);
    double thousandths = 0;
    for (std::size_t i = 0; i < code; ++i) {
        thousandths += font.advance(word.codes[i]).value_or(0);
        if (i < word.adjust.size()) thousandths += static_cast<double>(word.adjust[i]);
    }
    return thousandths * look.size / 1000 + look.tracking * static_cast<double>(code);
}

}  // namespace lkjip::typeset
