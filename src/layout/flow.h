#pragma once
// Running content: blocks, and text between them as paragraphs of its own.
#include "layout/inlines.h"
#include "layout/resolution.h"

namespace lkjip::layout {

// The flow inside a cell, item or box: its texts in `style`, headings as outside.
Flow flow_in(Flow const& outer, NamedStyle style);

// Children that may be text, inlines and blocks.
Blocks flow_of(Resolution& work, std::vector<Node> const& children, Flow const& flow);

// One block element; what it makes is appended.
void write_block(Resolution& work, Node const& node, Flow const& flow, Blocks& into);

// The style an element asks for by `gaya`, or that of the flow, or (in the running text) the built-in one.
NamedStyle style_for(Resolution& work, Node const& node, Flow const& flow, std::string_view in_body);

// Space around a block: `sebelum`, `sesudah`.
Length length_of(Node const& node, std::string_view name, Length type_size, Length otherwise = {});
Align side_of(std::string_view word, Align otherwise);
VAlign height_of(std::string_view word, VAlign otherwise);

// ---- the elements, each in its own file
void write_heading(Resolution& work, Node const& node, Flow const& flow, Blocks& into);        // headings.cpp
void write_appendix(Resolution& work, Node const& node, Flow const& flow, Blocks& into);       // appendices.cpp
void write_scan(Resolution& work, Node const& node, Flow const& flow, Blocks& into);           // appendices.cpp
// Warns of scans of the report that no page shows: papers somebody added and nobody would miss. After everything was written.
void warn_of_unprinted_scans(Resolution& work);   // appendices.cpp
void write_list(Resolution& work, Node const& node, Flow const& flow, Blocks& into);           // lists.cpp
void write_data_text(Resolution& work, Node const& node, Flow const& flow, Blocks& into);      // data_text.cpp
void write_table(Resolution& work, Node const& node, Flow const& flow, Blocks& into);          // tables.cpp
void write_formula(Resolution& work, Node const& node, Flow const& flow, Blocks& into);        // formulas.cpp
void write_columns(Resolution& work, Node const& node, Flow const& flow, Blocks& into);        // letters.cpp
void write_label_rows(Resolution& work, Node const& node, Flow const& flow, Blocks& into);     // letters.cpp
void write_signature(Resolution& work, Node const& node, Flow const& flow, Blocks& into);      // letters.cpp
void write_image(Resolution& work, Node const& node, Flow const& flow, Blocks& into);          // figures.cpp
void write_org_chart(Resolution& work, Node const& node, Flow const& flow, Blocks& into);      // org_charts.cpp
void write_chart(Resolution& work, Node const& node, Flow const& flow, Blocks& into);          // charts.cpp

}  // namespace lkjip::layout
