#include "typeset/line_notices.h"

#include <fmt/format.h>

#include "frame/run_text.h"

namespace lkjip::typeset {

namespace {

constexpr double widest_space_stretch = 2;  // word spaces three times as wide as natural
constexpr std::size_t longest_quote = 60;

std::string text_of(Material const& material, LinePart const& part) {
    std::string text;
    for (std::uint32_t index = part.from.piece; index < material.pieces.size() && text.size() < longest_quote; ++index) {
        if (index > part.to.to.piece || (index == part.to.to.piece && part.to.to.code == 0)) break;
        Piece const& piece = material.pieces[index];
        if (piece.kind == Piece::Kind::Space) text += ' ';
        if (piece.kind != Piece::Kind::Word) continue;
        std::size_t const first = index == part.from.piece ? part.from.code : 0;
        std::size_t const end = index == part.to.to.piece ? part.to.to.code : piece.word->codes.size();
        text += frame::text_of(std::u16string_view(piece.word->codes).substr(first, end - first));
    }
    return text;
}

void add(NoticeKind kind, double amount, std::string text, Strip& strip, Context& context) {
    strip.anchors.push_back(context.note({kind, -1, amount, std::move(text), context.source}));
}

}  // namespace

void notice_line(ChosenLine const& line, Material const& material, double measure, double stretch, Strip& strip, Context& context) {
    double const over = line.width + stretch * line.spaces - measure;
    if (over > 0.01)
        add(NoticeKind::OverfullLine, over,
            fmt::format("baris lebih lebar {:.1f} pt: \"{}\"", over, text_of(material, line.part)), strip, context);
    else if (line.part.to.torn)
        add(NoticeKind::OverfullLine, 0, fmt::format("kata terpaksa diputus: \"{}\"", text_of(material, line.part)), strip, context);
    if (stretch > widest_space_stretch)
        add(NoticeKind::LooseLine, stretch, fmt::format("baris renggang: \"{}\"", text_of(material, line.part)), strip, context);
}

}  // namespace lkjip::typeset
