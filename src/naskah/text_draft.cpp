// Plain text: UTF-8, UTF-16 with a byte order mark, otherwise Latin-1 (Windows-1252).
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"
#include "naskah/parts.h"

namespace lkjip::naskah {

namespace {

void append(std::string& text, char32_t c) {
    if (c < 0x80) text += static_cast<char>(c);
    else if (c < 0x800) text += {static_cast<char>(0xC0 | (c >> 6U)), static_cast<char>(0x80 | (c & 0x3FU))};
    else if (c < 0x10000) text += {static_cast<char>(0xE0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)), static_cast<char>(0x80 | (c & 0x3FU))};
    else text += {static_cast<char>(0xF0 | (c >> 18U)), static_cast<char>(0x80 | ((c >> 12U) & 0x3FU)), static_cast<char>(0x80 | ((c >> 6U) & 0x3FU)), static_cast<char>(0x80 | (c & 0x3FU))};
}

enum class Order { Little, Big };

std::string from_utf16(std::string_view bytes, Order order) {
    auto const unit = [&](std::size_t at) -> char32_t {
        auto const first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return order == Order::Little ? first | (second << 8U) : (first << 8U) | second;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        bool const is_pair = c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size();
        if (is_pair) {
            c = 0x10000 + ((c - 0xD800) << 10U) + ((unit(at + 2) - 0xDC00) & 0x3FFU);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        append(text, c);
    }
    return text;
}

// What Windows-1252 has where Latin-1 has control characters: quotation marks and dashes.
constexpr std::array<char32_t, 32> windows{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                           0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_latin(std::string_view bytes) {
    std::string text;
    for (char const byte : bytes) {
        auto const c = static_cast<unsigned char>(byte);
        append(text, c >= 0x80 && c < 0xA0 ? windows[c - 0x80U] : c);
    }
    return text;
}

std::string to_utf8(std::string const& bytes) {
    std::string_view const view = bytes;
    if (view.starts_with(base::utf8_mark)) return bytes.substr(base::utf8_mark.size());
    if (view.starts_with("\xFF\xFE")) return from_utf16(view.substr(2), Order::Little);
    if (view.starts_with("\xFE\xFF")) return from_utf16(view.substr(2), Order::Big);
    return base::first_invalid_utf8(bytes) ? from_latin(bytes) : bytes;
}

// Bytes that no text holds, but programs, pictures and archives do.
bool is_binary(std::string_view text) {
    constexpr std::size_t looked_at = 4096;
    for (char const c : text.substr(0, looked_at))
        if (static_cast<unsigned char>(c) < 0x09 || c == 0x0E || c == 0x7F) return true;
    return false;
}

}  // namespace

std::vector<Line> read_text(std::string const& bytes, std::string const& file) {
    std::string const text = to_utf8(bytes);
    if (is_binary(text))
        fail(base::Category::Data, "N-001", "berkas ini bukan naskah: bukan .docx, .pdf, atau teks", file, "simpan naskahnya sebagai .docx, .pdf, atau .txt");
    if (text.size() > most_text) fail_too_long(file);
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        lines.push_back({std::move(line), 0, static_cast<int>(lines.size()) + 1});
        at = end + 1;
    }
    return lines;
}

}  // namespace lkjip::naskah
