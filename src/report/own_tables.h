#pragma once
// Tables of the report's own making: {"kolom": {"nama": "teks", "rincian": {"uraian": "teks?"}}, "baris": […]}.
#include <string>
#include <vector>

#include "base/value.h"
#include "report/report.h"

namespace lkjip::report {

std::vector<std::string> column_kinds();   // "teks", "angka", …

// What one row holds, by the declaration of its columns: an object. Cells of columns declared wrongly may hold anything.
Shape row_shape(base::Value const& columns);

}  // namespace lkjip::report
