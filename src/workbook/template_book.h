#pragma once
// The workbook people fill in: a sheet for each part of the report, with titles in plain words, explanations, choices, and
// locked columns that compute. Empty, with an example in every sheet; or filled with a report.
#include <string>

#include "base/diagnostic.h"
#include "base/value.h"

namespace lkjip::workbook {

struct TemplateInput {
    base::Value const* data = nullptr;      // of a report; null: the empty workbook
    base::Value const* derived = nullptr;   // the same data with its derived figures, for the computed columns; may be null
};

// The bytes of an .xlsx file. Texts too long for a cell are reported (W-023); then nothing is returned.
std::string make_template(TemplateInput const& input, base::Diagnostics& diagnostics);

// The invented report that the examples come from: valid, with something on every sheet.
base::Value const& example_report();

}  // namespace lkjip::workbook
