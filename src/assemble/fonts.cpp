#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "assemble/parts.h"

namespace lkjip::assemble {

namespace {

std::vector<QPDFObjectHandle> composite_fonts(QPDF& pdf) {
    std::vector<QPDFObjectHandle> fonts;
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isDictionaryOfType("/Font", "/Type0")) fonts.push_back(object);
    std::sort(fonts.begin(), fonts.end(), [](auto const& a, auto const& b) { return a.getObjectID() < b.getObjectID(); });
    return fonts;
}

// The text a code stands for: ligatures are taken apart, spaces and hyphens that only differ in breaking are plain ones.
std::string unicode_hex(char16_t code) {
    switch (code) {
        case 0xFB01: return "00660069";
        case 0xFB02: return "0066006C";
        case 0x00A0: return "0020";
        case 0x2011: return "002D";
        default: return fmt::format("{:04X}", static_cast<unsigned>(code));
    }
}

std::string to_unicode_map(std::vector<char16_t> const& codes) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_in_block = 100;
    for (auto code = codes.begin(); code != codes.end();) {
        auto const rest = static_cast<std::size_t>(std::distance(code, codes.end()));
        std::size_t const count = std::min(rest, most_in_block);
        map += fmt::format("{} beginbfchar\n", count);
        for (std::size_t i = 0; i < count; ++i, ++code)
            map += fmt::format("<{:04X}> <{}>\n", static_cast<unsigned>(*code), unicode_hex(*code));
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// `[c [w w …] c [w …]]` as code → width.
std::map<int, int> read_widths(QPDFObjectHandle widths) {
    std::map<int, int> width_of;
    for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
        int const first = widths.getArrayItem(i).getIntValueAsInt();
        QPDFObjectHandle run = widths.getArrayItem(i + 1);
        for (int j = 0; j < run.getArrayNItems(); ++j) width_of[first + j] = run.getArrayItem(j).getIntValueAsInt();
    }
    return width_of;
}

QPDFObjectHandle widths_in_use(QPDFObjectHandle descendant, std::vector<char16_t> const& codes) {
    std::map<int, int> const width_of = read_widths(descendant.getKey("/W"));
    int const usual = descendant.getKey("/DW").getIntValueAsInt();
    QPDFObjectHandle result = QPDFObjectHandle::newArray();
    QPDFObjectHandle run;
    int next = -1;
    for (char16_t code : codes) {
        if (code != next) {
            run = QPDFObjectHandle::newArray();
            result.appendItem(QPDFObjectHandle::newInteger(code));
            result.appendItem(run);
        }
        auto const found = width_of.find(code);
        result.getArrayItem(result.getArrayNItems() - 1)
            .appendItem(QPDFObjectHandle::newInteger(found == width_of.end() ? usual : found->second));
        next = code + 1;
    }
    return result;
}

// libharu leaves CapHeight out; two thirds of the ascender serves for text faces when the file does not tell.
void complete_descriptor(QPDFObjectHandle descriptor) {
    if (!descriptor.hasKey("/CapHeight")) {
        long long const ascent = descriptor.getKey("/Ascent").getIntValue();
        descriptor.replaceKey("/CapHeight", QPDFObjectHandle::newInteger(ascent * 2 / 3));
    }
}

std::vector<char16_t> sorted(font::CodeSet const& codes) {
    std::vector<char16_t> list;
    codes.for_each([&](char16_t code) { list.push_back(code); });
    return list;
}

void mend_font(QPDF& pdf, QPDFObjectHandle font, std::vector<char16_t> const& codes) {
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, to_unicode_map(codes)));
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    descendant.replaceKey("/W", widths_in_use(descendant, codes));
    complete_descriptor(descendant.getKey("/FontDescriptor"));
}

}  // namespace

void mend_fonts(QPDF& pdf, std::vector<font::CodeSet> const& used) {
    std::vector<QPDFObjectHandle> const fonts = composite_fonts(pdf);
    std::size_t next = 0;
    for (font::CodeSet const& codes : used) {
        if (codes.empty()) continue;
        if (next == fonts.size()) throw std::logic_error("painted fonts do not match the pages");
        mend_font(pdf, fonts[next++], sorted(codes));
    }
}

}  // namespace lkjip::assemble
