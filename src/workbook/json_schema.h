#pragma once
#include <string>

#include "report/report.h"

namespace lkjip::workbook {

// The schema of the report's data as JSON Schema (draft 7), for editors that check and complete while one types. Where any
// object may be replaced by {"sertakan": "berkas.json"}, the schema says so.
std::string json_schema(report::Shape const& report);

}  // namespace lkjip::workbook
