#pragma once
// The resolved document: what a layout and the report's figures make together, ready to be typeset. Plain data: every
// expression is evaluated, every loop unrolled, every number (headings, captions, lists) given; only page numbers are
// still open. Texts are UTF-8, NFC. Styles are interned: blocks and inlines point into `Document::styles`.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/length.h"

namespace lkjip::base {
class Value;
}

namespace lkjip::layout {

using base::Color;
using base::Length;

// ---------------------------------------------------------------------------------------------------------- styles

// Decimal: in table cells only, commas under one another. Outer, Inner: in headers and footers, by the side of the binding.
enum class Align { Justify, Left, Center, Right, Decimal, Outer, Inner };
enum class VAlign { Top, Middle, Bottom };

struct CharStyle {
    std::string family = "Liberation Serif";  // a family of the font manifest
    Length size = Length::pt(12);
    bool bold = false;
    bool italic = false;
    bool underline = false;
    Color color{};
    Length rise{};         // baseline shift, up is positive (superscript: rise and smaller size are already set)
    Length tracking{};     // extra space after every character
    bool operator==(CharStyle const&) const = default;
};

struct ParagraphStyle {
    Align align = Align::Justify;
    double line_spacing = 1.15;    // times the natural line height of the font (ascender + descender + line gap)
    Length first_indent{};         // of the first line; negative hangs
    Length left{}, right{};        // indents
    Length before{}, after{};      // space above (dropped at the top of a page) and below; adjoining ones: the larger counts
    bool hyphenate = true;
    bool keep_together = false;
    bool keep_with_next = false;
    int orphans = 2;               // least lines at the foot of a page
    int widows = 2;                // least lines at the top of the next
    bool operator==(ParagraphStyle const&) const = default;
};

using CharStyleId = std::uint16_t;
using ParagraphStyleId = std::uint16_t;

// ---------------------------------------------------------------------------------------------------------- inlines

using LabelId = std::uint32_t;  // of a heading, caption or appendix; index into Document::labels
inline constexpr LabelId no_label = 0xFFFFFFFF;

struct Text {
    std::string text;              // no control characters; U+00A0 does not break, U+00AD is a soft hyphen
    CharStyleId style = 0;
    LabelId link = no_label;       // internal link
    std::string url{};             // external link
};
struct LineBreak {};
struct PageNumber { CharStyleId style = 0; };             // of the page it stands on, in the section's numerals
struct PageCount { CharStyleId style = 0; };              // number of the last page of the same numbering
struct RunningTitle { int level = 1; bool with_number = false; CharStyleId style = 0; };  // headers: the heading in force on the page
struct PageReference { LabelId label = no_label; CharStyleId style = 0; };  // number of the page that holds the label

struct Inline;
struct InlineFraction {
    std::vector<Inline> above, below;
    CharStyleId style = 0;         // of the bar
};
struct InlineImage {
    std::string file;              // absolute path, PNG or JPEG
    Length width, height;          // of the box it is scaled into (aspect kept when one is zero)
};
struct Inline : std::variant<Text, LineBreak, PageNumber, PageCount, RunningTitle, PageReference, InlineFraction, InlineImage> {
    using variant::variant;
};
using Inlines = std::vector<Inline>;

// ---------------------------------------------------------------------------------------------------------- blocks

struct Block;
using Blocks = std::vector<Block>;

// Where a block comes from, for messages of later stages ("tabel melampaui lebar halaman").
struct Source {
    std::uint32_t file = 0;        // index into Document::files
    int line = 0;
    int column = 0;
};

struct Paragraph {
    ParagraphStyleId style = 0;
    Inlines content;
    LabelId label = no_label;      // an anchor at its first line
};

struct Heading {
    int level = 1;                 // 1: bab, 2: subbab, ...
    Inlines number;                // "BAB I", "A."; may be empty
    Inlines title;
    bool number_on_own_line = false;  // BAB I above PENDAHULUAN; otherwise the title hangs after the number
    Length number_width{};            // least width of the number column; zero: natural width plus half an em
    ParagraphStyleId style = 0;
    LabelId label = no_label;         // always set; carries bookmark title and contents entry
    bool printed = true;              // false: only a bookmark at its place
};

// A list: numbers are already made. Items hang after their markers.
struct ListItem {
    Inlines marker;
    Blocks body;
};
struct List {
    Length marker_indent{};        // left edge of the marker
    Length body_indent{};          // left edge of the body; a marker too wide pushes only its own first line
    Align marker_align = Align::Left;
    Length item_gap{};
    ParagraphStyleId marker_style = 0;
    std::vector<ListItem> items;
};

struct FormulaTerm;
using FormulaTerms = std::vector<FormulaTerm>;
struct FormulaFraction { FormulaTerms above, below; };
struct FormulaTerm : std::variant<Text, FormulaFraction> { using variant::variant; };
// A displayed formula on one line; a term that would not fit is broken inside the fraction's parts.
struct Formula {
    FormulaTerms terms;
    Align align = Align::Center;
    Length before{}, after{}, left{};
    CharStyleId style = 0;
};

// ---- tables ----
struct Border { Length width{}; Color color{}; };  // width 0: none

enum class ColumnWidth { Auto, Fixed, Share };
struct Column {
    ColumnWidth kind = ColumnWidth::Auto;
    Length fixed{};                // Fixed: total width with padding
    double share = 1;              // Share: part of what is left ("*", "2*")
    Length least{};                // least width, 0 = longest word
};

struct Cell {
    int column = 0;                // first grid column
    int columns = 1;               // spans
    int rows = 1;                  // rows spanned, this one included; covered places have no Cell
    Align align = Align::Left;
    VAlign valign = VAlign::Top;
    Blocks body;                   // most often one Paragraph; Align::Decimal cells hold one Paragraph with one number
    std::optional<Color> fill;
    bool repeat_label = true;      // a spanning cell's text is set again after a page break
    bool no_wrap = false;          // numbers and short codes: never broken over lines
    std::optional<Border> top, bottom, left, right;  // instead of the table's
    int turn = 0;                  // 0, or 90: text runs upwards (narrow header cells)
};

enum class RowBreak { Auto, Avoid, KeepWithNext };  // may split / never splits / never splits and not last on a page
struct Row {
    std::vector<Cell> cells;       // in column order
    RowBreak breaking = RowBreak::Auto;
    Length least_height{};
    int group = -1;                // rows of one group (≥ 0) are kept on one page when they fit on one
    Source source{};
    std::vector<Inlines> carried;  // empty, or per column the running total to print when a page ends after this row
};

struct Caption {
    Inlines text;                  // "Tabel 3.1 " + title, complete
    Inlines continued;             // the same with "(lanjutan)", for following pages
    ParagraphStyleId style = 0;
    LabelId label = no_label;
    bool below = false;            // figures: under the picture
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> header;       // repeated on every page
    std::vector<Row> body;
    std::vector<Row> footer;       // once, at the end; kept with the last body row
    std::optional<Caption> caption;
    bool repeat_caption = true;    // print `continued` on following pages
    bool repeat_header = true;
    Blocks source_note;            // under the table, kept with its last row
    Length padding_x = Length::pt(4), padding_y = Length::pt(2);
    Border outer{Length::pt(0.75)}, inner{Length::pt(0.4)}, header_rule{Length::pt(0.75)};
    bool horizontal_rules = true, vertical_rules = true;  // inside
    bool side_rules = true;        // at the left and right edge
    std::optional<Length> width;   // default: the measure
    Align align = Align::Center;   // of a table narrower than the measure
    Length left{};                 // indent
    Length before{}, after{};
    double smallest_scale = 0.8;   // type may step down to this share before anything overflows
    bool keep_together = false;
    std::string carried_label{}, brought_label{};  // "Jumlah dipindahkan", "Jumlah pindahan"
    ParagraphStyleId carried_style = 0;            // of their row, left aligned
    CharStyleId carried_characters = 0;
};

// ---- pictures ----
struct OrgNode {
    Inlines title;                 // office, bold
    Inlines holder;                // name; may be empty
    Inlines note;                  // NIP, eselon; may be empty
    bool staff = false;            // drawn at the side of the line
    std::vector<OrgNode> children;
};
struct OrgChart {
    OrgNode root;
    std::optional<Length> height;  // default: as needed
    CharStyleId style = 0;
    Color rule{20, 48, 79}, title_fill{233, 238, 244};
};

enum class ChartKind { Bars, GroupedBars, StackedBars, HorizontalBars, Lines, Donut };
struct ChartSeries { std::string name; std::vector<std::optional<double>> values; std::vector<std::string> labels; };
struct Chart {
    ChartKind kind = ChartKind::Bars;
    std::vector<std::string> categories;
    std::vector<ChartSeries> series;  // labels: value labels as printed, same length as values
    std::string unit;
    std::optional<double> reference;  // a dashed line, e.g. 100 %
    std::string reference_label;
    Length height = Length::mm(70);
    CharStyleId style = 0;
    std::vector<Color> colors;        // of series (of parts in a donut), in turn; never empty
    Inlines alternative;              // for readers who cannot see it
};

struct Image {
    std::string file;              // absolute path, PNG or JPEG
    std::optional<Length> width, height;
    Align align = Align::Center;
    Inlines alternative;
};

// A figure: a picture with its caption, kept together.
// When it does not fit on what is left of a page, the text goes on and it stands at the top of the next (`floats`).
struct Figure { std::shared_ptr<Block> content; Caption caption; Length before{}, after{}; bool floats = true; };

// Side by side without rules: signature blocks, letterheads, label-colon-text columns.
struct ColumnPart { ColumnWidth kind = ColumnWidth::Share; Length fixed{}; double share = 1; Blocks body; VAlign valign = VAlign::Top; };
struct Columns { std::vector<ColumnPart> parts; Length gap = Length::pt(12); bool keep_together = true; Length before{}, after{}; bool keep_with_previous = false; bool widths_written = true; };   // others give way unasked where there is no room

// A frame around blocks, may be filled (number boxes, quotations, places for a scan).
struct Box {
    Blocks body;
    Border border{Length::pt(0.75)};
    std::optional<Color> fill;
    Length padding = Length::pt(6);
    std::optional<Length> width, height;
    Align align = Align::Left;
    Length before{}, after{};
};

struct Group { Blocks body; bool keep_together = true; bool keep_with_next = false; };  // kept on one page when it fits
// Dropped at a page top unless said. `signing`: room for a signature; side by side those begin at the same height.
struct Space { Length height; bool at_page_top = false; bool signing = false; };
struct Fill {};                    // stretches to push what follows to the foot of the page
struct Rule { Length thickness = Length::pt(1); Color color{}; bool double_line = false; Length before{}, after{}; };
struct PageBreak { enum class To { Next, Odd, Even } to = To::Next; };  // Odd, Even: an empty page comes first if need be

// A list of what the document holds, with leaders and page numbers, made by the typesetter.
enum class ContentsOf { Headings, Tables, Figures, Appendices };
struct ContentsStyle { ParagraphStyleId paragraph = 0; CharStyleId character = 0; };
struct Contents {
    ContentsOf of = ContentsOf::Headings;
    int deepest_level = 3;
    std::vector<ContentsStyle> styles;     // per level (index level − 1; the last one serves deeper levels); never empty
    bool leaders = true;
    Inlines empty;                 // printed when there is nothing to list
};

struct Block : std::variant<Paragraph, Heading, List, Formula, Table, OrgChart, Chart, Image, Figure, Columns, Box, Group, Space,
                            Fill, Rule, PageBreak, Contents> {
    using variant::variant;
    Source source{};
};

// ---------------------------------------------------------------------------------------------------------- document

enum class Numerals { Arabic, LowerRoman, UpperRoman, None };

// A page master: paper and what stands in its margins. Header and footer are set in the text width.
struct PageMaster {
    std::string name;
    Length width, height;          // as the page is looked at (landscape: width > height)
    Length top, bottom, left, right;  // margins; on even pages left and right are swapped if `binding` is set
    bool binding = false;
    Blocks header, footer;         // header's top is `header_from_top`, footer's bottom is `footer_from_bottom`
    Length header_from_top = Length::mm(12), footer_from_bottom = Length::mm(12);
    bool first_page_plain = false; // no header and footer on a section's first page
    std::optional<Border> page_border;
    VAlign valign = VAlign::Top;
    Length grid{};                 // first baselines of paragraphs stand on multiples of it from the text area's top; 0: freely
};

struct Section {
    std::string id;
    std::uint16_t master = 0;      // index into Document::masters
    Numerals numerals = Numerals::Arabic;
    std::optional<int> restart_at; // page number of its first page; otherwise it goes on
    bool starts_on_odd = false;
    Blocks body;
};

enum class LabelKind { Heading, Table, Figure, Appendix, Anchor };
struct Label {
    LabelKind kind = LabelKind::Anchor;
    int level = 1;
    std::string name;              // as in the layout; may be empty
    Inlines number;                // "A.", "Tabel 3.1"; as printed in lists
    Inlines title;                 // as printed in lists (no line breaks)
    std::string bookmark;          // plain text of number and title
    bool in_contents = true;
    bool in_bookmarks = true;
};

struct Properties {
    std::string title, author, subject, keywords, language = "id";
};

// A text with characters beyond the Latin letters and the common signs, as it was entered: `{{ }}` and all.
struct UnusualText {
    Source source{};
    std::string text;
    bool is_file_line = false;     // its characters are columns of the file, counted from `source`
};

// A value of the report that is printed, with Inputs::trace. It points into Inputs::data.
struct Printed {
    base::Value const* value = nullptr;
    LabelId label = no_label;      // of the block it stands in
    LabelId caption = no_label;    // of the table or figure around it
    Source source{};
};

struct Document {
    std::vector<CharStyle> char_styles;
    std::vector<ParagraphStyle> paragraph_styles;
    std::vector<PageMaster> masters;
    std::vector<Section> sections;
    std::vector<Label> labels;     // in the order in which they stand in the document
    std::vector<std::string> files;
    Properties properties;
    std::vector<std::string> hyphenation_exceptions;  // "sa-kip"; a word without hyphens is never broken
    std::vector<std::string> unbreakable;  // phrases kept on one line
    std::vector<Printed> printed;  // in the order of the document
    std::vector<UnusualText> unusual;  // of the report and the layout, to name where a character comes from
};

}  // namespace lkjip::layout
