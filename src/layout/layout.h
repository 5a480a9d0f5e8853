#pragma once
// The layout language: XML files in Bahasa Indonesia that say what a report looks like. `read_layout` reads and checks them;
// `resolve` evaluates their expressions against a report's figures and gives a Document. See docs/layout.md.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_origins.h"
#include "base/value.h"
#include "layout/document.h"

namespace lkjip::layout {

class Layout;  // parsed.h
struct LayoutDeleter { void operator()(Layout*) const; };
using LayoutPtr = std::unique_ptr<Layout, LayoutDeleter>;

// `folder` holds `laporan.xml`; with `dasar="../lkjip"` it inherits from another, and with `dasar="lkjip"` from the one of
// that name in the folder `shared`, if there is none beside it. All problems are reported at once.
LayoutPtr read_layout(std::string const& folder, base::Diagnostics& diagnostics, std::string const& shared = {});

// Typefaces that the layout names and `families` lacks, at their places in it.
void check_fonts(Layout const& layout, std::vector<std::string> const& families, base::Diagnostics& diagnostics);

// Does the folder hold a `laporan.xml`?
bool is_layout(std::string const& folder);

// The folders a layout is made of, its own first, then its bases'; and all files that were read.
std::vector<std::string> folders_of(Layout const& layout);
std::vector<std::string> files_of(Layout const& layout);

struct Inputs {
    base::Value const& data;                 // figures::Figures::data
    std::string folder;                      // of the report: pictures are relative to it, then to the layout's folder
    std::vector<std::string> const& files;   // report::Report::files, for places inside the data
    int edition = 1;
    std::string date;                        // print date "2023-02-24"; empty: the document's
    bool trace = false;                      // note which values are printed where (Document::printed)
    std::vector<std::string> const* known_names = nullptr;   // fields the data may have: these are no misspellings
    std::map<std::string, std::string> const* needs = nullptr;   // of fields that are computed, never entered: what from
    base::LineOrigins const* lines = nullptr;   // of texts in `data` that were entered line by line
};
Document resolve(Layout const& layout, Inputs const& inputs, base::Diagnostics& diagnostics);
// The files of its pictures, each once.
std::vector<std::string> pictures_of(Document& document);
// Warns of texts in `narasi` and `daftar` that no expression of the layout, nor of another text, reads.
void check_texts_are_read(Layout const& layout, Inputs const& inputs, base::Diagnostics& diagnostics);

}  // namespace lkjip::layout
