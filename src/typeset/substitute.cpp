#include "typeset/substitute.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

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

base::Place place_of(layout::Source const& source, Context const& context) {
    return {source.file < context.document.files.size() ? context.document.files[source.file] : std::string{}, source.line, source.column, {}};
}

// What a text has that no font has: each character once, and where the first stands.
struct Missing {
    std::vector<std::string_view> letters;
    std::vector<char32_t> characters;
    std::size_t first = 0;
};

Missing missing_in(std::string_view text, font::FontId wanted, Context& context) {
    Missing missing;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        auto const character = base::next_character(text, at);
        bool const is_plain = !character || *character < 0x80;
        if (is_plain || std::find(missing.characters.begin(), missing.characters.end(), *character) != missing.characters.end()) continue;
        if (font_with(*character, wanted, context)) continue;
        if (missing.characters.empty()) missing.first = begin;
        missing.characters.push_back(*character);
        missing.letters.push_back(text.substr(begin, at - begin));
    }
    return missing;
}

std::string listed(Missing const& missing) {
    constexpr std::size_t most_listed = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(missing.letters.size(), most_listed); ++i) {
        text += fmt::format("{}\"{}\" (U+{:04X})", i == 0 ? "" : ", ", missing.letters[i], static_cast<unsigned>(missing.characters[i]));
    }
    return missing.letters.size() <= most_listed ? text : fmt::format("{} dan {} lain", text, missing.letters.size() - most_listed);
}

// The words around byte `at`.
std::string_view excerpt(std::string_view text, std::size_t at) {
    constexpr std::size_t before = 20, most = 60;
    std::size_t begin = at <= before ? 0 : std::min(text.find(' ', at - before), at);
    if (begin > 0 && text[begin] == ' ') ++begin;
    if (text.size() - begin <= most) return text.substr(begin);
    std::size_t const end = text.rfind(' ', begin + most);
    return text.substr(begin, (end == std::string_view::npos || end <= at ? std::min(text.find(' ', at), text.size()) : end) - begin);
}

void tell_missing(Missing const& missing, std::string_view text, base::Place place, Context& context) {
    context.diagnostics.error(base::Category::Layout, "T-002", fmt::format("tidak ada huruf untuk karakter {} pada \"{}\"", listed(missing), excerpt(text, missing.first)),
                              std::move(place), "hapus atau ganti karakter itu, atau tambahkan huruf yang memuatnya pada fonts.json");
}

base::Place place_in(layout::UnusualText const& text, std::size_t at, Context const& context) {
    base::Place place = place_of(text.source, context);
    if (text.is_file_line) place.column += static_cast<int>(base::count_characters(std::string_view(text.text).substr(0, at)));
    return place;
}

// At the texts it was entered in, if any has it, with all else that these lack; otherwise at the block that is set.
void report_missing(char32_t character, std::string_view text, font::FontId wanted, Context& context) {
    if (!context.words.first_miss(character)) return;
    std::vector<char32_t> sought{character};
    std::set<layout::UnusualText const*> told;
    for (std::size_t i = 0; i < sought.size(); ++i) {
        for (layout::UnusualText const& entered : context.document.unusual) {
            Missing const missing = missing_in(entered.text, wanted, context);
            bool const has_it = std::find(missing.characters.begin(), missing.characters.end(), sought[i]) != missing.characters.end();
            if (!has_it || !told.insert(&entered).second) continue;
            tell_missing(missing, entered.text, place_in(entered, missing.first, context), context);
            for (char32_t const other : missing.characters)
                if (context.words.first_miss(other)) sought.push_back(other);
        }
    }
    if (!told.empty()) return;
    Missing const missing = missing_in(text, wanted, context);
    for (char32_t const other : missing.characters) context.words.first_miss(other);
    tell_missing(missing, text, place_of(context.source, context), context);
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
            if (context.may_open_fonts) report_missing(*character, text, wanted, context);
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
