#include "typeset/line_points.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

constexpr float hyphen_penalty = 90;
constexpr float name_penalty = 160;  // of dividing a capitalised word: most are names
constexpr float held_hyphen_penalty = 200;
constexpr float explicit_penalty = 20;

// Shares of the glyph that stand out of the measure.
double hanging_share(char16_t code) {
    switch (code) {
        case u'-': return 0.4;
        case u'.':
        case u',': return 0.3;
        default: return 0;
    }
}

class Finder {
public:
    Finder(Material const& material, Segment segment, Hyphens hyphens, Margin margin, Context& context)
        : material_(material), segment_(segment), hyphens_(hyphens), margin_(margin), context_(context) {}

    LinePoints find() {
        found_.points.reserve(segment_.end - segment_.begin);
        found_.ends.reserve(segment_.end - segment_.begin);
        for (std::uint32_t index = segment_.begin; index < segment_.end; ++index) {
            Piece const& piece = material_.pieces[index];
            if (piece.kind == Piece::Kind::Space) {
                if (piece.breakable) add_at_space(index);
                spaces_ += piece.width;
            } else if (piece.kind == Piece::Kind::Word && !piece.solid) {
                add_in_word(index);
            }
            width_ += piece.width;
        }
        add({width_, width_, spaces_, spaces_, 0, false},
            {{segment_.end, 0}, {segment_.end, 0}, false, false, hang_before(segment_.end)});
        return std::move(found_);
    }

private:
    void add(LinePoint point, LineEnd end) {
        point.end -= end.hang;
        found_.points.push_back(point);
        found_.ends.push_back(end);
    }

    void add_at_space(std::uint32_t index) {
        double const space = material_.pieces[index].width;
        LineEnd const end{{index, 0}, {index + 1, 0}, false, false, hang_before(index)};
        add({width_, width_ + space, spaces_, spaces_ + space, 0, false}, end);
    }

    void add_in_word(std::uint32_t index) {
        Piece const& piece = material_.pieces[index];
        Look const& look = material_.looks[piece.look];
        bool const divides = piece.held ? hyphens_ == Hyphens::InHeldWords : hyphens_ != Hyphens::No;
        if (divides) context_.words.hyphenate(*piece.word, look.font);
        char const initial = piece.word->text.empty() ? '\0' : piece.word->text.front();
        bool const capitalised = initial >= 'A' && initial <= 'Z';
        float const penalty = piece.held ? held_hyphen_penalty : capitalised ? name_penalty : hyphen_penalty;
        for (WordBreak const& one : piece.word->breaks) {
            bool const hyphen = one.kind == WordBreak::Kind::Hyphen;
            if (hyphen && !divides) continue;
            double const tracking = look.tracking * one.code;
            double const end = width_ + static_cast<double>(one.width) * look.size / 1000 + tracking;
            double const start = width_ + static_cast<double>(one.before) * look.size / 1000 + tracking;
            char16_t const last = hyphen ? u'-' : piece.word->codes[one.code - 1U];
            add({end, start, spaces_, spaces_, hyphen ? penalty : explicit_penalty, hyphen || last == u'-'},
                {{index, one.code}, {index, one.code}, hyphen, false, hang_of(last, look) - (hyphen ? look.tracking : 0)});
        }
    }

    [[nodiscard]] double hang_before(std::uint32_t index) const {
        if (index == segment_.begin) return 0;
        Piece const& piece = material_.pieces[index - 1];
        if (piece.kind != Piece::Kind::Word || piece.word->codes.empty()) return 0;
        Look const& look = material_.looks[piece.look];
        return hang_of(piece.word->codes.back(), look);
    }
    [[nodiscard]] double hang_of(char16_t code, Look const& look) const {
        double hang = look.tracking;  // the last letter's extra space is not seen (an added hyphen has none)
        double const share = margin_ == Margin::Optical ? hanging_share(code) : 0;
        if (share > 0) hang += share * context_.fonts.font(look.font).advance(code).value_or(0) * look.size / 1000;
        return hang;
    }

    Material const& material_;
    Segment segment_;
    Hyphens hyphens_;
    Margin margin_;
    Context& context_;
    LinePoints found_;
    double width_ = 0;
    double spaces_ = 0;
};

}  // namespace

LinePoints find_line_points(Material const& material, Segment segment, Hyphens hyphens, Margin margin, Context& context) {
    return Finder(material, segment, hyphens, margin, context).find();
}

double widest_part(LinePoints const& points) {
    double widest = 0;
    double start = 0;
    for (LinePoint const& point : points.points) {
        widest = std::max(widest, point.end - start);
        start = point.start;
    }
    return widest;
}

}  // namespace lkjip::typeset
