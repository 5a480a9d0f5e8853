#include "layout/numbering.h"

#include <algorithm>

#include "base/indonesian.h"

namespace lkjip::layout {

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    std::size_t const at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
    return text;
}

// Without a chapter the place of its number goes, with the mark that follows it.
std::string without_chapter(std::string form) {
    constexpr std::string_view place = "{bab}";
    std::size_t const at = form.find(place);
    if (at == std::string::npos) return form;
    std::size_t end = at + place.size();
    if (end < form.size() && (form[end] == '.' || form[end] == '-' || form[end] == ' ')) ++end;
    return form.erase(at, end - at);
}

}  // namespace

std::string number_in(std::string_view numerals, int value) {
    if (numerals == "tanpa") return {};
    bool const roman = numerals.starts_with("romawi") && value >= 1 && value <= 3999;
    if (roman) return numerals == "romawi-besar" ? base::to_roman(value) : base::to_lower(base::to_roman(value));
    bool const letters = numerals.starts_with("huruf") && value >= 1;
    if (letters) return numerals == "huruf-kecil" ? base::to_letters(value) : base::to_upper(base::to_letters(value));
    return std::to_string(value);
}

Numbering::Numbering(Layout const& layout) : layout_(layout) {
    if (!layout.caption_numbering) return;
    Node const& form = *layout.caption_numbering;
    caption_forms_[0] = form.word("tabel", caption_forms_[0]);
    caption_forms_[1] = form.word("gambar", caption_forms_[1]);
    appendix_form_ = form.word("lampiran", appendix_form_);
    continued_ = form.word("lanjutan", continued_);
    if (form.word("angka-bab") == "romawi-besar") chapter_numerals_ = "romawi-besar";
    own_line_ = form.yes("baris-sendiri", false);
}

Numbering::Level Numbering::level_of(std::string_view scheme, int level) const {
    static std::array<Level, deepest_heading> const standard = {Level{"BAB ", "romawi-besar", "", true}, Level{"", "huruf-besar", "."},
                                                                Level{"", "angka", "."},                 Level{"", "huruf-kecil", "."},
                                                                Level{"", "angka", ")"},                 Level{"", "huruf-kecil", ")"}};
    auto const index = static_cast<std::size_t>(level - 1);
    Node const* const node = find_definition(layout_.numberings, scheme.empty() ? "baku" : scheme);
    if (node == nullptr) return standard[index];
    if (index >= node->children.size()) return {"", "tanpa", ""};
    Node const& one = node->children[index];
    return {std::string(one.word("awalan")), std::string(one.word("gaya", "angka")), std::string(one.word("akhiran")), one.yes("baris-sendiri", false),
            one.yes("lengkap", false)};
}

HeadingNumber Numbering::next_heading(int level, std::string_view scheme, std::optional<int> start) {
    auto const index = static_cast<std::size_t>(level - 1);
    headings_[index] = start ? *start : headings_[index] + 1;
    std::fill(headings_.begin() + level, headings_.end(), 0);
    if (level == 1) {
        in_chapter_ = true;
        reset_captions();
    }
    Level const form = level_of(scheme, level);
    if (form.numerals == "tanpa") return {};
    return {form.prefix + (form.complete ? counted(scheme, level) : number_in(form.numerals, headings_[index])) + form.suffix, form.own_line};
}

// The counts down to `level`, each in its own numerals, without their prefixes; levels without a number are left out.
std::string Numbering::counted(std::string_view scheme, int level) const {
    std::string joined;
    for (int above = 1; above <= level; ++above) {
        std::string const number = number_in(level_of(scheme, above).numerals, headings_[static_cast<std::size_t>(above - 1)]);
        if (!number.empty()) joined += (joined.empty() ? "" : ".") + number;
    }
    return joined;
}

void Numbering::enter_unnumbered_chapter() {
    std::fill(headings_.begin() + 1, headings_.end(), 0);
    in_chapter_ = false;
    in_appendix_ = false;
}

// Counting begins anew in a chapter only where the number shows the chapter.
void Numbering::reset_captions() {
    in_appendix_ = false;
    for (std::size_t kind = 0; kind < captions_.size(); ++kind) {
        if (caption_forms_[kind].find("{bab}") != std::string::npos) captions_[kind] = 0;
    }
}

std::string Numbering::next_caption(CaptionKind kind) {
    auto const index = static_cast<std::size_t>(kind);
    std::string form = caption_forms_[index];
    if (in_appendix_) {
        form = replaced(form, "{bab}", "L." + std::to_string(appendices_));
    } else if (in_chapter_) {
        form = replaced(form, "{bab}", number_in(chapter_numerals_, headings_[0]));
    } else {
        form = without_chapter(form);
    }
    return replaced(form, "{nomor}", std::to_string(++captions_[index]));
}

std::string Numbering::next_appendix() {
    ++appendices_;
    reset_captions();
    std::fill(headings_.begin() + 1, headings_.end(), 0);
    in_appendix_ = true;
    return replaced(appendix_form_, "{nomor}", std::to_string(appendices_));
}

}  // namespace lkjip::layout
