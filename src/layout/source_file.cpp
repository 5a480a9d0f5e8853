#include "layout/source_file.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace lkjip::layout {

namespace {

std::size_t utf8_length(unsigned long code) {
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
}

// Bytes of the character that a reference like `&amp;` or `&#x2013;` stands for.
std::size_t decoded_length(std::string_view reference) {
    if (reference.size() < 4 || reference[1] != '#') return 1;
    bool const hexadecimal = reference[2] == 'x';
    std::string const digits(reference.substr(hexadecimal ? 3 : 2));
    return utf8_length(std::strtoul(digits.c_str(), nullptr, hexadecimal ? 16 : 10));
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    line_starts_.push_back(0);
    for (std::size_t at = 0; at < text_.size(); ++at) {
        if (text_[at] == '\n') line_starts_.push_back(at + 1);
    }
}

std::pair<int, int> SourceFile::line_and_column(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    auto const next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    std::size_t start = *std::prev(next);
    if (start == 0 && text_.starts_with(base::utf8_mark)) start = std::min(offset, base::utf8_mark.size());
    std::size_t const column = base::count_characters(std::string_view(text_).substr(start, offset - start)) + 1;
    return {static_cast<int>(next - line_starts_.begin()), static_cast<int>(column)};
}

std::size_t SourceFile::raw_offset(std::size_t start, std::size_t decoded) const {
    std::size_t at = start;
    while (decoded > 0 && at < text_.size()) {
        std::size_t raw = 1;
        std::size_t meant = 1;
        std::size_t const end = text_[at] == '&' ? text_.find(';', at) : std::string::npos;
        if (end != std::string::npos) {
            raw = end + 1 - at;
            meant = decoded_length(std::string_view(text_).substr(at, raw));
        } else if (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n') {
            raw = 2;
        }
        at += raw;
        decoded -= std::min(decoded, meant);
    }
    return at;
}

}  // namespace lkjip::layout
