#pragma once
// What resolving a layout shares: the document being made, the names in scope, counters, labels. Private to this module.
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/layout.h"
#include "layout/misspellings.h"
#include "layout/numbering.h"
#include "layout/scope.h"
#include "layout/style_book.h"

namespace lkjip::layout {

// A reference or link to a label that may come later; `Text::link` and `PageReference::label` hold `first_pending` + index
// until the end.
struct PendingReference {
    std::string name;
    Spot spot;
    enum class Form { Number, Title, Page, Link } form = Form::Number;
};
inline constexpr LabelId first_pending = 0x80000000;

// How blocks without a style of their own are set: in the running text, a cell, a list item.
struct Flow {
    NamedStyle style;
    enum class Where { Body, Inside } where = Where::Body;
    int heading_level = 1;    // a `subbab` inside is one deeper
    std::string numbering{};  // name of the `penomoran` in force
};

// The part of a macro's use that `isi-pakai` stands for.
struct UseFrame {
    Node const* use = nullptr;
};

// How much loops and macros have made so far, and the loops that are running, outermost first.
struct Growth {
    struct Loop { Node const* node; std::size_t count; };
    std::size_t made = 0;
    std::vector<Loop> loops;
};
inline constexpr std::size_t most_made = 1000000;   // elements, texts and turns of loops: some 10,000 pages

struct Resolution {
    Resolution(Layout const& read, Inputs const& given, base::Diagnostics& said);

    Layout const& layout;
    Inputs const& inputs;
    base::Diagnostics& diagnostics;
    Document document;
    StyleBook styles;
    base::Value edition, print_date;         // of `edisi` and `tanggal_cetak`
    Scope scope;
    Numbering numbering;
    std::unordered_map<std::string, LabelId> label_names;
    std::unordered_map<LabelId, Spot> label_spots;
    std::vector<PendingReference> references;
    std::vector<UseFrame> uses;
    std::set<std::string> reported;          // faults that were said once
    int faults = 0;                          // met so far, the repeated ones too
    std::map<std::string, Node const*> missed_labels;   // with the element that has no title; null: with a fault that was said
    Misspellings misspellings;
    std::vector<int> list_counts;            // last number, by depth of nesting
    int list_depth = 0;
    int text_depth = 0;                      // of data texts inside data texts
    std::set<base::Value const*> scans;      // that have a page
    std::vector<base::Value const*> seen;    // numbers printed since the last claim, see tracing.h
    LabelId caption = no_label;              // of the table being written
    Growth growth;

    [[nodiscard]] Scope report_scope() const;   // the report's fields alone
    void error(Spot spot, std::string code, std::string message, std::string hint = {}, std::size_t shift = 0);
    void warning(Spot spot, std::string code, std::string message, std::string hint = {});
    [[nodiscard]] base::Place place(Spot spot, std::size_t shift = 0) const;
    [[nodiscard]] Source source(Spot spot) const { return {static_cast<std::uint32_t>(spot.file < 0 ? 0 : spot.file), spot.line, spot.column}; }
    [[nodiscard]] bool is_own_file(Spot begin) const;   // whether the text of the report that begins here is all of a file
    // Of byte `at` of a text of the report that begins at `begin`; the beginning of it or of the line it was entered with, unless
    // the text is a file of its own.
    [[nodiscard]] Spot spot_inside(Spot begin, std::string_view text, std::size_t at) const;
    // The spot of a value in the report's files; file −1 when it was derived.
    [[nodiscard]] Spot spot_of(base::Value const& value) const;
};

// A block with the place it comes from.
template <typename Kind>
void add_block(Blocks& into, Kind&& kind, Source source) {
    Block& block = into.emplace_back(std::forward<Kind>(kind));
    block.source = source;
}

}  // namespace lkjip::layout
