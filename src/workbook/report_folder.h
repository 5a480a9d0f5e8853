#pragma once
// A report as a folder of JSON files: laporan.json with what is short, one file for each larger part.
#include <string>

#include "base/value.h"

namespace lkjip::workbook {

enum class Existing { Refuse, Overwrite };

// All files are written beside their places before the first is put in place, laporan.json last: what can't be written whole
// leaves the folder as it was. Throws base::Error: a file is there already (W-027), or can't be written.
void write_report_folder(base::Value const& data, std::string const& folder, Existing existing);

}  // namespace lkjip::workbook
