#pragma once
// Every element and attribute of the layout language, in one table: what it is for, where it may stand, what it may hold,
// what kind of value an attribute takes. Reading, checking, `lkjip layout elements` and the XSD in layouts/schema follow
// this table. `help` is one line of Bahasa Indonesia, without a full stop.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lkjip::layout {

enum class Tag : std::uint8_t {
    Text,
    // files and definitions
    Report, Fragment, Include, Properties, Style, HyphenationException, Unbreakable, PageMaster, PageHeader, PageFooter, Numbering,
    NumberingLevel, CaptionNumbering, Macro, Section, Palette, NoSection,
    // control
    ForEach, If, Else, Choose, Case, Let, Use, UseContent,
    // headings and appendices
    Chapter, Heading, Title, ShortTitle, Appendix, SubAppendix, Scan,
    // blocks
    Paragraph, DataText, List, Item, Quotation, Box, Space, Fill, Rule, PageBreak, Group, Columns, ColumnPart, LabelRows, LabelRow,
    Signature, Image, OrgChart, OrgTitle, OrgHolder, OrgNote, Chart, Series, Formula, Contents, ListOfTables, ListOfFigures,
    ListOfAppendices,
    // tables
    Table, TableColumn, ColumnGroup, ColumnNumbers, TableFooter, TableSource, Row, Cell,
    // inlines
    Bold, Italic, Underline, Superscript, Subscript, Small, AllCapitals, Colored, Font, LineBreak, Link, Reference, PageNumber,
    PageCount, RunningTitle, Fraction, Above, Below, InlineImage
};

// Kinds of places; an element says which it may take and which it offers.
enum PlaceKind : std::uint32_t {
    at_root = 1u << 0, at_top = 1u << 1, at_section = 1u << 2, at_chapter = 1u << 3, at_block = 1u << 4, at_inline = 1u << 5,
    at_item = 1u << 6, at_table_part = 1u << 7, at_row = 1u << 8, at_cell = 1u << 9, at_title = 1u << 10, at_label_row = 1u << 11,
    at_column_part = 1u << 12, at_series = 1u << 13, at_org_part = 1u << 14, at_level = 1u << 15, at_fraction_part = 1u << 16,
    at_page_part = 1u << 17, at_case = 1u << 18, at_else = 1u << 19, at_control = 1u << 20, at_column = 1u << 21,
    at_include = 1u << 22
};
inline constexpr std::uint32_t at_flow = at_block | at_inline;
inline constexpr std::uint32_t anywhere = 0xFFFFFFFF;

enum class ValueKind : std::uint8_t {
    Text,          // text with {{ }}
    Expression,
    Length,        // 12pt 20mm 2cm 1in 1.5em
    TypeSize,      // 12pt 1.2em, not so small that nobody sees it
    Number,        // 1.15
    Factor,        // 1.15, not below 0.1
    Whole,         // 3
    YesNo,
    Choice,
    Color,         // #1f4e79
    Name,          // a new name, usable in expressions
    Names,         // several, parted by spaces
    Plain,         // text without {{ }}
    StyleName, MasterName, NumberingName, MacroName,  // names of things defined elsewhere
    Width,         // 20mm * 2* auto
    Colors,        // #1f4e79 #9eb9d4
    Paper          // A4, or 210mm x 297mm
};

enum class Need : std::uint8_t { Optional, Required };

struct AttributeRule {
    std::string_view name;
    ValueKind kind = ValueKind::Text;
    std::string_view help{};
    Need need = Need::Optional;
    std::string_view choices{};  // "kiri|tengah|kanan"
};

struct ElementRule {
    Tag tag;
    std::string_view name;
    std::string_view help;
    std::uint32_t is = 0;        // the places it may take
    std::uint32_t holds = 0;     // the places it offers; at_inline: text too
    std::vector<AttributeRule> attributes{};
    bool open = false;           // further attributes are parameters (`pakai`)
    bool inherits = false;       // offers what its parent offers (control elements)
};

std::vector<ElementRule> const& vocabulary();

// The rule for `name` that fits a place, otherwise any rule of that name, otherwise null.
ElementRule const* find_element(std::string_view name, std::uint32_t place);
AttributeRule const* find_attribute(ElementRule const& element, std::string_view name);
// What control elements among the children of an element that holds `place` may hold in their turn: neither definitions nor
// the branches of another control element.
constexpr std::uint32_t control_content(std::uint32_t place) { return place & ~(at_root | at_top | at_else | at_case); }

// The elements that `element` may stand in; control elements, macros and fragments, which may hold anything, left out.
std::vector<std::string> parent_names(ElementRule const& element);
std::vector<std::string> element_names(std::uint32_t place);
std::vector<std::string> attribute_names(ElementRule const& element);
std::vector<std::string> split_choices(std::string_view choices);

// The parts of the table, each in its own file.
std::vector<ElementRule> definition_elements();
std::vector<ElementRule> control_elements();
std::vector<ElementRule> block_elements();
std::vector<ElementRule> picture_elements();
std::vector<ElementRule> table_elements();
std::vector<ElementRule> inline_elements();

}  // namespace lkjip::layout
