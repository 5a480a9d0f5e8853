#include "typeset/line_items.h"

#include <algorithm>

namespace lkjip::typeset {

namespace {

// Thousandths of the type size. Bold faces name thick rules close to the baseline: they would touch the letters.
constexpr int thickest_underline = 55;
constexpr int least_underline_gap = 105;

class LineWriter {
public:
    LineWriter(std::vector<frame::Item>& items, Material const& material, base::Point at, double stretch, Context& context)
        : items_(items), material_(material), at_(at), stretch_(stretch), context_(context) {}

    void write(LinePart const& part) {
        for (std::uint32_t index = part.from.piece; index <= part.to.to.piece && index < material_.pieces.size(); ++index) {
            std::uint32_t const first = index == part.from.piece ? part.from.code : 0;
            if (index == part.to.to.piece && part.to.to.code <= first) break;
            write_piece(material_.pieces[index], first, index == part.to.to.piece ? part.to.to.code : all_codes, part.to.hyphen);
        }
        finish_run();
        finish_underline();
        finish_link();
        items_.insert(items_.end(), over_.begin(), over_.end());
    }

private:
    static constexpr std::uint32_t all_codes = 0xFFFFFFFF;

    void write_piece(Piece const& piece, std::uint32_t first, std::uint32_t end, bool hyphen) {
        Look const& look = material_.looks[piece.look];
        double const begin = x_;
        switch (piece.kind) {
            case Piece::Kind::Object: write_object(piece); break;
            case Piece::Kind::Space: write_space(piece, look); break;
            case Piece::Kind::Word: write_word(piece, look, first, end, hyphen && end != all_codes); break;
        }
        decorate(look, piece.kind, begin);
    }

    void write_object(Piece const& piece) {
        finish_run();
        SetLine const& object = material_.objects[piece.object];
        place(items_, object.items, {at_.x + Length::pt(x_), at_.y});
        x_ += piece.width;
    }

    void write_space(Piece const& piece, Look const& look) {
        begin_run(look);
        run_.codes += u' ';
        double const extra = stretch_ * piece.width + look.tracking;
        if (extra != 0) adjust_last(extra, look);
        x_ += piece.width * (1 + stretch_);
    }

    void write_word(Piece const& piece, Look const& look, std::uint32_t first, std::uint32_t end, bool hyphen) {
        Word const& word = *piece.word;
        begin_run(look);
        std::size_t const offset = run_.codes.size();
        std::size_t const stop = std::min<std::size_t>(end, word.codes.size());
        run_.codes.append(word.codes, first, stop - first);
        copy_kerning(word, first, stop, offset);
        bool const whole = first == 0 && end == all_codes;
        x_ += whole ? piece.width : part_width(word, first, stop, look);
        if (hyphen) add_hyphen(look);
        if (look.tracking != 0) add_tracking(offset, look);
    }

    // Kerning between the last code and what no longer follows it is left out.
    void copy_kerning(Word const& word, std::size_t first, std::size_t stop, std::size_t offset) {
        std::size_t const end = std::min(word.adjust.size(), stop == word.codes.size() ? stop : stop - 1);
        if (end <= first) return;
        run_.adjust.resize(offset);
        run_.adjust.insert(run_.adjust.end(), word.adjust.begin() + static_cast<std::ptrdiff_t>(first),
                           word.adjust.begin() + static_cast<std::ptrdiff_t>(end));
    }

    double part_width(Word const& word, std::size_t first, std::size_t stop, Look const& look) const {
        double width = width_to(word, stop, look, context_.fonts) - width_to(word, first, look, context_.fonts);
        if (stop < word.codes.size() && stop - 1 < word.adjust.size())
            width -= static_cast<double>(word.adjust[stop - 1]) * look.size / 1000;
        return width;
    }

    void add_hyphen(Look const& look) {
        font::Font const& font = context_.fonts.font(look.font);
        double const kern = font.kern(run_.codes.back(), U'-');
        if (kern != 0) adjust_last(kern * look.size / 1000, look);
        run_.codes += u'-';
        x_ += (kern + font.advance(U'-').value_or(0)) * look.size / 1000 + look.tracking;
    }

    void add_tracking(std::size_t offset, Look const& look) {
        run_.adjust.resize(run_.codes.size());
        for (std::size_t i = offset; i < run_.codes.size(); ++i)
            run_.adjust[i] += static_cast<float>(look.tracking / look.size * 1000);
    }

    void adjust_last(double points, Look const& look) {
        run_.adjust.resize(run_.codes.size());
        run_.adjust.back() += static_cast<float>(points / look.size * 1000);
    }

    void begin_run(Look const& look) {
        Length const y = at_.y - Length::pt(look.rise);
        bool const same = !run_.codes.empty() && run_.font == look.font && run_.size == Length::pt(look.size) &&
                          run_.color == look.color && run_.at.y == y;
        if (same) return;
        finish_run();
        run_.at = {at_.x + Length::pt(x_), y};
        run_.font = look.font;
        run_.size = Length::pt(look.size);
        run_.color = look.color;
    }

    void finish_run() {
        if (run_.codes.empty()) return;
        items_.emplace_back(std::move(run_));
        run_ = {};
    }

    void decorate(Look const& look, Piece::Kind kind, double begin) {
        bool const underlined = look.underline && kind != Piece::Kind::Object;
        if (underline_ != nullptr && (!underlined || underline_->size != look.size || underline_->color != look.color))
            finish_underline();
        if (underlined) {
            if (underline_ == nullptr) underline_begin_ = begin;
            underline_ = &look;
            underline_end_ = x_;
        }
        bool const linked = look.link != layout::no_label || !look.url.empty();
        if (link_ != nullptr && (!linked || link_->link != look.link || link_->url != look.url)) finish_link();
        if (linked) {
            if (link_ == nullptr) link_begin_ = begin;
            link_ = &look;
            link_end_ = x_;
        }
    }

    void finish_underline() {
        if (underline_ == nullptr) return;
        font::Metrics const& metrics = context_.fonts.font(underline_->font).metrics();
        double const thick = std::min(metrics.underline_thickness, thickest_underline) * underline_->size / 1000;
        double const below = std::max(metrics.underline_position, least_underline_gap) * underline_->size / 1000 + thick / 2;
        Length const y = at_.y + Length::pt(below - underline_->rise);
        Length const thickness = Length::pt(thick);
        over_.emplace_back(frame::Line{{at_.x + Length::pt(underline_begin_), y},
                                       {at_.x + Length::pt(underline_end_), y},
                                       thickness,
                                       underline_->color,
                                       false});
        underline_ = nullptr;
    }

    void finish_link() {
        if (link_ == nullptr) return;
        frame::Link link;
        link.at = {at_.x + Length::pt(link_begin_), at_.y - Length::pt(link_->ascender)};
        link.width = Length::pt(link_end_ - link_begin_);
        link.height = Length::pt(link_->ascender + link_->descender);
        if (link_->link != layout::no_label) link.target_page = -2 - static_cast<int>(link_->link);
        link.url = link_->url;
        over_.emplace_back(std::move(link));
        link_ = nullptr;
    }

    std::vector<frame::Item>& items_;
    Material const& material_;
    base::Point at_;
    double stretch_;
    Context& context_;
    double x_ = 0;  // points right of `at_`
    frame::TextRun run_;
    std::vector<frame::Item> over_;  // underlines and links, after the text
    Look const* underline_ = nullptr;
    Look const* link_ = nullptr;
    double underline_begin_ = 0, underline_end_ = 0;
    double link_begin_ = 0, link_end_ = 0;
};

void include(LineHeight& height, Look const& look, double spacing) {
    double const natural = look.ascender + look.descender;
    double const leading = (natural + look.line_gap) * spacing - natural;
    height.ascent = std::max({height.ascent, look.ascender + leading / 2, look.ascender + look.rise});
    height.descent = std::max({height.descent, look.descender + leading / 2, look.descender - look.rise});
}

}  // namespace

void append_line(std::vector<frame::Item>& items, Material const& material, LinePart const& part, base::Point at, double stretch,
                 Context& context) {
    LineWriter(items, material, at, stretch, context).write(part);
}

LineHeight line_height(Material const& material, LinePart const& part, double spacing) {
    LineHeight height;
    std::size_t last_look = material.looks.size();
    for (std::uint32_t index = part.from.piece; index < material.pieces.size(); ++index) {
        if (index > part.to.to.piece || (index == part.to.to.piece && part.to.to.code == 0)) break;
        Piece const& piece = material.pieces[index];
        if (piece.kind == Piece::Kind::Object) {
            SetLine const& object = material.objects[piece.object];
            height.ascent = std::max(height.ascent, object.ascent.in_pt());
            height.descent = std::max(height.descent, object.descent.in_pt());
        } else if (piece.look != last_look) {
            last_look = piece.look;
            include(height, material.looks[piece.look], spacing);
        }
    }
    bool const empty = height.ascent == 0 && height.descent == 0;
    if (empty) include(height, material.looks.front(), spacing);
    return height;
}

}  // namespace lkjip::typeset
