#pragma once
// All that a context needs, for tests: a document with a few styles, fonts, and what the typesetter reports.
#include <string>
#include <vector>

#include "frame/run_text.h"
#include "typeset/context.h"
#include "typeset/words.h"

namespace lkjip::typeset {

// Every character from U+0020 to U+024F has the same width; no kerning, no ligatures.
class FixedFont final : public font::Font {
public:
    explicit FixedFont(double advance) : advance_(advance) {}
    [[nodiscard]] font::Metrics const& metrics() const override { return metrics_; }
    [[nodiscard]] std::optional<double> advance(char32_t c) const override {
        if (c < 0x20 || c > 0x24F) return std::nullopt;
        return advance_;
    }
    [[nodiscard]] double kern(char32_t, char32_t) const override { return 0; }
    [[nodiscard]] std::string const& file() const override { return name_; }
    [[nodiscard]] std::string const& family() const override { return name_; }
    [[nodiscard]] font::Face face() const override { return font::Face::Regular; }

private:
    double advance_;
    font::Metrics metrics_{800, 200, 0, 700, 500, 100, 50};
    std::string name_ = "Fixed";
};

constexpr char const* indonesian_patterns = "/usr/share/hyphen/hyph_id_ID.dic";

struct Setting {
    // Style 0: 10 pt of a font whose characters are 5 pt wide. Paragraph style 0: justified, single spaced.
    enum class Fonts { Fixed, Real };

    explicit Setting(Fonts kind = Fonts::Fixed, std::vector<std::string> unbreakable = {},
                     std::vector<std::string> exceptions = {}, std::string const& dictionary = indonesian_patterns)
        : fonts(font::FontBook::open(LKJIP_SOURCE_DIR "/fonts/fonts.json", diagnostics)),
          hyphenator(dictionary, exceptions, diagnostics),
          words(fonts, hyphenator, unbreakable) {
        layout::CharStyle regular;
        regular.size = kind == Fonts::Fixed ? Length::pt(10) : Length::pt(12);
        document.char_styles = {regular};
        layout::ParagraphStyle justified;
        justified.line_spacing = 1;
        document.paragraph_styles = {justified};
        context.font_of_style = {kind == Fonts::Fixed ? fonts.add(std::make_unique<FixedFont>(500))
                                                      : fonts.find("Liberation Serif", font::Face::Regular, diagnostics).value()};
    }
    Setting(Setting const&) = delete;
    Setting& operator=(Setting const&) = delete;

    layout::CharStyleId add_style(layout::CharStyle style, font::FontId font) {
        document.char_styles.push_back(std::move(style));
        context.font_of_style.push_back(font);
        return static_cast<layout::CharStyleId>(document.char_styles.size() - 1);
    }
    layout::ParagraphStyle& style() { return document.paragraph_styles.front(); }

    Column set(layout::Inlines content, double width_pt) {
        return set_paragraph({0, std::move(content), layout::no_label}, Length::pt(width_pt), context);
    }
    Column set(std::string text, double width_pt) { return set(layout::Inlines{layout::Text{std::move(text)}}, width_pt); }

    base::Diagnostics diagnostics;
    layout::Document document;
    font::FontBook fonts;
    Hyphenator hyphenator;
    WordCache words;
    PageKnowledge known;
    std::vector<Notice> notices;
    Context context{document, fonts, {}, hyphenator, words, known, diagnostics, notices};
};

inline std::string text_of(Strip const& strip) {
    std::string text;
    for (frame::Item const& item : strip.items)
        if (auto const* run = std::get_if<frame::TextRun>(&item)) text += frame::text_of(run->codes);
    return text;
}

// Right end of the last character, in points.
inline double right_end(Strip const& strip, font::FontBook const& fonts) {
    double end = 0;
    for (frame::Item const& item : strip.items)
        if (auto const* run = std::get_if<frame::TextRun>(&item))
            end = std::max(end, (run->at.x + frame::width_of(*run, fonts)).in_pt());
    return end;
}

inline std::vector<std::string> lines_of(Column const& column) {
    std::vector<std::string> lines;
    for (Strip const& strip : column.strips) lines.push_back(text_of(strip));
    return lines;
}

}  // namespace lkjip::typeset
