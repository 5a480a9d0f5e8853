#include "typeset/substitute.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace lkjip::typeset {

namespace {

constexpr std::array<std::string_view, 3> substitutes{"Liberation Serif", "Liberation Sans", "Carlito"};

// Characters that only say where a line may end: no font need have them.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

std::optional<font::FontId> font_with(char32_t character, font::FontId wanted, Context& context) {
    if (is_invisible(character) || context.fonts.font(wanted).advance(character)) return wanted;
    font::Face const face = context.fonts.font(wanted).face();
    for (std::string_view family : substitutes) {
        base::Diagnostics not_installed;  // no fault: the next family may do
        auto const font = context.may_open_fonts ? context.fonts.find(family, face, not_installed) : context.fonts.loaded(family, face);
        if (!font && !context.may_open_fonts) return std::nullopt;
        if (font && context.fonts.font(*font).advance(character)) return font;
    }
    return std::nullopt;
}

base::Place place_of(Context const& context) {
    base::Place place;
    if (context.source.file < context.document.files.size()) place.file = context.document.files[context.source.file];
    place.line = context.source.line;
    place.column = context.source.column;
    return place;
}

void report_missing(char32_t character, std::string_view letters, std::string_view text, Context& context) {
    if (!context.words.first_miss(character)) return;
    context.diagnostics.error(base::Category::Layout, "T-002",
                              fmt::format("tidak ada huruf untuk karakter \"{}\" (U+{:04X}) pada \"{}\"", letters,
                                          static_cast<unsigned>(character), text),
                              place_of(context), "ganti karakter itu, atau tambahkan huruf yang memuatnya pada fonts.json");
}

void notice_substitute(char32_t character, std::string_view letters, font::FontId font, Context& context) {
    bool const told = std::any_of(context.notices.begin(), context.notices.end(), [&](Notice const& other) { return other.character == character; });
    if (told) return;
    Notice notice{NoticeKind::MissingGlyph, -1, 1, {}, context.source, character};
    notice.text = fmt::format("karakter \"{}\" (U+{:04X}) dicetak dengan huruf {}", letters, static_cast<unsigned>(character),
                              context.fonts.font(font).family());
    context.notices.push_back(std::move(notice));
}

}  // namespace

std::vector<FontPart> split_by_font(std::string_view text, font::FontId wanted, Context& context) {
    std::vector<FontPart> parts;
    bool gap = true;  // the next character begins a part
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        auto const character = base::next_character(text, at);
        if (!character) continue;
        std::string_view const letters = text.substr(begin, at - begin);
        auto const font = font_with(*character, wanted, context);
        if (!font) {
            if (context.may_open_fonts) report_missing(*character, letters, text, context);
            else context.wants_font = true;   // set again alone: a font is opened then, or the miss told
            gap = true;
            continue;
        }
        if (*font != wanted) notice_substitute(*character, letters, *font, context);
        if (gap || parts.back().font != *font)
            parts.push_back({letters, *font});
        else
            parts.back().text = {parts.back().text.data(), parts.back().text.size() + letters.size()};
        gap = false;
    }
    return parts;
}

void use_font(Look& look, font::FontId font, Context const& context) {
    font::Metrics const& metrics = context.fonts.font(font).metrics();
    look.font = font;
    look.ascender = metrics.ascender * look.size / 1000;
    look.descender = metrics.descender * look.size / 1000;
    look.line_gap = metrics.line_gap * look.size / 1000;
    look.space = context.words.space_width(font) * look.size / 1000 + look.tracking;
}

}  // namespace lkjip::typeset
