#pragma once
// The bundle X.lkjip: a report with all that belongs to it in one zip archive, for handing it over. It holds
//   bundel.json          format, version, and name, size and SHA-256 of every other file
//   laporan.json, …      the data with what they include, pictures and scans, by their paths in the report's folder
//   tata-letak/          the layout it is to be set with, where it has one of its own; tata-letak-dasar-1/ … what that builds on
#include <string>

#include "base/diagnostic.h"
#include "report/report.h"

namespace lkjip::workbook {

// `layout`: folder of the layout to go with it; empty: the report's own `tata-letak`, if there is one. `shared`: folder of the
// layouts that one may build on by name. The same report gives the same bytes. Throws base::Error.
std::string make_bundle(report::Report const& report, std::string const& layout, std::string const& shared = {});

bool is_bundle(std::string const& file);

// Into `folder`, which must exist. Throws base::Error before anything is written: not a bundle (W-040), changed on the way
// (W-041), a path that leads out of the folder (W-042), files too many or missing (W-043), newer than this program (W-044).
void unpack_bundle(std::string const& file, std::string const& folder);

constexpr char const* bundled_layout = "tata-letak";

}  // namespace lkjip::workbook
