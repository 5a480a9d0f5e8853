#include <algorithm>

#include "typeset/line_points.h"

namespace lkjip::typeset {

namespace {

enum class Level { HeldSpaces, Signs, Letters, Done };

constexpr float penalty_of(Level level) {
    return level == Level::HeldSpaces ? 500.0F : level == Level::Signs ? 1000.0F : 5000.0F;
}

constexpr Level next(Level level) {
    return static_cast<Level>(static_cast<int>(level) + 1);
}

bool is_breaking_sign(char16_t code) {
    return code == u'/' || code == u'-' || code == u'_' || code == u'.' || code == u'&' || code == u'@';
}

struct Place {
    LinePoint point;
    LineEnd end;
};

class Rescue {
public:
    Rescue(LinePoints& points, Material const& material, Segment segment, double measure, Context& context)
        : points_(points), material_(material), segment_(segment), measure_(measure), context_(context) {}

    void run() {
        Place last{{}, {{segment_.begin, 0}, {segment_.begin, 0}, false, false, 0}};
        for (std::size_t i = 0; i < points_.points.size(); ++i) {
            Place const place{points_.points[i], points_.ends[i]};
            divide(last, place, Level::HeldSpaces);
            last = place;
        }
        points_ = std::move(out_);
    }

private:
    void divide(Place const& from, Place const& to, Level level) {
        bool const fits = to.point.end - from.point.start <= measure_ + 1e-9;
        if (fits || level == Level::Done) {
            out_.points.push_back(to.point);
            out_.ends.push_back(to.end);
            return;
        }
        Place last = from;
        for (Place const& inner : places_between(from, to, level)) {
            divide(last, inner, next(level));
            last = inner;
        }
        divide(last, to, next(level));
    }

    [[nodiscard]] std::vector<Place> places_between(Place const& from, Place const& to, Level level) {
        std::vector<Place> places;
        Spot const begin = from.end.next;
        double width = from.point.start;
        double spaces = from.point.spaces_start;
        for (std::uint32_t index = begin.piece; index < segment_.end; ++index) {
            if (index > to.end.to.piece || (index == to.end.to.piece && to.end.to.code == 0)) break;
            Piece const& piece = material_.pieces[index];
            std::uint32_t const first = index == begin.piece ? begin.code : 0;
            if (piece.kind == Piece::Kind::Space) {
                if (level == Level::HeldSpaces && index != begin.piece)
                    places.push_back({{width, width + piece.width, spaces, spaces + piece.width, penalty_of(level), false},
                                      {{index, 0}, {index + 1, 0}, false, false, 0}});
                spaces += piece.width;
            } else {
                if (level == Level::Letters && index != begin.piece && material_.pieces[index - 1].kind != Piece::Kind::Space)
                    places.push_back(between_pieces(index, width, spaces));
                if (level != Level::HeldSpaces && piece.kind == Piece::Kind::Word)
                    add_in_word(places, index, first, to, width, spaces, level);
            }
            width += piece.width - (first > 0 ? before(piece, first) : 0);
        }
        std::stable_sort(places.begin(), places.end(), [](Place const& a, Place const& b) {
            return std::pair(a.end.to.piece, a.end.to.code) < std::pair(b.end.to.piece, b.end.to.code);
        });
        return places;
    }

    [[nodiscard]] static Place between_pieces(std::uint32_t index, double width, double spaces) {
        return {{width, width, spaces, spaces, penalty_of(Level::Letters), false}, {{index, 0}, {index, 0}, false, true, 0}};
    }

    void add_in_word(std::vector<Place>& places, std::uint32_t index, std::uint32_t first, Place const& to, double width,
                     double spaces, Level level) {
        Piece const& piece = material_.pieces[index];
        if (level == Level::Signs && (piece.solid || piece.held)) add_hyphens(places, index, first, to, width, spaces);
        auto const size = static_cast<std::uint32_t>(piece.word->codes.size());
        std::uint32_t const end = index == to.end.to.piece ? std::min(to.end.to.code, size) : size;
        double const skipped = first > 0 ? before(piece, first) : 0;
        for (std::uint32_t code = first + 1; code < end; ++code) {
            if (level == Level::Signs && !is_breaking_sign(piece.word->codes[code - 1])) continue;
            double const at = width + before(piece, code) - skipped;
            double const kern = code - 1 < piece.word->adjust.size() ? static_cast<double>(piece.word->adjust[code - 1]) : 0;
            double const line_end = at - kern * material_.looks[piece.look].size / 1000;
            places.push_back({{line_end, at, spaces, spaces, penalty_of(level), false},
                              {{index, code}, {index, code}, false, level == Level::Letters, 0}});
        }
    }

    // Words inside what should hold together are divided after all.
    void add_hyphens(std::vector<Place>& places, std::uint32_t index, std::uint32_t first, Place const& to, double width,
                     double spaces) {
        Piece const& piece = material_.pieces[index];
        Look const& look = material_.looks[piece.look];
        context_.words.hyphenate(*piece.word, look.font);
        double const skipped = first > 0 ? before(piece, first) : 0;
        for (WordBreak const& one : piece.word->breaks) {
            bool const is_outside = one.code <= first || (index == to.end.to.piece && one.code >= to.end.to.code);
            if (is_outside || one.kind != WordBreak::Kind::Hyphen) continue;
            double const end = width - skipped + static_cast<double>(one.width) * look.size / 1000 + look.tracking * one.code;
            places.push_back({{end, width - skipped + before(piece, one.code), spaces, spaces, penalty_of(Level::Signs), true},
                              {{index, one.code}, {index, one.code}, true, false, 0}});
        }
    }

    [[nodiscard]] double before(Piece const& piece, std::uint32_t code) const {
        return width_to(*piece.word, code, material_.looks[piece.look], context_.fonts);
    }

    LinePoints& points_;
    Material const& material_;
    Segment segment_;
    double measure_;
    Context& context_;
    LinePoints out_;
};

}  // namespace

void add_emergency_points(LinePoints& points, Material const& material, Segment segment, double measure, Context& context) {
    Rescue(points, material, segment, measure, context).run();
}

}  // namespace lkjip::typeset
