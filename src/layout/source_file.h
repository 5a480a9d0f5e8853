#pragma once
// A layout file as text, and where in it something stands.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lkjip::layout {

// A place in one of `Layout::files`; past their number, in one of the report's data files. Line and column from 1.
struct Spot {
    int file = -1;
    std::uint32_t offset = 0;  // of the byte; layout files only
    int line = 0;
    int column = 0;
};

inline constexpr std::uint32_t unknown_offset = 0xFFFFFFFF;  // the place is the line and column, whatever the shift

class SourceFile {
public:
    SourceFile(std::string name, std::string text);

    [[nodiscard]] std::string const& name() const { return name_; }  // as the user named it
    [[nodiscard]] std::string const& text() const { return text_; }
    // Line and column (in characters) of a byte.
    [[nodiscard]] std::pair<int, int> line_and_column(std::size_t offset) const;
    // Offset of the byte that became byte `decoded` of the text or attribute value which begins at `start`: a character
    // reference is several bytes here and one character there.
    [[nodiscard]] std::size_t raw_offset(std::size_t start, std::size_t decoded) const;

private:
    std::string name_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
};

}  // namespace lkjip::layout
