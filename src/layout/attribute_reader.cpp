#include "layout/attribute_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lkjip::layout {

namespace {

constexpr double least_factor = 0.1;
constexpr double greatest_length = 14400;  // points: what a PDF page may measure

template <typename Made>
std::optional<AttributeValue> as_value(std::optional<Made> const& made) {
    if (!made) return std::nullopt;
    return AttributeValue(*made);
}

struct NamedPaper {
    std::string_view name;
    double width_mm, height_mm;
};
constexpr std::array papers = {NamedPaper{"A3", 297, 420},    NamedPaper{"A4", 210, 297},    NamedPaper{"A5", 148, 210},
                               NamedPaper{"F4", 215, 330},    NamedPaper{"F4-210", 210, 330}, NamedPaper{"Folio", 216, 330},
                               NamedPaper{"Legal", 215.9, 355.6}, NamedPaper{"Letter", 215.9, 279.4}};

bool is_choice(AttributeRule const& rule, std::string_view text) {
    auto const words = split_choices(rule.choices);
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool are_names(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        if (end > at && !is_name(text.substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

// Names of styles, masters, macros and sections may hold hyphens; names of variables may not.
bool is_identifier(std::string_view text) {
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '-', '_');
    return is_name(plain);
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (fault != std::errc{} || end != text.data() + text.size() || !(value > -1e6 && value < 1e6)) return std::nullopt;
    return value;
}

std::optional<int> parse_whole(std::string_view text) {
    int value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Measure> parse_measure(std::string_view text) {
    struct Named { std::string_view unit; double points; };
    static constexpr std::array<Named, 4> units = {{{"pt", 1}, {"mm", 72 / 25.4}, {"cm", 720 / 25.4}, {"in", 72}}};
    if (text.size() < 3) return std::nullopt;
    auto const amount = parse_number(text.substr(0, text.size() - 2));
    std::string_view const unit = text.substr(text.size() - 2);
    if (!amount) return std::nullopt;
    if (unit == "em") return Measure{*amount, Unit::Em};
    for (auto const& [name, points] : units) {
        if (unit == name && std::abs(*amount * points) <= greatest_length) return Measure{*amount * points, Unit::Points};
    }
    return std::nullopt;
}

std::optional<Measure> parse_type_size(std::string_view text) {
    auto const size = parse_measure(text);
    if (!size || size->amount < (size->unit == Unit::Em ? least_factor : least_type.in_pt())) return std::nullopt;
    return size;
}

std::optional<double> parse_factor(std::string_view text) {
    auto const factor = parse_number(text);
    return factor && *factor >= least_factor ? factor : std::nullopt;
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    unsigned value = 0;
    auto const [end, fault] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (fault != std::errc{} || end != text.data() + 7) return std::nullopt;
    return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF), static_cast<std::uint8_t>(value & 0xFF)};
}

std::optional<std::vector<Color>> parse_colors(std::string_view text) {
    std::vector<Color> colors;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        if (end > 0) {
            auto const color = parse_color(text.substr(0, end));
            if (!color) return std::nullopt;
            colors.push_back(*color);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (colors.empty()) return std::nullopt;
    return colors;
}

std::optional<WidthValue> parse_width(std::string_view text) {
    if (text == "auto") return WidthValue{};
    if (text.ends_with('*')) {
        auto const share = text.size() == 1 ? std::optional<double>(1) : parse_number(text.substr(0, text.size() - 1));
        if (!share || *share <= 0) return std::nullopt;
        return WidthValue{ColumnWidth::Share, {}, *share};
    }
    auto const fixed = parse_measure(text);
    if (!fixed || fixed->amount <= 0) return std::nullopt;
    return WidthValue{ColumnWidth::Fixed, *fixed, 1};
}

std::optional<PaperSize> parse_paper(std::string_view text) {
    for (NamedPaper const& paper : papers) {
        if (paper.name == text) return PaperSize{Length::mm(paper.width_mm), Length::mm(paper.height_mm)};
    }
    std::size_t const cross = text.find(" x ");
    if (cross == std::string_view::npos) return std::nullopt;
    auto const width = parse_measure(text.substr(0, cross));
    auto const height = parse_measure(text.substr(cross + 3));
    if (!width || !height || width->unit == Unit::Em || height->unit == Unit::Em) return std::nullopt;
    if (width->amount < 72 || height->amount < 72) return std::nullopt;
    return PaperSize{Length::pt(width->amount), Length::pt(height->amount)};
}

std::vector<std::string> paper_names() {
    std::vector<std::string> names;
    for (NamedPaper const& paper : papers) names.emplace_back(paper.name);
    return names;
}

bool is_name(std::string_view text) {
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !letter(text[0])) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || digit(c); });
}

std::string describe(AttributeRule const& rule) {
    switch (rule.kind) {
        case ValueKind::Length: return "panjang dengan satuan, seperti 12pt, 20mm, 2cm, 1in atau 1.5em";
        case ValueKind::TypeSize: return "ukuran huruf dari 1pt sampai 14400pt atau paling kecil 0.1em, seperti 12pt atau 1.2em";
        case ValueKind::Number: return "angka seperti 1.15";
        case ValueKind::Factor: return "angka paling kecil 0.1, seperti 1.15";
        case ValueKind::Whole: return "bilangan bulat";
        case ValueKind::YesNo: return "ya atau tidak";
        case ValueKind::Choice: return fmt::format("salah satu dari {}", fmt::join(split_choices(rule.choices), ", "));
        case ValueKind::Color: return "warna seperti #1f4e79";
        case ValueKind::Colors: return "warna-warna yang dipisah spasi, seperti #1f4e79 #9eb9d4";
        case ValueKind::Width: return "lebar seperti 20mm, *, 2* atau auto";
        case ValueKind::Paper: return "nama kertas (A4, F4, …) atau ukuran seperti 210mm x 297mm";
        case ValueKind::Names: return "nama-nama yang dipisah spasi";
        default: return "sebuah nama dari huruf, angka, `_` atau `-`";
    }
}

bool may_be_computed(ValueKind kind) {
    switch (kind) {
        case ValueKind::Length:
        case ValueKind::TypeSize:
        case ValueKind::Number:
        case ValueKind::Factor:
        case ValueKind::Whole:
        case ValueKind::YesNo:
        case ValueKind::Choice:
        case ValueKind::Color:
        case ValueKind::Colors:
        case ValueKind::Width:
        case ValueKind::StyleName: return true;
        default: return false;
    }
}

std::optional<AttributeValue> parse_attribute(AttributeRule const& rule, std::string_view text) {
    switch (rule.kind) {
        case ValueKind::Length: return as_value(parse_measure(text));
        case ValueKind::TypeSize: return as_value(parse_type_size(text));
        case ValueKind::Number: return as_value(parse_number(text));
        case ValueKind::Factor: return as_value(parse_factor(text));
        case ValueKind::Whole: return as_value(parse_whole(text));
        case ValueKind::Color: return as_value(parse_color(text));
        case ValueKind::Colors: return as_value(parse_colors(text));
        case ValueKind::Width: return as_value(parse_width(text));
        case ValueKind::Paper: return as_value(parse_paper(text));
        case ValueKind::YesNo:
            if (text != "ya" && text != "tidak") return std::nullopt;
            return AttributeValue(text == "ya");
        case ValueKind::Choice: return is_choice(rule, text) ? std::optional<AttributeValue>(std::string(text)) : std::nullopt;
        case ValueKind::Names: return are_names(text) ? std::optional<AttributeValue>(std::string(text)) : std::nullopt;
        case ValueKind::Name:
        case ValueKind::StyleName:
        case ValueKind::MasterName:
        case ValueKind::NumberingName:
        case ValueKind::MacroName: return is_identifier(text) ? std::optional<AttributeValue>(std::string(text)) : std::nullopt;
        default: return AttributeValue(std::string(text));
    }
}

}  // namespace lkjip::layout
