#pragma once
// The steps of finishing, each on an open qpdf document. Called in the order of `finish`.
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "assemble/assemble.h"
#include "font/code_set.h"
#include "frame/frame.h"

namespace lkjip::assemble {

// ToUnicode maps that are valid (libharu's are not), widths cut down to the codes in use, CapHeight.
// `used`: by FontId, as painted.
void mend_fonts(QPDF& pdf, std::vector<font::CodeSet> const& used);
// Link annotations with the print flag, as PDF/A wants it.
void add_links(QPDF& pdf, frame::Pages const& pages);
void add_bookmarks(QPDF& pdf, frame::Pages const& pages);
void add_page_labels(QPDF& pdf, frame::Pages const& pages);
// Info and XMP with the same contents, language, title in the window bar, sRGB output intent.
void add_metadata(QPDF& pdf, Metadata const& metadata);
// Every stream with deflate, on both cores; the result does not depend on their number.
void compress_streams(QPDF& pdf);

// `[page /XYZ 0 top null]`, top measured from the page's upper edge.
QPDFObjectHandle destination(QPDFObjectHandle page, base::Length page_height, base::Length top);
QPDFObjectHandle real(double value);  // two decimals at most

}  // namespace lkjip::assemble
