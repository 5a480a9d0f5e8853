#include "frame/run_text.h"

namespace lkjip::frame {

namespace {

void append_code(std::string& text, char16_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6);
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | code >> 12);
        text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

}  // namespace

std::string text_of(std::u16string_view codes) {
    std::string text;
    text.reserve(codes.size());
    for (char16_t code : codes) {
        if (code == 0xFB01)
            text += "fi";
        else if (code == 0xFB02)
            text += "fl";
        else
            append_code(text, code);
    }
    return text;
}

Length width_of(TextRun const& run, font::FontBook const& fonts) {
    font::Font const& font = fonts.font(run.font);
    double thousandths = 0;
    for (std::size_t i = 0; i < run.codes.size(); ++i) {
        thousandths += font.advance(run.codes[i]).value_or(0);
        bool const adjusts = i < run.adjust.size() && i + 1 < run.codes.size();
        if (adjusts) thousandths += static_cast<double>(run.adjust[i]);
    }
    return run.size * (thousandths / 1000);
}

}  // namespace lkjip::frame
