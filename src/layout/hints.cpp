#include "layout/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/diagnostic.h"
#include "layout/attribute_reader.h"

namespace lkjip::layout {

namespace {

struct Meaning {
    std::string_view word, meant;
};

constexpr std::array colors = {Meaning{"hitam", "#000000"}, Meaning{"putih", "#ffffff"}, Meaning{"abu-abu", "#808080"},
                               Meaning{"merah", "#c00000"}, Meaning{"hijau", "#1b5e20"}, Meaning{"biru", "#14304f"},
                               Meaning{"kuning", "#ffc000"}, Meaning{"oranye", "#e07b00"}, Meaning{"cokelat", "#6d4c2b"},
                               Meaning{"ungu", "#5b2c83"}};
constexpr std::array yes_and_no = {Meaning{"yes", "ya"}, Meaning{"true", "ya"}, Meaning{"benar", "ya"}, Meaning{"1", "ya"}, Meaning{"y", "ya"},
                                   Meaning{"no", "tidak"}, Meaning{"false", "tidak"}, Meaning{"salah", "tidak"}, Meaning{"0", "tidak"},
                                   Meaning{"tdk", "tidak"}};
constexpr std::array html = {Meaning{"p", "paragraf"}, Meaning{"b", "tebal"}, Meaning{"strong", "tebal"}, Meaning{"i", "miring"},
                             Meaning{"em", "miring"}, Meaning{"u", "garis-bawah"}, Meaning{"br", "baris-baru"}, Meaning{"hr", "garis"},
                             Meaning{"sup", "pangkat"}, Meaning{"sub", "indeks"}, Meaning{"a", "tautan"}, Meaning{"img", "gambar"},
                             Meaning{"ul", "daftar"}, Meaning{"ol", "daftar"}, Meaning{"li", "butir"}, Meaning{"table", "tabel"},
                             Meaning{"tr", "baris"}, Meaning{"td", "sel"}, Meaning{"th", "kolom"}, Meaning{"h1", "bab"},
                             Meaning{"h2", "subbab"}, Meaning{"h3", "subbab"}, Meaning{"blockquote", "kutipan"}};

template <std::size_t Count>
std::string_view meaning(std::array<Meaning, Count> const& table, std::string_view word) {
    auto const at = std::find_if(table.begin(), table.end(), [&](Meaning const& one) { return one.word == word; });
    return at == table.end() ? std::string_view{} : at->meant;
}

std::string lowered(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return made;
}

std::string did_you_mean(std::string_view meant) { return meant.empty() ? std::string{} : fmt::format("maksud Anda `{}`?", meant); }

// As a number is written here: no spaces, a point.
std::string tidied(std::string_view text) {
    std::string made = lowered(text);
    std::erase(made, ' ');
    std::replace(made.begin(), made.end(), ',', '.');
    return made;
}

std::string length_hint(std::string_view text) {
    std::string made = tidied(text);
    if (parse_number(made)) return fmt::format("maksud Anda `{0}pt` atau `{0}mm`?", made);
    if (made.ends_with("px")) made.replace(made.size() - 2, 2, "pt");
    return parse_measure(made) ? did_you_mean(made) : std::string{};
}

std::string width_hint(std::string_view text) {
    if (text.ends_with('%')) return "lebar ditulis dalam mm, atau sebagai bagian dari sisa tempat: *, 2*, 3*";
    return length_hint(text);
}

std::string color_hint(std::string_view text) {
    std::string const made = lowered(text);
    if (std::string_view const code = meaning(colors, made); !code.empty()) return fmt::format("{} ditulis `{}`", made, code);
    if (parse_color("#" + made)) return did_you_mean("#" + made);
    if (made.size() == 4) {
        std::string const longer = fmt::format("{0}{1}{1}{2}{2}{3}{3}", made[0], made[1], made[2], made[3]);
        if (parse_color(longer)) return did_you_mean(longer);
    }
    return "tanda # dan enam angka heksadesimal (0–9, a–f): merah, hijau, biru masing-masing dua";
}

std::string paper_hint(std::string_view text) {
    auto const names = paper_names();
    for (std::string const& name : names) {
        if (lowered(name) == tidied(text)) return did_you_mean(name);
    }
    std::size_t const cross = text.find('x');
    if (cross != std::string_view::npos) {
        std::string const width = tidied(text.substr(0, cross)), height = tidied(text.substr(cross + 1));
        if (parse_number(width) && parse_number(height)) return did_you_mean(fmt::format("{}mm x {}mm", width, height));
        if (parse_paper(width + " x " + height)) return did_you_mean(width + " x " + height);
    }
    return fmt::format("yang dikenal: {}", fmt::join(names, ", "));
}

std::string name_hint(std::string_view text) {
    std::string made(text);
    std::replace(made.begin(), made.end(), ' ', '_');
    return made != text && parse_attribute({"", ValueKind::Name}, made) ? did_you_mean(made) : std::string{};
}

}  // namespace

std::string value_hint(AttributeRule const& rule, std::string_view text) {
    switch (rule.kind) {
        case ValueKind::Choice: return did_you_mean(base::nearest_name(lowered(text), split_choices(rule.choices)));
        case ValueKind::YesNo: {
            std::string_view const meant = meaning(yes_and_no, lowered(text));
            return did_you_mean(meant.empty() ? base::nearest_name(lowered(text), {"ya", "tidak"}) : std::string(meant));
        }
        case ValueKind::Length: return length_hint(text);
        case ValueKind::TypeSize: return parse_measure(text) ? std::string{} : length_hint(text);   // too small: said already
        case ValueKind::Width: return width_hint(text);
        case ValueKind::Factor: return parse_factor(tidied(text)) ? did_you_mean(tidied(text)) : std::string{};
        case ValueKind::Number: return parse_number(tidied(text)) ? did_you_mean(tidied(text)) : std::string{};
        case ValueKind::Color: return color_hint(text);
        case ValueKind::Paper: return paper_hint(text);
        case ValueKind::Name: return name_hint(text);
        default: return {};
    }
}

std::string_view element_for_html(std::string_view name) { return meaning(html, lowered(name)); }

}  // namespace lkjip::layout
