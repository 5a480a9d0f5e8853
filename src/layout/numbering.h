#pragma once
// Counts headings, captions and appendices, and words their numbers as the layout says (`penomoran`, `penomoran-keterangan`).
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "layout/parsed.h"

namespace lkjip::layout {

inline constexpr int deepest_heading = 6;

// 4 → "4", "IV", "iv", "D", "d"; empty for "tanpa".
std::string number_in(std::string_view numerals, int value);

struct HeadingNumber {
    std::string text;              // "BAB I", "A."
    bool on_own_line = false;
};

enum class CaptionKind { Table, Figure };

class Numbering {
public:
    explicit Numbering(Layout const& layout);

    // The next number at a level (1 to 6), or `start`. `scheme`: name of a `penomoran`.
    HeadingNumber next_heading(int level, std::string_view scheme, std::optional<int> start);
    void enter_unnumbered_chapter();
    std::string next_caption(CaptionKind kind);         // "Tabel 3.1"
    std::string next_appendix();                        // "Lampiran 2"
    [[nodiscard]] std::string continued() const { return continued_; }   // "(lanjutan)"
    [[nodiscard]] bool caption_number_on_own_line() const { return own_line_; }

private:
    struct Level {
        std::string prefix, numerals, suffix;
        bool own_line = false;
        bool complete = false;     // with the counts of the levels above: 3.2.1
    };
    [[nodiscard]] std::string counted(std::string_view scheme, int level) const;
    [[nodiscard]] Level level_of(std::string_view scheme, int level) const;
    void reset_captions();

    Layout const& layout_;
    std::array<int, deepest_heading> headings_{};
    std::array<int, 2> captions_{};
    int appendices_ = 0;
    bool in_chapter_ = false;
    bool in_appendix_ = false;
    std::array<std::string, 2> caption_forms_{"Tabel {bab}.{nomor}", "Gambar {bab}.{nomor}"};
    std::string appendix_form_ = "Lampiran {nomor}";
    std::string continued_ = "(lanjutan)";
    std::string chapter_numerals_ = "angka";
    bool own_line_ = false;
};

}  // namespace lkjip::layout
