#pragma once
// Finishes a painted file with qpdf: right ToUnicode maps, metadata (Info and XMP), sRGB output intent, bookmarks, page
// labels, links, language, object streams, compression and an id that depends on the content alone.
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "frame/frame.h"
#include "pdf/pdf.h"

namespace lkjip::assemble {

struct Metadata {
    std::string title, author, subject, keywords, creator, language = "id";
    std::int64_t date = 0;         // seconds since 1970 UTC: creation and modification
};

// Pages of a scanned PDF put in after a page of the report.
struct Insert { int after_page = 0; std::string file; };

pdf::Bytes finish(pdf::Bytes const& painted, frame::Pages const& pages, Metadata const& metadata, base::Diagnostics& diagnostics);

}  // namespace lkjip::assemble
