#pragma once
// A report as a folder of JSON files: laporan.json with what is short, one file for each larger part.
#include <string>

#include "base/value.h"

namespace lkjip::workbook {

enum class Existing { Refuse, Overwrite };

// laporan.json is written last, so that a folder with one is complete. Throws base::Error: the folder holds a report already
// (W-027), or can't be written.
void write_report_folder(base::Value const& data, std::string const& folder, Existing existing);

}  // namespace lkjip::workbook
